"""Fixtures every room shares."""

from __future__ import annotations

import importlib.util
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
OFFLINE = Path(__file__).parent / "offline"
KINDS = [
    "documents",
    "attributions",
    "claims",
    "figures",
    "events",
    "incidents",
    "stories",
    "checks",
    "copies",
]  # CONTRACT


def _network_off():
    spec = importlib.util.spec_from_file_location("offline", OFFLINE / "sitecustomize.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_offline = _network_off()


class Ran(NamedTuple):
    """What a command gave: exit code, data, messages."""

    code: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[bytes]:
        return self.out.splitlines()


@pytest.fixture(autouse=True)
def network_off() -> Iterator[list[str]]:
    """No test reaches beyond this machine, even where the error would be swallowed (RULES T9)."""
    _offline.attempts.clear()
    yield _offline.attempts
    assert _offline.attempts == []


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of evaluation material beside the project; tests that need it skip without it."""
    if not SHARED.is_dir():
        pytest.skip("evaluation material (../shared) is not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def examples() -> Path:
    """The reports that ship."""
    return ROOT / "examples" / "reports"


@pytest.fixture(scope="session")
def kinds() -> list[str]:
    """Everything that can be exported."""
    return KINDS


@pytest.fixture(scope="session")
def reportedly() -> Callable[..., Ran]:
    """The command line in this process: `reportedly("export", "events")`."""
    return _in_process


def _in_process(*arguments: object, stdin: bytes = b"") -> Ran:
    from reportedly.cli.main import main

    kept = sys.argv, sys.stdin, sys.stdout, sys.stderr
    out, err = io.BytesIO(), io.BytesIO()
    sys.argv = ["reportedly", *map(str, arguments)]
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(stdin)), "utf-8")
    sys.stdout = io.TextIOWrapper(out, "utf-8", write_through=True)
    sys.stderr = io.TextIOWrapper(err, "utf-8", write_through=True)
    code = 0
    try:
        main()
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else int(left.code is not None)
    finally:  # a text stream closes what it wraps when it is dropped: take the bytes first
        data, messages = out.getvalue(), err.getvalue().decode()
        sys.argv, sys.stdin, sys.stdout, sys.stderr = kept
    return Ran(code, data, messages)


@pytest.fixture(scope="session")
def program() -> tuple[list[str], dict[str, str]]:
    """How to start the installed program as a process of its own, with the network off there."""
    installed = Path(sys.executable).with_name("reportedly")
    assert installed.exists(), "install the package first: pip install -e '.[test]'"
    paths = os.pathsep.join(filter(None, (str(OFFLINE), os.environ.get("PYTHONPATH"))))
    return [str(installed)], {**os.environ, "PYTHONPATH": paths, "COLUMNS": "100", "NO_COLOR": "1"}


@pytest.fixture(scope="session")
def process(program) -> Callable[..., Ran]:
    """The installed program as a user types it, in a process of its own."""
    command, environment = program

    def start(*arguments: object, stdin: bytes = b"", cwd: Path | None = None, **extra: str) -> Ran:
        done = subprocess.run(
            [*command, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=cwd,
            env={**environment, **extra},
            timeout=120,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr.decode())

    return start


@pytest.fixture(scope="session")
def examples_store(tmp_path_factory, examples) -> Path:
    """A store of the shipped reports, made once; take a copy by `store`."""
    path = tmp_path_factory.mktemp("examples") / "heap.db"
    ran = _in_process("run", examples, "--store", path, "--workers", "1", "--quiet")
    assert ran.code == 0, ran.err
    return path


@pytest.fixture
def heap(tmp_path, examples_store) -> Path:
    """A store of the shipped reports that the test may change."""
    return Path(shutil.copy(examples_store, tmp_path / "heap.db"))


@pytest.fixture(scope="session")
def exports() -> Callable[..., dict[str, bytes]]:
    """Every kind of a store, exported: what must be the same byte for byte."""

    def all_kinds(store: Path, profile: str = "public") -> dict[str, bytes]:
        made = {}
        for kind in KINDS:
            ran = _in_process("export", kind, "--store", store, "--profile", profile)
            assert ran.code == 0, ran.err
            made[kind] = ran.out
        return made

    return all_kinds
