"""The same input gives the same bytes, whatever the workers, the order, or the number of runs."""

from __future__ import annotations

import json
import random
import shutil

import pytest


@pytest.fixture(scope="module")
def expected(examples_store, exports, tmp_path_factory):
    """Exports of the shipped reports read by one worker in the order of their names."""
    store = shutil.copy(examples_store, tmp_path_factory.mktemp("expected") / "s.db")
    return {profile: exports(store, profile) for profile in ("public", "local")}


def test_two_workers_give_the_same_bytes(process, examples, exports, expected, tmp_path):
    store = tmp_path / "two.db"
    ran = process("run", examples, "--store", store, "--workers", "2", "--quiet")
    assert ran.code == 0, ran.err
    assert exports(store) == expected["public"]
    assert exports(store, "local") == expected["local"]


@pytest.mark.parametrize("seed", [1, 2])
def test_any_order_of_the_files_gives_the_same_bytes(
    reportedly, examples, exports, expected, tmp_path, seed
):
    files = sorted(each for each in examples.rglob("*") if each.is_file())
    random.Random(seed).shuffle(files)
    store = tmp_path / "shuffled.db"
    assert reportedly("run", *files, "--store", store, "--workers", "1", "--quiet").code == 0
    assert exports(store, "local") == expected["local"]


def test_one_by_one_gives_the_same_as_all_at_once(
    reportedly, examples, exports, expected, tmp_path
):
    """Links made early are withdrawn when later reports show better."""
    store = tmp_path / "growing.db"
    for folder in sorted(examples.iterdir(), reverse=True):
        assert reportedly("run", folder, "--store", store, "--workers", "1", "-q").code == 0
    assert exports(store, "local") == expected["local"]
    assert reportedly("verify", "--store", store).code == 0


def test_where_the_files_lie_does_not_show(reportedly, examples, exports, expected, tmp_path):
    moved = shutil.copytree(examples, tmp_path / "elsewhere" / "deep")
    store = tmp_path / "moved.db"
    assert reportedly("run", moved, "--store", store, "--workers", "1", "--quiet").code == 0
    assert exports(store) == expected["public"]


def test_no_profile_holds_paths_of_this_machine(expected, examples, tmp_path):
    for made in expected.values():
        for data in made.values():
            assert str(examples.parent).encode() not in data
            assert str(tmp_path.parent).encode() not in data


def test_every_record_stands_once_and_in_order(expected):
    for kind, data in expected["public"].items():
        records = [json.loads(line) for line in data.splitlines()]
        ids = [each["id"] if kind != "copies" else each["document"] for each in records]
        assert len(set(ids)) == len(ids) > 0, kind
