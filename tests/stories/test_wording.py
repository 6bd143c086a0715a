"""Sentences as sets of content words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span
from reportedly.stories.editing import pieces
from reportedly.stories.wording import Sentence, dice, joined, rewording, sentences_of

SAID = (
    "Guards at the harbour of Poti stopped two ships on Friday.",
    "On Friday two ships were stopped by guards at Poti harbour.",
    "The owner of the ships complained to a court in Batumi.",
    "Nobody answered.",
)


def _sentences(text: str) -> tuple[Sentence, ...]:
    return sentences_of(text, pieces(text), [Span(0, len(text))])


def test_the_same_words_in_another_order_are_alike() -> None:
    one, other = _sentences(" ".join(SAID[:2]))
    assert dice(one, other) > 0.9
    assert rewording([one], [other]) == (dice(one, other), 1)


def test_sentences_of_few_words_and_outside_the_zones_are_left_out() -> None:
    text = " ".join(SAID[1:])
    assert len(_sentences(text)) == 2
    assert len(sentences_of(text, pieces(text), [Span(0, len(SAID[1]))])) == 1


def test_neighbours_are_joined() -> None:
    text = " ".join(SAID[:3])
    first, second, third = _sentences(text)
    assert joined([first, second]) == (Span(first.start, second.end),)
    assert len(joined([first, third])) == 2


@given(st.lists(st.sampled_from(SAID), max_size=5), st.lists(st.sampled_from(SAID), max_size=5))
def test_rewording_is_a_share(left: list[str], right: list[str]) -> None:
    one, other = _sentences(" ".join(left)), _sentences(" ".join(right))
    likeness, pairs = rewording(one, other)
    assert 0.0 <= likeness <= 1.0
    assert pairs <= len(one)
    assert rewording(one, one)[0] in (0.0, 1.0)
