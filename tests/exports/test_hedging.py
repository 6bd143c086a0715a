"""Hedges stand beside what they weaken."""

from __future__ import annotations

import msgspec

from reportedly.exports.hedging import with_hedges
from reportedly.records import Span


def test_hedging_words_of_one_sentence_stand_together(read):
    text = read.document.text
    start = text.index("The claim could not be verified")
    spans = (Span(start, start + 9), Span(start + 10, start + 31), Span(text.index("denied"), 500))
    said = msgspec.structs.replace(read.annotated.attributions[0], scope_hedges=spans)
    annotated = msgspec.structs.replace(read.annotated, attributions=(said,))
    changed = type(read)(read.document, annotated)
    found = with_hedges({"id": "att-1", "document": "doc-1"}, "attributions", {"doc-1": changed})
    assert found["hedges"] == ["The claim … could not be verified", text[spans[2].start : 500]]


def test_events_and_figures_tell_every_saying_that_carries_them(read):
    reports = {"doc-1": read}
    event = {"id": "evt-1", "document": "doc-1", "attributions": ["att-1", "att-2"]}
    told = with_hedges(event, "events", reports)["reported"]
    assert [each["attribution"] for each in told] == ["att-1", "att-2"]
    figure = with_hedges({"id": "fig-1", "document": "doc-1"}, "figures", reports)["reported"]
    assert (figure[0]["attribution"], figure[0]["polarity"]) == ("att-3", "-")


def test_a_document_that_is_not_there_hedges_nothing(read):
    row = {"id": "att-1", "document": "doc-1"}
    assert with_hedges(row, "attributions", {})["hedges"] == []
    assert with_hedges({"id": "sty-1"}, "stories", {}) == {"id": "sty-1"}
