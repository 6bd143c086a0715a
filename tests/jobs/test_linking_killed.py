"""Linking killed at any statement of its transaction leaves the links before it or after it."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys

import pytest

SEED = 20230411
TOWNS = ["Kovel", "Gyumri", "Pazardzhik", "Nakuru"]
# A run that kills itself before the n-th statement of its linking; 0 lets it be and prints how
# many statements there were.
KILLED_RUN = """
import os, signal, sys
from sqlalchemy import event
from sqlalchemy.engine import Engine
from reportedly.jobs.running import run
from reportedly.sources import read_paths
from reportedly.store import Store

heap, location, last = sys.argv[1], sys.argv[2], int(sys.argv[3])
linking, done = [False], [0]

def watch(progress):
    linking[0] = progress.stage == "linking"

@event.listens_for(Engine, "before_cursor_execute")
def count(connection, cursor, statement, *rest):
    done[0] += linking[0]
    if linking[0] and done[0] == last:
        os.kill(os.getpid(), signal.SIGKILL)

run(read_paths([heap]), Store(location, create=True), at="2024-01-01T00:00:00+00:00", watch=watch)
print(done[0])
"""


def _report(at: int, chosen: random.Random) -> dict[str, str]:
    town, killed, day = chosen.choice(TOWNS), chosen.randint(3, 60), chosen.randint(1, 20)
    text = (
        f"An air strike on the market of {town} killed {killed} people on {day} May 2023, the"
        f" health office said.\\n\\nThe army denied on {day + 1} May that it had attacked {town}."
    )
    return {"id": f"r{at:03}", "published": f"2023-05-{day + 1:02}", "text": text}


@pytest.fixture(scope="module")
def heaps(tmp_path_factory):
    """The first half of a heap, and all of it."""
    chosen = random.Random(SEED)
    folder = tmp_path_factory.mktemp("heaps")
    lines = [json.dumps(_report(at, chosen)) + "\n" for at in range(40)]
    half, whole = folder / "half.jsonl", folder / "whole.jsonl"
    half.write_text("".join(lines[:20]), encoding="utf-8")
    whole.write_text("".join(lines), encoding="utf-8")
    return half, whole


@pytest.fixture(scope="module")
def killed_run(program):
    _, environment = program

    def start(heap, store, last):
        return subprocess.run(
            [sys.executable, "-c", KILLED_RUN, str(heap), str(store), str(last)],
            capture_output=True,
            env=environment,
            check=False,
        )

    return start


def _links(store):
    """Every link that stands, as stored."""
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master")]
        assert "linked" in tables
        return sorted(map(repr, connection.execute("SELECT * FROM linked")))


def test_links_change_all_at_once_or_not_at_all(reportedly, exports, heaps, killed_run, tmp_path):
    half, whole = heaps
    undisturbed = tmp_path / "undisturbed.db"
    assert reportedly("run", whole, "--store", undisturbed, "-w", "1", "-q").code == 0
    expected = exports(undisturbed, "local")

    store = tmp_path / "killed.db"
    assert killed_run(half, store, 0).returncode == 0
    before = _links(store)
    assert before
    counting = tmp_path / "counting.db"
    counting.write_bytes(store.read_bytes())
    ran = killed_run(whole, counting, 0)
    assert ran.returncode == 0, ran.stderr
    statements = int(ran.stdout)
    assert _links(counting) != before

    chosen = random.Random(SEED)
    points = [1, statements, *chosen.sample(range(2, statements), 3)]
    for point in points:
        ran = killed_run(whole, store, point)
        assert ran.returncode == -signal.SIGKILL, ran.stderr
        assert _links(store) == before, point
        assert reportedly("verify", "--store", store).code == 0

    assert reportedly("run", whole, "--store", store, "-w", "1", "-q").code == 0
    assert exports(store, "local") == expected
    assert reportedly("verify", "--store", store).code == 0
