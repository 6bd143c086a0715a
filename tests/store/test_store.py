"""The contract of a store, the same for every backend."""

from __future__ import annotations

import pytest

from reportedly.errors import UsageError
from reportedly.records import Story
from reportedly.store import LinkChanges

FIRST, SECOND = "2024-03-01T00:00:00+00:00", "2024-03-02T00:00:00+00:00"
ADD = {"at": FIRST, "who": "test", "config": "c"}


def _figures(store, **view):
    return [row["quote"] for row in store.rows("figures", **view)]


def test_what_is_added_is_read_back(store, stored_item):
    store.add_items([stored_item("Ten people died."), stored_item("Six were hurt.")], **ADD)
    reports = list(store.reports())
    assert sorted(each.document.text for each in reports) == ["Six were hurt.", "Ten people died."]
    assert [each.document.id for each in reports] == sorted(each.document.id for each in reports)
    assert store.counts()["documents"] == 2
    assert store.counts()["figures"] == 2


def test_adding_again_changes_nothing(store, stored_item):
    items = [stored_item("Ten people died.")]
    store.add_items(items, **ADD)
    before = (store.counts(), len(store.custody_entries()))
    store.add_items(items, **{**ADD, "at": SECOND})
    assert (store.counts(), len(store.custody_entries())) == before


def test_one_text_in_two_files_is_one_document_with_two_names(store, stored_item):
    items = [stored_item("Ten people died.", name=name) for name in ("a.txt", "b.txt")]
    store.add_items(items, **ADD)
    assert store.counts()["documents"] == 1
    assert store.item_names(items[0].document) == ["a.txt", "b.txt"]


def test_an_edited_text_supersedes_and_the_old_view_stays(store, stored_item):
    store.add_items([stored_item("Ten people died.", id="x")], **ADD)
    store.add_items([stored_item("Twelve people died.", id="x")], **{**ADD, "at": SECOND})
    assert _figures(store) == ["Twelve"]
    assert _figures(store, as_of=FIRST) == ["Ten"]
    assert _figures(store, as_of="2024-02-01") == []


def test_a_new_reading_of_the_same_text_supersedes(store, stored_item):
    store.add_items([stored_item("Ten people died.")], **ADD)
    again = stored_item("Ten people died.", reading="2", published="2024-01-02")
    store.add_items([again], **{**ADD, "at": SECOND})
    assert store.counts()["documents"] == 1
    assert [each.annotated.published.start for each in store.reports()] == ["2024-01-02"]


def test_the_order_of_versions_in_one_run_does_not_matter(store, stored_item):
    newer = stored_item("Twelve people died.", id="x", published="2024-01-05")
    older = stored_item("Ten people died.", id="x", published="2024-01-04")
    store.add_items([newer, older], **ADD)
    assert _figures(store) == ["Twelve"]


def test_unseen_tells_new_items_from_stored_ones(store, stored_item):
    item = stored_item("Ten people died.")
    store.add_items([item], **ADD)
    asked = [(item.key, item.name), (item.key, "other.txt")]
    assert store.unseen(asked) == {(item.key, "other.txt")}


def _story(id, title):
    return Story(id, title, ("d",), None, None, (), 1, 0, 1)


def test_links_are_replaced_and_old_ones_stay_in_the_past(store, stored_item):
    store.add_items([stored_item("Ten people died.")], **ADD)
    one = {"stories": [("s1", _story("s1", "One")), ("s2", _story("s2", "Two"))]}
    assert store.write_links(LinkChanges(one), at=FIRST, who="test", version="v") == 2
    assert store.links_are_current("v")
    assert not store.links_are_current("v2")
    two = {"stories": [("s1", _story("s1", "One, revised"))]}
    assert store.write_links(LinkChanges(two), at=SECOND, who="test", version="v") == 2
    assert [row["title"] for row in store.links("stories")] == ["One, revised"]
    assert [row["title"] for row in store.links("stories", FIRST)] == ["One", "Two"]
    assert store.link("s2") is None
    assert store.write_links(LinkChanges(two), at=SECOND, who="test", version="v") == 0


def test_new_readings_make_links_stale(store, stored_item):
    store.add_items([stored_item("Ten people died.")], **ADD)
    store.write_links(LinkChanges({"stories": []}), at=FIRST, who="test", version="v")
    store.add_items([stored_item("Six were hurt.")], **{**ADD, "at": SECOND})
    assert not store.links_are_current("v")


def test_a_fact_leads_to_its_report(store, stored_item):
    item = stored_item("Ten people died.")
    store.add_items([item], **ADD)
    kind, report = store.report_of_fact(item.facts[0][1])
    assert kind == "figures"
    assert report.document.text == "Ten people died."
    assert store.report_of_fact("fig-none") is None
    assert store.report("none") is None


def test_full_text_finds_all_words(store, stored_item):
    store.add_items([stored_item("Ten people died."), stored_item("Six people left.")], **ADD)
    assert len(store.search("people")) == 2
    assert len(store.search("people left")) == 1
    assert store.search('"quoted OR (broken') == []
    assert store.search("  ") == []


def test_a_clean_store_verifies(store, stored_item):
    store.add_items([stored_item("Ten people died.")], **ADD)
    found = store.verify()
    assert (found.raw, found.documents, found.readings, found.mismatches) == (1, 1, 1, ())
    assert found.custody == 1


def test_unknown_kinds_are_refused(store):
    with pytest.raises(UsageError, match="not a kind"):
        list(store.rows("moods"))


def test_document_rows_hold_neither_text_nor_paths(store, stored_item):
    store.add_items([stored_item("Ten people died.", name="/home/someone/a.txt")], **ADD)
    (row,) = store.documents()
    assert "text" not in row
    assert "/home/someone" not in str(row)
    assert row["origin"]["format"] == "txt"
