"""Edited articles, the same for every backend: counts follow the newest, old views the old."""

from __future__ import annotations

import pytest

from reportedly.jobs.linking import link_store

FIRST, SECOND = "2024-03-01T00:00:00+00:00", "2024-03-02T00:00:00+00:00"
OLD = "Ten people died in Poti on Monday. The mayor of Poti said so in the evening."
NEW = "Twelve people died in Poti on Monday. The mayor of Poti said so in the evening."
PAGE = "https://outlet.example/poti"


@pytest.fixture
def edited(store, stored_item):
    """A store that was given a report, and its edited version a day later."""
    items = [stored_item(text, url=PAGE) for text in (OLD, NEW)]
    for item, at in zip(items, (FIRST, SECOND), strict=True):
        store.add_items([item], at=at, who="test", config="c")
        link_store(store, at=at, who="test")
    return store, [item.document for item in items]


def test_counts_and_rows_follow_the_newest(edited):
    store, (_, newest) = edited
    assert store.counts()["documents"] == store.counts()["figures"] == 1
    assert [row["quote"] for row in store.rows("figures")] == ["Twelve"]
    assert [each.document.id for each in store.reports()] == [newest]
    assert [row["documents"] for row in store.rows("stories")] == [[newest]]


def test_the_old_view_holds_the_old(edited):
    store, (oldest, _) = edited
    assert [row["quote"] for row in store.rows("figures", FIRST)] == ["Ten"]
    assert [row["documents"] for row in store.rows("stories", FIRST)] == [[oldest]]
    assert store.versions(oldest, FIRST) == []


def test_the_document_holds_its_edits(edited):
    store, (oldest, newest) = edited
    (row,) = store.rows("documents")
    assert (row["id"], row["version"]) == (newest, 2)
    assert row["versions"] == store.versions(oldest) == store.versions(newest)
    (edit,) = row["versions"]
    (change,) = edit["changes"]
    (start, end), sha = change["before"][0], edit["previous_sha256"]
    assert store.text_of(oldest, sha)[start:end] == "Ten people died in Poti on Monday."


def test_a_superseded_report_can_still_be_looked_up(edited):
    store, (oldest, _) = edited
    assert store.report(oldest).document.text == OLD
    assert {each.document.text for each in store.reports(every_version=True)} == {OLD, NEW}


def test_linking_again_changes_nothing(edited):
    store, _ = edited
    assert link_store(store, at=SECOND, who="test") == 0
    assert store.verify().mismatches == ()


def test_a_text_under_one_id_keeps_its_edits(store, stored_item):
    for text, at in ((OLD, FIRST), (NEW, SECOND)):
        store.add_items([stored_item(text, id="x")], at=at, who="test", config="c")
    link_store(store, at=SECOND, who="test")
    (row,) = store.rows("documents")
    assert (row["id"], row["version"], row["versions"][0]["basis"]) == ("x", 2, "id")
    assert store.ids_beginning("x", 5) == ["x"]


def test_within_one_run_the_order_does_not_matter(store, stored_item):
    items = [
        stored_item(text, url=PAGE, published=day)
        for text, day in ((OLD, "2024-01-01"), (NEW, "2024-01-02"))
    ]
    for item in reversed(items):
        store.add_items([item], at=FIRST, who="test", config="c")
    link_store(store, at=FIRST, who="test")
    assert [row["quote"] for row in store.rows("figures")] == ["Twelve"]
