"""Mapping over processes: order, laziness, and what happens when a worker dies."""

from __future__ import annotations

import importlib

import pytest

from reportedly.errors import ReportedlyError
from reportedly.jobs.workers import CHUNK, ordered_map, worker_count


def upper(chunk):
    return [each.upper() for each in chunk]


def test_one_worker_maps_lazily_and_in_order():
    taken = []

    def stream():
        for at in range(100):
            taken.append(at)
            yield f"r{at}"

    results = ordered_map(upper, stream(), 1)
    assert next(results) == "R0"
    assert len(taken) <= 3 * CHUNK  # not the whole heap
    assert list(results) == [f"R{at}" for at in range(1, 100)]


def test_nothing_gives_nothing():
    assert list(ordered_map(upper, [], 4)) == []


def test_at_least_one_worker_and_no_more_than_asked():
    assert worker_count(0) == 1 and worker_count(3) == 3
    assert worker_count(None) >= 1


def test_a_dead_worker_is_one_line_with_a_remedy(tmp_path, monkeypatch):
    (tmp_path / "dying.py").write_text("import os\n\n\ndef die(chunk):\n    os._exit(7)\n")
    monkeypatch.syspath_prepend(str(tmp_path))  # workers look where we look
    die = importlib.import_module("dying").die
    with pytest.raises(ReportedlyError, match=r"a worker process: .* fewer --workers"):
        list(ordered_map(die, list(range(3 * CHUNK)), 2))
