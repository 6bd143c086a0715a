"""A run may be killed at any instant; running again gives what an undisturbed run gives."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import time

import pytest

SEED = 20221109
RECORDS = 200
TOWNS = ["Minsk", "Kherson", "Almaty", "Nairobi", "Odesa", "Gomel", "Lviv", "Nakuru"]
SPEAKERS = ["the interior ministry", "a police spokesman", "rights groups", "the mayor"]
SAID = [
    "Police detained {n} protesters in {town} on {day} May 2023, {who} said.",
    "At least {n} people were killed in shelling of {town} on {day} May 2023, {who} said.",
    "{who} denied that {n} soldiers had left {town} on {day} May 2023.",
]


def reports():
    chosen = random.Random(SEED)
    for at in range(RECORDS):
        sentences = [
            chosen.choice(SAID).format(
                n=chosen.randint(2, 90),
                town=chosen.choice(TOWNS),
                day=chosen.randint(1, 28),
                who=chosen.choice(SPEAKERS),
            )
            for _ in range(2)
        ]
        yield {"id": f"r{at:03}", "published": "2023-05-29", "text": "\n\n".join(sentences)}


@pytest.fixture(scope="module")
def heap_of_many(tmp_path_factory):
    path = tmp_path_factory.mktemp("many") / "many.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in reports()), encoding="utf-8")
    return path


def stored(path):
    """How many items a store holds that another process is writing."""
    if not path.exists():
        return 0
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)
    try:
        return connection.execute("SELECT count(*) FROM items").fetchone()[0]
    except sqlite3.OperationalError:  # no tables yet
        return 0
    finally:
        connection.close()


def kill_when(running, reached):
    """SIGKILL as soon as `reached()` is true; whether the process was still at work."""
    until = time.monotonic() + 90
    while running.poll() is None and not reached() and time.monotonic() < until:
        time.sleep(0.005)
    at_work = running.poll() is None
    running.kill()
    running.wait()
    return at_work


def test_killed_at_any_point_and_run_again(program, reportedly, heap_of_many, exports, tmp_path):
    command, environment = program
    undisturbed = tmp_path / "undisturbed.db"
    ran = reportedly("run", heap_of_many, "--store", undisturbed, "--workers", "1", "--quiet")
    assert ran.code == 0

    store = tmp_path / "killed.db"
    chosen = random.Random(SEED)
    points = [0, *sorted(chosen.sample(range(1, RECORDS), 2)), RECORDS]
    killed = 0
    for point in points:
        moment = time.monotonic() + chosen.random()
        running = subprocess.Popen(
            [*command, "run", str(heap_of_many), "--store", str(store), "-q", "--workers", "1"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environment,
        )
        reached = (
            (lambda moment=moment: time.monotonic() > moment)
            if point == 0
            else (lambda point=point: stored(store) >= point)
        )
        killed += kill_when(running, reached)
        assert running.stderr.read() == b""
        running.stderr.close()
        if store.exists() and stored(store):
            verified = reportedly("verify", "--store", store)
            assert verified.code == 0, verified.err
    assert killed >= 2  # the last may have ended by itself

    last = reportedly("run", heap_of_many, "--store", store, "--json", "-q", "--workers", "1")
    assert last.code == 0, last.err
    assert json.loads(last.out)["already_stored"] >= points[-2]
    assert exports(store, "local") == exports(undisturbed, "local")
    assert reportedly("verify", "--store", store).code == 0


def test_no_worker_outlives_a_killed_run(program, heap_of_many, tmp_path):
    command, environment = program
    running = subprocess.Popen(
        [*command, "run", str(heap_of_many), "--store", str(tmp_path / "s.db"), "-w", "2", "-q"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    assert kill_when(running, lambda: stored(tmp_path / "s.db") > 0)
    until = time.monotonic() + 30
    while group_is_alive(running.pid) and time.monotonic() < until:
        time.sleep(0.05)
    alive = group_is_alive(running.pid)
    if alive:
        os.killpg(running.pid, signal.SIGKILL)
    assert not alive


def group_is_alive(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
