"""Spans, quotes and the finding of layer members."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Evidence, Span, Token, index_of, inside, quote, trimmed


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_a_trimmed_span_has_no_space_at_its_ends_and_loses_no_word(text, a, b):
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    span = trimmed(text, Span(start, end))
    assert span.quote(text) == text[start:end].strip() or not text[start:end].strip()
    assert Span(start, end).contains(span)


def test_several_spans_are_quoted_with_one_space_between():
    assert quote("one two three", [Span(0, 3), Span(8, 13)]) == "one three"
    assert Evidence.of("one two", Span(4, 7)).quote == "two"


def test_overlap_needs_a_shared_character():
    assert Span(0, 3).overlaps(Span(2, 4))
    assert not Span(0, 3).overlaps(Span(3, 4))


@given(st.lists(st.integers(1, 4), max_size=20), st.integers(0, 60), st.integers(0, 60))
def test_inside_finds_what_a_linear_search_finds(lengths, a, b):
    tokens, at = [], 0
    for length in lengths:
        tokens.append(Token(Span(at, at + length), "x", "x"))
        at += length + 1
    window = Span(*sorted((a, b)))
    assert list(inside(tokens, window)) == [each for each in tokens if window.contains(each.span)]


@given(st.lists(st.integers(1, 4), max_size=20), st.integers(0, 80))
def test_index_of_finds_the_member_at_a_character(lengths, position):
    tokens, at = [], 0
    for length in lengths:
        tokens.append(Token(Span(at, at + length), "x", "x"))
        at += length + 1
    found = index_of(tokens, position)
    holding = [i for i, each in enumerate(tokens) if each.span.start <= position < each.span.end]
    assert ([found] if found is not None else []) == holding
