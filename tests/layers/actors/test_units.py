"""Names of military units, whole; and what only looks like one."""

from __future__ import annotations

import pytest

from reportedly.layers.actors.units import units
from reportedly.layers.actors.words import Words
from reportedly.layers.sentences import sentences
from reportedly.layers.tokens import tokens
from reportedly.records import Document, Origin, Part, Reading, Span


def found(text: str) -> list[str]:
    document = Document.of(text, Origin("test", "record", "0", "none/1"))
    reading = Reading(document, parts=(Part(span=Span(0, len(text)), zone="body"),))
    words = Words(tokens.read(sentences.read(reading)))
    return [words.quote(each.first, each.last) for each in units(words)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Men of the 155th Separate Guards Naval Infantry Brigade left.",
         "155th Separate Guards Naval Infantry Brigade"),
        ("The 14th brigade fled.", "14th brigade"),
        ("The 4th tank division attacked.", "4th tank division"),
        ("The 101st Airborne landed.", "101st Airborne"),
        ("The 7th Special Forces Group trained.", "7th Special Forces Group"),
        ("Unit 8200 listened.", "Unit 8200"),
        ("Task Force 59 sailed.", "Task Force 59"),
        ("Light Infantry Division 77 shelled it.", "Light Infantry Division 77"),
        ("Infantry Battalion No. 145 came.", "Infantry Battalion No. 145"),
        ("The Storm Battalion came.", "Storm Battalion"),
    ],
)  # fmt: skip
def test_units_are_whole(text: str, name: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "It was the 3rd company to close.",
        "The 12th group of migrants came.",
        "They play in the 2nd division.",
        "It happened in Unit 4 of the plant.",
        "The Army 2022 fair opened.",
        "She won 12 medals.",
    ],
)
def test_other_counted_things_are_no_units(text: str) -> None:
    assert found(text) == []


def test_a_curated_unit_keeps_its_id() -> None:
    text = "Ships of the Black Sea Fleet sailed."
    document = Document.of(text, Origin("test", "record", "0", "none/1"))
    reading = Reading(document, parts=(Part(span=Span(0, len(text)), zone="body"),))
    (unit,) = units(Words(tokens.read(sentences.read(reading))))
    assert (unit.entity, unit.country) == ("actor:RUS-BSF", "RUS")
