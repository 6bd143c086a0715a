"""A record whose words are not in the text cannot be made."""

from __future__ import annotations

import pytest

from reportedly.errors import SpanMismatch
from reportedly.records import (
    Attribution,
    Citation,
    Document,
    Evidence,
    Figure,
    Origin,
    Reading,
    Span,
    annotated,
)

DOCUMENT = Document.of("Ten people died, police said.", Origin("a", "txt", "0", "none/1"))
FIGURE = Figure("fig-1", Span(0, 3), "Ten", "killed")


def test_a_grounded_record_is_made():
    record = annotated(Reading(DOCUMENT, figures=(FIGURE,)), ("figures/1",))
    assert record.figures == (FIGURE,)
    assert record.steps == ("figures/1",)


def test_a_wrong_quote_is_refused():
    wrong = Figure("fig-1", Span(0, 3), "Six", "killed")
    with pytest.raises(SpanMismatch, match="fig-1"):
        annotated(Reading(DOCUMENT, figures=(wrong,)))


def test_a_span_outside_the_text_is_refused():
    wrong = Citation(Span(20, 99), "", "Paper", "reports")
    with pytest.raises(SpanMismatch, match="outside the text"):
        annotated(Reading(DOCUMENT, cites=(wrong,)))


def test_a_wrong_cue_is_refused():
    text = DOCUMENT.text
    cue, content = Evidence((Span(24, 28),), "told"), Evidence.of(text, Span(0, 15))
    said = Attribution("att-1", (), cue, content, "indirect", "assert", "+", "certain")
    with pytest.raises(SpanMismatch, match="att-1"):
        annotated(Reading(DOCUMENT, attributions=(said,)))
