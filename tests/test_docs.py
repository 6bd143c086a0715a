"""What is written about the program holds of the program."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

import msgspec
import pytest

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
DECISIONS = sorted({*(ROOT / "decisions").glob("*.md"), *(DOCS / "decisions").glob("*.md")})
PAGES = sorted({*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *ROOT.glob("examples/*.md")})


def read(path):
    return path.read_text(encoding="utf-8")


def committed():
    """Every file that is in the repository, or would be; without git, all that is there."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False
    ).stdout.decode()
    names = [name for name in listed.split("\0") if name]
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def test_the_reference_is_fresh():
    ran = subprocess.run(
        [sys.executable, "scripts/write_reference.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, f"run make docs\n{ran.stdout}{ran.stderr}"


def test_every_command_stands_in_the_reference():
    from typer.main import get_command

    from reportedly.cli.main import app

    page = read(DOCS / "reference" / "commands.md")
    missing = [name for name in get_command(app).commands if f"## {name}\n" not in page]
    assert missing == []


def test_every_step_stands_in_the_reference():
    from reportedly.jobs.pipeline import reader
    from reportedly.settings import DEFAULTS

    page = read(DOCS / "reference" / "steps.md")
    using = reader(DEFAULTS, with_predicates=True)
    names = [label.split("/")[0] for label in using.labels]
    assert names and [name for name in names if f"## {name}\n" not in page] == []


def test_every_setting_is_explained():
    from reportedly.settings import DEFAULTS, Settings

    block = re.search(r"```toml\n(.*?)```", read(DOCS / "settings.md"), re.DOTALL).group(1)
    shown = tomllib.loads(block)
    held = msgspec.to_builtins(DEFAULTS)
    assert {(a, b) for a in held for b in held[a]} == {(a, b) for a in shown for b in shown[a]}
    msgspec.convert(shown, Settings)  # and the example is a file that would be accepted


def test_every_exit_code_is_explained():
    page = read(DOCS / "reference" / "commands.md")
    for code in ("0 fine", "1 ran", "2 usage", "3 nothing", "4 integrity", "5 refused", "130"):
        assert code in page, code


def test_the_makefile_has_every_command_that_is_named():
    targets = set(re.findall(r"^([a-z-]+):", read(ROOT / "Makefile"), re.MULTILINE))
    named = {
        target
        for page in PAGES
        for line in re.findall(r"`(make [^`]*)`|^(make .*)$", read(page), re.MULTILINE)
        for target in re.findall(r"^make ([a-z-]+)", "".join(line))
    }
    assert {"demo", "test"} <= named
    assert named <= targets, named - targets


def test_every_reportedly_command_that_is_written_down_exists():
    from typer.main import get_command

    from reportedly.cli.main import app

    commands = get_command(app).commands
    for page in PAGES:
        for block in re.findall(r"```(?:sh|bash|console)?\n(.*?)```", read(page), re.DOTALL):
            for name, rest in re.findall(r"^(?:\$ )?reportedly ([a-z]+)(.*)$", block, re.MULTILINE):
                assert name in commands, f"{page.name}: reportedly {name}"
                known = {o for p in commands[name].params for o in p.opts} | {"--help"}
                used = re.findall(r"(?<!\S)(--[a-z-]+)", rest.split("#")[0])
                assert set(used) <= known, f"{page.name}: reportedly {name} {rest}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    missing = []
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", read(page)):
        elsewhere = "://" in target or target.startswith("mailto:")
        if not elsewhere and not (page.parent / target).exists():
            missing.append(target)
    assert missing == []


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_decisions_are_half_a_page(page):
    lines = [part for line in read(page).splitlines() for part in textwrap.wrap(line, 80) or [""]]
    assert 10 <= len(lines) <= 60


def test_there_are_decisions():
    assert len(DECISIONS) >= 10


def test_python_in_the_readme_parses_and_names_what_is_there():
    import reportedly

    blocks = re.findall(r"```python\n(.*?)```", read(ROOT / "README.md"), re.DOTALL)
    assert blocks
    for block in blocks:
        ast.parse(block)
        for name in re.findall(r"\breportedly\.(\w+)", block):
            if f"{name}.db" not in block or name != "db":
                assert name in reportedly.__all__ or name == "db", name


MACHINE = re.compile(r"(?<![\w.$-])/(?:work|opt|root|home/\w+|tmp/(?!\{))[/\w.-]*")
ALLOWED = {"tests", "uv.lock"}


def test_no_committed_file_names_a_place_on_some_machine():
    found = []
    for path in committed():
        relative = path.relative_to(ROOT)
        if relative.parts[0] in ALLOWED or path.suffix not in {
            ".py", ".md", ".toml", ".yml", ".yaml", ".cfg", ".txt", ".tsv", ".json", ".cff", "",
        }:  # fmt: skip
            continue
        for number, line in enumerate(read(path).splitlines(), start=1):
            if MACHINE.search(line) and not line.startswith("#!"):
                found.append(f"{relative}:{number}: {line.strip()[:100]}")
    assert found == []


def test_the_version_is_the_same_everywhere():
    import reportedly

    project = tomllib.loads(read(ROOT / "pyproject.toml"))["project"]
    assert project["version"] == reportedly.__version__
    assert f"version: {project['version']}" in read(ROOT / "CITATION.cff").replace('"', "")
    assert project["version"] in read(ROOT / "CHANGELOG.md") or "Unreleased" in read(
        ROOT / "CHANGELOG.md"
    )
