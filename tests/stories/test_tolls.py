"""Tolls told apart from the deed they belong to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.records import Annotated, Document
from reportedly.stories.digest import detail, digest
from reportedly.stories.tolls import with_tolls
from reportedly.stories.views import views_of

MakeReport = Callable[..., tuple[Document, Annotated]]
DEED = "An air strike on the village of Ruzyn killed 40 people on Monday, villagers said."


def _values(report: MakeReport, text: str) -> list[float | None]:
    read = digest(*report(text, "x"))
    held = detail(read)
    told = with_tolls(views_of(read, held), held)
    ids = {id for view in told for id in view.event.figures}
    figures = [held.figures[id] for id in ids]
    return sorted(each.value or 0 for each in figures if each.measure == "killed")


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("A spokesman for the exile government said 46 people had died.", [40.0, 46.0]),
        ("The exile government said 4,600 people had died.", [40.0]),
        ("The exile government denied that 46 people had died.", [40.0]),
        ("The road to the village was closed.", [40.0]),
    ],
)
def test_a_toll_belongs_to_the_deed_told_before_it(
    report: MakeReport, sentence: str, values: list[float]
) -> None:
    assert _values(report, f"{DEED}\n\n{sentence}") == values


def test_a_toll_beside_a_rescue_is_that_of_the_deed(report: MakeReport) -> None:
    text = f"{DEED}\n\nA farmer who took part in the rescue put the number of bodies at 61."
    assert _values(report, text) == [40.0, 61.0]


def test_a_toll_announced_before_belongs_to_the_deed(report: MakeReport) -> None:
    assert _values(report, f"{DEED}\n\nThat is more than the 17 deaths reported earlier.") == [
        17.0,
        40.0,
    ]


def test_without_a_deed_there_is_nothing_to_belong_to(report: MakeReport) -> None:
    assert _values(report, "The exile government said 46 people had died of cholera.") == []
