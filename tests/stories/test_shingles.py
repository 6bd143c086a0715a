"""Runs of words: what is shared is counted whichever text holds the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span
from reportedly.stories.shingles import RUN, runs, sampled, shared_runs

WORDS = st.lists(
    st.sampled_from(["north", "south", "east", "west", "wind", "sea", "rock"]), max_size=40
)


def _runs(text: str) -> list[int]:
    return list(runs(text, [Span(0, len(text))]))


@given(said=WORDS)
def test_a_text_shares_all_runs_with_itself(said: list[str]) -> None:
    text = " ".join(said)
    own = runs(text, [Span(0, len(text))])
    assert shared_runs(own, own) == len(own) <= max(0, len(said) - RUN + 1)


@given(left=WORDS, right=WORDS)
def test_sharing_is_symmetric(left: list[str], right: list[str]) -> None:
    a, b = " ".join(left), " ".join(right)
    one, other = runs(a, [Span(0, len(a))]), runs(b, [Span(0, len(b))])
    assert shared_runs(one, other) == shared_runs(other, one)


def test_case_and_spacing_do_not_matter() -> None:
    assert _runs("One two  three,\nfour FIVE six") == _runs("one two three four five six")


def test_short_texts_are_sampled_whole() -> None:
    own = runs("one two three four five six seven", [Span(0, 33)])
    assert list(sampled(own)) == list(own)


@given(text=st.text())
def test_no_text_raises(text: str) -> None:
    assert sorted(_runs(text)) == _runs(text)
