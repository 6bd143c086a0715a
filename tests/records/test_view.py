"""The repaired view and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Repair, Span, View


def test_a_repair_is_read_and_maps_back():
    text = "He said. said Thursday\nthat all is well."
    view = View(text, Span(0, len(text)), [Repair(Span(7, 8), "scar", "", "r"), _wrap(22)])
    assert view.text == "He said said Thursday that all is well."
    start = view.text.index("Thursday that")
    assert view.origin(start, start + 13).quote(text) == "Thursday\nthat"


def test_a_span_that_touches_a_replacement_covers_what_it_replaces():
    text = "a warfor Putin"
    view = View(text, Span(0, len(text)), [Repair(Span(2, 8), "glue", "war for", "r")])
    assert view.text == "a war for Putin"
    assert view.origin(2, 5) == Span(2, 8)


def test_a_span_outside_the_view_is_refused():
    view = View("abc", Span(0, 3))
    with pytest.raises(ValueError, match="outside the view"):
        view.origin(0, 4)


@st.composite
def _repaired(draw):
    text = draw(st.text(min_size=1, max_size=40))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    repairs = [Repair(Span(a, b), "wrap", draw(st.text(max_size=3)), "r") for a, b in pairs]
    return text, repairs


@given(_repaired(), st.integers(0, 60), st.integers(0, 60))
def test_every_view_span_maps_into_the_given_text_and_keeps_order(made, a, b):
    text, repairs = made
    view = View(text, Span(0, len(text)), repairs)
    start, end = sorted((min(a, len(view.text)), min(b, len(view.text))))
    span = view.origin(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    assert view.origin(0, start).start <= span.start


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_without_repairs_the_view_is_the_text(text, a, b):
    view = View(text, Span(0, len(text)))
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    assert view.text == text
    assert view.origin(start, end).quote(text) == text[start:end]


def _wrap(at):
    return Repair(Span(at, at + 1), "wrap", " ", "r")
