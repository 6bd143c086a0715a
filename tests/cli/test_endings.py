"""How a process ends when the world does not wait: pipes, Ctrl-C, full disks, policy."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

import reportedly.cli.main
from reportedly.errors import PolicyRefusal


def test_a_reader_that_has_had_enough_is_no_error(program, heap):
    command, environment = program
    for kind in ("attributions", "incidents"):
        with subprocess.Popen(
            [*command, "export", kind, "--store", str(heap)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        ) as running:
            assert running.stdout.read(1) == b"{"
            running.stdout.close()
            said = running.stderr.read().decode()
            assert running.wait() == 0
            assert "Traceback" not in said and "Broken" not in said


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full on this system")  # noqa: PTH110
@pytest.mark.parametrize("arguments", [["export", "events"], ["verify"]])
def test_a_full_disk_under_stdout_is_one_line(program, heap, arguments):
    command, environment = program
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        ran = subprocess.run(
            [*command, *arguments, "--store", str(heap)],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment,
            check=False,
        )
    assert ran.returncode == 2
    assert b"No space left on device" in ran.stderr and ran.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_is_code_130_in_one_line_for_all_processes(program, examples, tmp_path):
    """As a terminal does it: the signal goes to the workers too."""
    command, environment = program
    store = tmp_path / "s.db"
    running = subprocess.Popen(
        [*command, "run", str(examples), "--store", str(store), "--workers", "2", "--quiet"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=True,
        preexec_fn=heed_interrupts,  # noqa: PLW1509 - no thread holds anything here
    )
    wait_for_children(running)
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert running.returncode == 130
    assert out == b""
    assert err.decode() == ("reportedly: interrupted: what was stored stays; run again to go on\n")


def heed_interrupts() -> None:
    """Undo what a shell does to jobs it starts in the background: they ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def wait_for_children(parent: subprocess.Popen, count: int = 2) -> None:
    """Until the worker processes are there."""
    until = time.monotonic() + 60
    while time.monotonic() < until and parent.poll() is None:
        if len(children(parent.pid)) >= count:
            return
        time.sleep(0.02)
    raise AssertionError("no workers were started")


def children(parent: int) -> list[str]:
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False
    )
    return listed.stdout.split()


def test_what_policy_refuses_is_code_5(reportedly, heap, monkeypatch):
    """No command refuses by itself yet, so the refusal comes from the room that may."""

    def refuse(*_arguments, **_named):
        raise PolicyRefusal("record evt-1", "a masked person is named", "report this")

    monkeypatch.setattr("reportedly.exports.exporting.require_writable", refuse)
    ran = reportedly("export", "events", "--store", heap)
    assert ran.code == 5 and ran.out == b""
    assert ran.err == "reportedly: record evt-1: a masked person is named; report this\n"


def test_the_module_runs_too(program):
    ran = subprocess.run(
        [sys.executable, reportedly.cli.main.__file__, "--version"],
        capture_output=True,
        env=program[1],
        check=True,
    )
    assert ran.stdout.startswith(b"reportedly ")
