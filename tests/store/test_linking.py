"""Links amended in part, and what the linker keeps: the same on every backend."""

from __future__ import annotations

import pytest

from reportedly.errors import StoreUnavailable
from reportedly.records import Story
from reportedly.store import LinkChanges

FIRST, SECOND = "2024-03-01T00:00:00+00:00", "2024-03-02T00:00:00+00:00"


def _story(id, title):
    return id, Story(id, title, ("d",), None, None, (), 1, 0, 1)


def _kept(store, version="v"):
    with store.workings(version) as kept:
        return None if kept is None else (dict(kept.all("a")), kept.one("b", "1"), kept.basis)


@pytest.fixture
def linked(store, stored_item):
    """A store that was linked anew."""
    store.add_items([stored_item("Ten people died.")], at=FIRST, who="test", config="c")
    changes = LinkChanges(
        amended={"stories": [_story("s1", "One"), _story("s2", "Two")]},
        workings=[("a", "1", b"x"), ("a", "2", b"y"), ("b", "1", b"z")],
    )
    assert store.write_links(changes, at=FIRST, who="test", version="v") == 2
    return store


def test_what_the_linker_keeps_is_read_back(linked):
    rows, one, basis = _kept(linked)
    assert rows == {"1": b"x", "2": b"y"}
    assert one == b"z"
    assert basis.startswith("v:")
    assert _kept(linked, "w") is None


def test_only_what_is_amended_changes(linked):
    follows = _kept(linked)[2]
    changes = LinkChanges(
        amended={"stories": [_story("s1", "One, revised"), _story("s2", "Two")]},
        workings=[("a", "1", b"new"), ("b", "1", None)],
        follows=follows,
    )
    assert linked.write_links(changes, at=SECOND, who="test", version="v") == 1
    assert [row["title"] for row in linked.links("stories")] == ["One, revised", "Two"]
    assert _kept(linked)[:2] == ({"1": b"new", "2": b"y"}, None)
    gone = LinkChanges(gone={"stories": ["s2"]}, follows=_kept(linked)[2])
    assert linked.write_links(gone, at=SECOND, who="test", version="v") == 1
    assert [row["id"] for row in linked.links("stories")] == ["s1"]


def test_linking_anew_throws_away_what_was_kept(linked):
    changes = LinkChanges({"stories": []}, workings=[("a", "3", b"w")])
    assert linked.write_links(changes, at=SECOND, who="test", version="w") == 2
    assert _kept(linked) is None
    assert _kept(linked, "w")[:2] == ({"3": b"w"}, None)


def test_a_linker_that_was_overtaken_writes_nothing(linked):
    overtaken = LinkChanges(gone={"stories": ["s2"]}, follows="v:other")
    with pytest.raises(StoreUnavailable, match="linked by another process"):
        linked.write_links(overtaken, at=SECOND, who="test", version="v")
    assert len(list(linked.links("stories"))) == 2


def test_links_follow_the_readings_that_were_read(linked, stored_item):
    """What another process adds while links are made is linked by the next run."""
    read = list(linked.reading_keys().values())
    item = stored_item("Six were hurt.")
    linked.add_items([item], at=SECOND, who="test", config="c")
    late = LinkChanges(read=read, follows=_kept(linked)[2])
    linked.write_links(late, at=SECOND, who="test", version="v")
    assert not linked.links_are_current("v")
    assert [each.document.id for each in linked.reports_of([item.document])] == [item.document]
