"""Words a model reads in several ways."""

from __future__ import annotations

from typing import Literal

import pytest

from reportedly.layers.mentions import mentions
from reportedly.layers.quotations import quotations
from reportedly.layers.sentences import sentences
from reportedly.layers.tokens import tokens
from reportedly.records import Document, Name, Origin, Part, Reading, Span
from reportedly.steps import Pipeline, step


@step("paragraphs", version="1", needs=(), gives=("parts", "repairs", "names"))
def paragraphs(reading: Reading) -> Reading:
    return reading


PIPELINE = Pipeline((paragraphs, sentences, tokens, quotations, mentions))
TEXT = "Voldrek counts its dead. Residents of Voldrek waited at the morgue."


def persons(*readings: tuple[Literal["PER", "LOC"], float]) -> list[str]:
    """Persons of the text, whose two names a model reads as given."""
    starts = (0, TEXT.rindex("Voldrek"))
    names = tuple(
        Name(Span(start, start + len("Voldrek")), kind, score)
        for start, (kind, score) in zip(starts, readings, strict=True)
    )
    reading = Reading(
        Document.of(TEXT, Origin("test", "record", "0", "none/1")),
        parts=(Part(span=Span(0, len(TEXT)), zone="body"),),
        names=names,
    )
    return [each.quote for each in PIPELINE.read(reading).mentions if each.kind == "person"]


def test_a_town_once_taken_for_a_person_is_none() -> None:
    assert "Voldrek" not in persons(("PER", 0.46), ("LOC", 0.7))


@pytest.mark.parametrize("person, place", [(0.6, 0.9), (0.46, 0.4)])
def test_a_likely_person_stays_one_for_the_masks_sake(person: float, place: float) -> None:
    assert "Voldrek" in persons(("PER", person), ("LOC", place))
