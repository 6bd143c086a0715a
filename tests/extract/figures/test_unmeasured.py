"""Numbers whose unit was lost, and parts of sentences that lend nothing to a number."""

from __future__ import annotations

import pytest
from tests.extract.figures.reports import figures_of, reading_of

from reportedly.extract.figures import figures
from reportedly.records import Place, Reading, Span


def _reading(text: str, *names: str) -> Reading:
    places = []
    for name in names:
        start = text.index(name)
        places.append(Place(f"plc-{start}", Span(start, start + len(name)), name, name))
    return reading_of(text, places=tuple(places))


def test_a_number_between_two_places_is_a_distance_of_unknown_unit() -> None:
    read = figures.read(_reading("They stopped at Elnik 300 from Norburg.", "Elnik", "Norburg"))
    (found,) = read.figures
    assert (found.measure, found.value, found.unit) == ("distance", 300, None)
    (issue,) = read.issues
    assert (issue.code, issue.span) == ("missing_unit", found.span)


@pytest.mark.parametrize(
    "text", ["Flight Alba 300 from Norburg landed.", "He took Bus 12 from Norburg."]
)
def test_a_number_of_a_name_before_from_counts_nothing(text: str) -> None:
    read = figures.read(_reading(text, "Norburg"))
    assert (read.figures, read.issues) == ((), ())


def test_a_size_before_the_noun_is_not_what_is_counted() -> None:
    bottles, size = figures_of("They made 800 250ml bottles.")
    assert (bottles.value, bottles.what) == (800, "250ml bottles")
    assert (size.value, size.unit) == (250, "millilitre")


def test_a_period_behind_a_list_of_losses_reaches_all_of_it() -> None:
    men, tanks = figures_of("The army left, losing 310 soldiers as well as 32 tanks.")
    assert (men.measure, tanks.measure) == ("casualties", "equipment_lost")


def test_a_clause_behind_a_subject_says_nothing_of_it() -> None:
    (found,) = figures_of("About 100 people were at a party when the shooting happened.")
    assert found.measure == "count"
