"""Figures of one incident as several reports state them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.records import Annotated, Document, FigureSet, Place
from reportedly.records.span import Span
from reportedly.stories.link import link
from reportedly.stories.reconcile_scope import inside

MakeReport = Callable[..., tuple[Document, Annotated]]


def _sets(report: MakeReport, *texts: str) -> list[FigureSet]:
    heap = [
        report(text, f"r{at}", outlet=f"Outlet {at}", published=f"2023-05-0{at + 1}T10:00:00Z")
        for at, text in enumerate(texts)
    ]
    return [each for incident in link(heap).incidents for each in incident.figures]


def _numbers(sets: list[FigureSet], measure: str) -> list[list[float | None]]:
    return sorted(
        [
            sorted(value.value or 0 for value in each.values)
            for each in sets
            if each.measure == measure
        ]
    )


STRIKE = "An air strike on the market of Kovel on Monday killed {} people, {} said."


def test_a_later_number_of_one_source_replaces_the_earlier(report: MakeReport) -> None:
    sets = _sets(
        report,
        STRIKE.format("30", "the Volyn health office"),
        STRIKE.format("34", "the Volyn health office"),
    )
    (killed,) = [each for each in sets if each.measure == "killed"]
    assert (killed.low, killed.high) == (34.0, 34.0)
    assert [value.value for value in killed.values if value.revised_by] == [30.0]


def test_casualties_are_never_set_against_the_killed(report: MakeReport) -> None:
    sets = _sets(
        report,
        STRIKE.format("30", "the Volyn health office"),
        "An air strike on the market of Kovel on Monday caused 70 casualties, the army said.",
    )
    killed = [each for each in sets if each.measure == "killed"]
    assert _numbers(sets, "killed") == [[30.0]]
    assert all("casualties" in why for each in killed for why in each.incomparable)


def test_no_number_is_chosen_unasked(report: MakeReport) -> None:
    sets = _sets(report, STRIKE.format("30", "the mayor"), STRIKE.format("35", "a doctor"))
    assert all(each.best is None and each.rule is None for each in sets)


@pytest.mark.parametrize(
    ("around", "contained"),
    [
        (("Kyiv Oblast", "admin1", "Kyiv Oblast"), True),
        (("Ukraine", "country", None), True),
        (("Lviv Oblast", "admin1", "Lviv Oblast"), False),
    ],
)
def test_a_town_lies_in_its_region_and_country(
    around: tuple[str, str, str | None], contained: bool
) -> None:
    town = _place("Bucha", 1, "settlement", "Kyiv Oblast")
    name, precision, admin1 = around
    assert inside(town, _place(name, 2, precision, admin1)) is contained


def _place(name: str, id: int, precision: str, admin1: str | None) -> Place:
    return Place(
        f"plc-{id}",
        Span(0, len(name)),
        name,
        name,
        geonameid=id,
        country="UKR",
        admin1=admin1,
        precision=precision,  # type: ignore[arg-type]
    )


def test_figures_said_in_one_breath_share_its_period(report: MakeReport) -> None:
    sets = _sets(
        report,
        STRIKE.format("22", "the Volyn health office"),
        "Thirty-nine people have been killed and 61 wounded in two weeks of air strikes on the "
        "market of Kovel, the Volyn health office said.",
    )
    scoped = {each.scope for each in sets for value in each.values if value.value == 39.0}
    whole = {each.scope for each in sets for value in each.values if value.value == 22.0}
    assert (scoped, whole) == ({"two weeks"}, {None})


def test_a_headline_shares_the_period_of_the_number_below_it(report: MakeReport) -> None:
    sets = _sets(
        report,
        STRIKE.format("22", "the Volyn health office"),
        "Toll of air strikes rises to 39\n\nThirty-nine people have been killed in two weeks of "
        "air strikes on the market of Kovel, the Volyn health office said.",
    )
    scoped = {each.scope for each in sets for value in each.values if value.value == 39.0}
    assert scoped == {"two weeks"}
