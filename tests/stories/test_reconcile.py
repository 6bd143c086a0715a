"""Which figures contradict each other, and which only look so."""

from __future__ import annotations

import msgspec

from reportedly.records import FigureSet, FigureValue
from reportedly.stories.reconcile import between, contradictory, revised

FIRST = FigureValue("fig-1", "doc-1", ("the ministry",), 20.0, 20.0, 20.0, "unknown")
SECOND = FigureValue("fig-2", "doc-2", ("a doctor",), 35.0, 35.0, 35.0, "unknown")


def _set(*values: FigureValue, scope: str | None = None) -> FigureSet:
    return FigureSet("killed", "people", None, None, None, None, values, scope)


def test_two_sources_with_figures_apart_contradict() -> None:
    assert contradictory([_set(FIRST, SECOND)])


def test_a_later_figure_of_the_same_source_is_a_revision() -> None:
    later = msgspec.structs.replace(SECOND, sources=FIRST.sources)
    assert not contradictory([_set(FIRST, later)])


def test_figures_of_one_report_do_not_contradict() -> None:
    assert not contradictory([_set(FIRST, msgspec.structs.replace(SECOND, document="doc-1"))])


def test_open_bounds_that_meet_do_not_contradict() -> None:
    at_least = msgspec.structs.replace(FIRST, high=None)
    assert not contradictory([_set(at_least, SECOND)])


def test_parts_are_not_compared() -> None:
    assert not contradictory([_set(FIRST, SECOND, scope="in the capital")])


def test_a_revised_figure_no_longer_counts() -> None:
    monday = msgspec.structs.replace(FIRST, stated="2023-05-01")
    tuesday = msgspec.structs.replace(SECOND, sources=FIRST.sources, stated="2023-05-02")
    old, new = revised([monday, tuesday])
    assert (old.revised_by, new.revised_by) == ("fig-2", None)
    assert between((old, new)) == (35.0, 35.0)


def test_figures_of_one_day_revise_nothing() -> None:
    same = [
        msgspec.structs.replace(each, sources=("the ministry",), stated="2023-05-01")
        for each in (FIRST, SECOND)
    ]
    assert [each.revised_by for each in revised(same)] == [None, None]


def test_a_vague_word_sets_no_lower_end_beside_a_number() -> None:
    several = FigureValue("fig-3", "doc-3", (), None, 3.0, None, "unknown")
    assert between([FIRST, several]) == (20.0, 20.0)
    assert between([several]) == (3.0, None)


def test_fewer_than_sets_no_least_number_beside_one_that_is_stated() -> None:
    fewer = FigureValue("fig-4", "doc-4", (), 50.0, 0.0, 50.0, "unknown")
    assert between([SECOND, fewer]) == (35.0, 50.0)
    assert between([fewer]) == (0.0, 50.0)


def test_a_revised_figure_contradicts_nobody() -> None:
    old = msgspec.structs.replace(FIRST, revised_by="fig-9")
    assert not contradictory([_set(old, SECOND)])
