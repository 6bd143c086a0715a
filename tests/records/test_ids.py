"""Content-hash ids."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Document, Origin, content_id, sha256

ORIGIN = Origin("a.txt", "txt", "0", "none/1")


def test_ids_are_the_same_on_every_machine():
    assert content_id("fig", "doc-1", 3, 9) == "fig-8b41c39e19731b3b"


@given(st.lists(st.text(alphabet="ab", max_size=3), min_size=2, max_size=4))
def test_parts_do_not_run_together(parts):
    joined = ["".join(parts)]
    assert content_id("x", *parts) != content_id("x", *joined)


def test_lone_surrogates_can_be_hashed():
    assert len(sha256("\ud800")) == 64


def test_one_text_under_two_urls_is_two_documents():
    first = Document.of("text", ORIGIN, url="https://a.example")
    second = Document.of("text", ORIGIN, url="https://b.example")
    assert first.id != second.id
    assert first.sha256 == second.sha256


def test_one_text_in_two_files_is_one_document():
    other = Origin("b.txt", "txt", "0", "none/1")
    assert Document.of("text", ORIGIN).id == Document.of("text", other).id


def test_a_given_id_is_kept():
    assert Document.of("text", ORIGIN, id="mine").id == "mine"
