"""`reportedly run` and `demo`: what they print, where, and what they leave."""

from __future__ import annotations

import json

import pytest

REPORT = b"The interior ministry said on Friday that police had arrested 40 people in Minsk.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "heap").mkdir()
    (tmp_path / "heap" / "a.txt").write_bytes(REPORT)
    return tmp_path


def test_a_run_prints_a_table_and_the_next_command(reportedly, folder):
    ran = reportedly("run", "heap")
    assert ran.code == 0
    said = ran.out.decode()
    assert said.startswith("found")
    assert "documents           1" in said
    assert "Stored in reportedly.db. Next:\n  reportedly " in said
    assert ran.err.splitlines()[-1] == "done: 1 read"
    assert (folder / "reportedly.db").exists()


def test_quiet_says_nothing_on_stderr(reportedly, folder):
    assert reportedly("run", "heap", "--quiet").err == ""


def test_json_is_one_object_on_stdout(reportedly, folder):
    ran = reportedly("run", "heap", "nothing.txt", "--json", "--store", "other.db")
    assert ran.code == 1
    (line,) = ran.lines
    found = json.loads(line)
    assert found["read"] == 1 and found["store"] == "other.db"
    assert [each["name"] for each in found["failed"]] == ["nothing.txt"]
    assert found["found"]["counts"]["documents"] == 1


def test_the_next_command_works_as_printed(reportedly, heap):
    said = reportedly("run", "-", "--store", heap, stdin=b'{"text": "Nothing new."}\n')
    assert said.code == 0
    for line in said.out.decode().split("Next:\n")[1].splitlines():
        assert line.startswith("  reportedly ")
        if " show " in line:
            assert reportedly(*line.split()[1:]).code == 0


def test_globs_and_stdin(reportedly, folder):
    (folder / "heap" / "b.txt").write_bytes(b"Troops left Odesa, the mayor said.")
    (folder / "heap" / "c.md").write_bytes(b"Not read in a glob of txt.")
    line = b'{"id": "wire-1", "text": "The army denied that it had shelled Kherson."}\n'
    ran = reportedly("run", "heap/*.txt", "-", "--json", stdin=line)
    assert ran.code == 0
    assert json.loads(ran.out)["read"] == 3
    ids = {json.loads(each)["id"] for each in reportedly("export", "documents").lines}
    assert "wire-1" in ids


def test_nothing_to_read_is_code_3_and_says_why(reportedly, folder):
    for paths in (["missing.txt"], ["*.nothing"], ["-"]):
        ran = reportedly("run", *paths)
        assert ran.code == 3 and ran.out == b""
        assert ran.err.count("\n") == 1 and ";" in ran.err


def test_running_again_stores_nothing_twice(reportedly, heap, examples, exports):
    before = exports(heap)
    ran = reportedly("run", examples, "--store", heap, "--json", "--workers", "1")
    found = json.loads(ran.out)
    assert (ran.code, found["read"], found["already_stored"]) == (0, 0, 31)
    assert found["links_changed"] == 0
    assert exports(heap) == before


def test_demo_runs_the_shipped_examples_in_a_store_of_its_own(process, tmp_path):
    ran = process("demo", cwd=tmp_path, TMPDIR=str(tmp_path))
    assert ran.code == 0, ran.err
    assert b"documents          31" in ran.out
    assert b"reportedly show inc-" in ran.out
    assert "reading the shipped examples into" in ran.err
    assert len(list(tmp_path.glob("reportedly-demo-*/demo.db"))) == 1
