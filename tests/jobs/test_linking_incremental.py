"""A store that grew report by report holds the links of one that was filled at once."""

from __future__ import annotations

import random
import shutil

import pytest
from benchmarks.stories_heap import heap
from benchmarks.stories_reading import record_of
from sqlalchemy import create_engine, text

from reportedly.errors import StoreUnavailable
from reportedly.jobs import linking
from reportedly.jobs.running import run
from reportedly.sources import raw_record
from reportedly.store import LinkChanges, Store
from reportedly.stories.incremental import Effort

AT = "2024-01-{:02}T00:00:00+00:00"
REPORTS, SEED = 26, 11


@pytest.fixture(scope="module")
def records():
    """Reports of a generated heap, one of them edited, by two addresses."""
    made = [{**record_of(each), "url": f"https://a.example/{each.id}"} for each in heap(REPORTS)]
    edited = {**made[3], "id": "edited", "text": f"{made[3]['text']} It was corrected."}
    moved = {**made[8], "text": f"{made[8]['text']} Shops will open on Sunday."}
    return [*made, edited, moved]


def _links(store):
    """Every link that stands, by kind."""
    return {kind: list(store.links(kind)) for kind in (*linking.KINDS, "versions")}


def _workings(location):
    engine = create_engine(f"sqlite+pysqlite:///{location}")
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT kind, id, data FROM workings")).all()
    engine.dispose()
    return {(kind, id): data for kind, id, data in rows}


@pytest.fixture(scope="module")
def at_once(records, tmp_path_factory):
    location = str(tmp_path_factory.mktemp("once") / "once.db")
    store = Store(location, create=True)
    for day, some in enumerate((records[:-2], records[-2:]), 1):
        _fill(store, some, day, linked=day == 2)
    return location


def _fill(store, records, day, *, linked=True):
    with pytest.MonkeyPatch.context() as patch:
        if not linked:
            patch.setattr("reportedly.jobs.running.link_store", lambda *_, **__: 0)
        run(map(raw_record, records), store, at=AT.format(day))


def test_a_store_that_grew_holds_what_one_filled_at_once_does(records, at_once, tmp_path):
    shuffled = records[:-2]
    random.Random(SEED).shuffle(shuffled)
    grown = Store(str(tmp_path / "grown.db"), create=True)
    for day, some in enumerate(
        (shuffled[:9], shuffled[9:10], shuffled[10:], records[-2:-1], records[-1:]), 1
    ):
        _fill(grown, some, day)
    assert _links(grown) == _links(Store(at_once))
    assert _workings(tmp_path / "grown.db") == _workings(at_once)
    assert grown.verify().mismatches == ()


def test_only_what_came_is_read(records, at_once, tmp_path, monkeypatch):
    location = tmp_path / "copy.db"
    shutil.copy(at_once, location)
    store, read = Store(str(location)), []
    digest = linking.digest
    monkeypatch.setattr(linking, "digest", lambda *one: (read.append(one[0].id), digest(*one))[1])
    other = {
        "id": "other",
        "text": "Grain prices fell in Osaka as harvests began, traders said.",
        "published": "2023-01-05",
    }
    run([raw_record(other)], store, at=AT.format(9))
    assert read == ["other"]


def test_another_linker_begins_anew(records, at_once, tmp_path, monkeypatch):
    location = tmp_path / "copy.db"
    shutil.copy(at_once, location)
    store, effort = Store(str(location)), Effort()
    before = _workings(location)
    monkeypatch.setattr(linking, "VERSION", "stories/next")
    assert linking.link_store(store, at=AT.format(9), who="test", effort=effort) == 0
    assert effort.reports == len(store.reading_keys()) - len(list(store.links("versions"))) + 1
    assert _workings(location) == before


def test_a_store_of_an_earlier_release_is_linked_anew(at_once, tmp_path):
    location = tmp_path / "copy.db"
    shutil.copy(at_once, location)
    engine = create_engine(f"sqlite+pysqlite:///{location}")
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE workings"))
        connection.execute(text("DELETE FROM meta WHERE key = 'workings_basis'"))
        connection.execute(text("UPDATE meta SET value = 'stories/6:x' WHERE key = 'linked_basis'"))
    engine.dispose()
    assert linking.link_store(Store(str(location)), at=AT.format(9), who="test") == 0
    assert _workings(location) == _workings(at_once)


def test_links_of_another_process_are_not_written_over(at_once, tmp_path):
    location = tmp_path / "copy.db"
    shutil.copy(at_once, location)
    store = Store(str(location))
    stale = LinkChanges(gone={"stories": ["sty-x"]}, follows="stories/0:other")
    with pytest.raises(StoreUnavailable, match="linked by another process"):
        store.write_links(stale, at=AT.format(9), who="test", version="v")
    assert _links(store) == _links(Store(at_once))
