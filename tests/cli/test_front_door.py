"""The installed program as a user first meets it: help, version, wrong words."""

from __future__ import annotations

import pytest
from typer.main import get_command

import reportedly as package
from reportedly.cli.main import app

CONTRACT = ["run", "demo", "annotate", "export", "show", "verify"]
COMMANDS = sorted(get_command(app).commands)


def test_help_lists_every_command_and_no_arguments_print_it_too(process):
    asked = process("--help")
    assert asked.code == 0 and asked.err == ""
    assert set(CONTRACT) <= set(COMMANDS)
    assert [each for each in COMMANDS if f"\n  {each} ".encode() not in asked.out] == []
    bare = process()
    assert bare.code == 2
    assert b"Usage: reportedly" in bare.out + bare.err.encode()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(reportedly, command):
    ran = reportedly(command, "--help")
    assert ran.code == 0 and ran.err == ""
    if hasattr(get_command(app).commands[command], "commands"):
        return  # a family of commands: each has an example of its own
    assert f"Example: reportedly {command}" in ran.out.decode()


def test_version(process):
    ran = process("--version")
    assert (ran.code, ran.out.decode()) == (0, f"reportedly {package.__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["frobnicate"], "frobnicate"),
        (["export"], "KIND"),
        (["run", "--workers", "0", "x"], "--workers"),
        (["run", "--frobnicate"], "--frobnicate"),
        (["run"], "needs something to read"),
        (["show"], "ID"),
    ],
)
def test_wrong_words_are_named_on_stderr_with_code_2(
    reportedly, tmp_path, monkeypatch, arguments, named
):
    monkeypatch.chdir(tmp_path)
    ran = reportedly(*arguments)
    assert ran.code == 2 and ran.out == b""
    assert named in ran.err and "Traceback" not in ran.err
    assert list(tmp_path.iterdir()) == []  # nothing was made by a mistake


def test_starting_loads_nothing_heavy(program):
    """A promise about start-up time that does not depend on the clock."""
    import subprocess
    import sys

    heavy = ["trafilatura", "sqlalchemy", "numpy", "yaml", "pint", "rapidfuzz", "warcio", "pypdf"]
    look = (
        "import sys; sys.argv = ['reportedly', '--help']\n"
        "from reportedly.cli.main import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print([m for m in {heavy} if m in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", look], capture_output=True, text=True, env=program[1], check=True
    )
    assert ran.stderr == "[]\n"


def test_settings_that_do_not_exist_or_are_wrong_are_named(reportedly, tmp_path):
    missing = reportedly("annotate", "--settings", tmp_path / "none.toml", stdin=b"")
    assert missing.code == 2 and "no such settings file" in missing.err
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("[legal]\nbasis = 'because'\n")
    ran = reportedly("annotate", "--settings", wrong, stdin=b"")
    assert ran.code == 2 and "wrong.toml" in ran.err and "docs/settings.md" in ran.err
