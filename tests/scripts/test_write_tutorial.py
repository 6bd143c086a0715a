"""The tutorial holds commands with what they printed, and nothing of the machine they ran on."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script():
    path = ROOT / "scripts" / "write_tutorial.py"
    spec = importlib.util.spec_from_file_location("write_tutorial", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_block_is_commands_with_their_output(script):
    blocks = [each.group(2) for each in script._BLOCK.finditer(script.TUTORIAL.read_text("utf-8"))]
    assert len(blocks) >= 6
    for block in blocks:
        assert block.startswith("$ ")
        assert len(block.splitlines()) > 1
        for foreign in ("Traceback", "/tmp/", "/home/"):
            assert foreign not in block


def test_a_command_is_run_and_what_it_prints_follows(script, tmp_path):
    said = script._shown("$ echo one\n> echo two", tmp_path)
    assert said == "$ echo one\n> echo two\none\ntwo\n"


def test_a_command_that_fails_stops_the_writing(script, tmp_path):
    with pytest.raises(SystemExit, match="ended with 3"):
        script._shown("$ exit 3", tmp_path)
