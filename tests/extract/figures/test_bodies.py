"""A number of bodies is one of the dead, unless bodies of another sense are meant."""

from __future__ import annotations

import pytest
from tests.extract.figures.reports import figures_of


@pytest.mark.parametrize(
    "text",
    [
        "Rescuers pulled 12 bodies from the rubble.",
        "12 bodies were found in a mass grave.",
        "Divers recovered another 12 bodies on Monday.",
        "12 bodies have been retrieved from the river.",
    ],
)
def test_bodies_found_are_the_least_number_of_the_dead(text: str) -> None:
    (found,) = figures_of(text)
    assert (found.measure, found.value, found.low, found.high) == ("killed", 12, 12, None)
    assert found.bound == "at_least"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Villagers buried 18 bodies by night.", 18),
        ("The morgue received 30 charred bodies.", 30),
        ("A nurse put the number of bodies at 130.", 130),
        ("171 bodies cremated after the strike", 171),
        ("Monks have cremated 90 victims of the strike.", 90),
        ("Five corpses lay in the street.", 5),
        ("There were nine bodies in the morgue.", 9),
        ("The list holds four bodies that could not be identified.", 4),
        ("40 bodies were taken to the hospital by cart.", 40),
    ],
)
def test_bodies_counted_and_buried_are_dead(text: str, value: float) -> None:
    (found,) = figures_of(text)
    assert (found.measure, found.low, found.high) == ("killed", value, value)


def test_a_bound_as_written_stays() -> None:
    (found,) = figures_of("They found more than 60 bodies in the street.")
    assert (found.measure, found.low, found.bound) == ("killed", 60, "more_than")


@pytest.mark.parametrize(
    "text",
    [
        "Three state bodies were found to be in breach of the law.",
        "Two UN bodies condemned the attack.",
        "The minister met with twelve student bodies.",
        "Astronomers found four celestial bodies.",
        "The two bodies agreed to work together.",
        "Surveyors found two bodies of water.",
        "The report found three bodies had failed to act.",
        "The two bodies found the plan too dear.",
    ],
)
def test_other_bodies_are_no_dead(text: str) -> None:
    assert {each.measure for each in figures_of(text)} <= {"count"}
