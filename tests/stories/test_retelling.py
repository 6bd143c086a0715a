"""Two reports that retell one deed, and two that do not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Annotated, Document
from reportedly.stories.retelling import UNDATED, Deed, deeds, retold

MakeReport = Callable[..., tuple[Document, Annotated]]

KOVEL, LUTSK = 1, 2
BRIDGE = ("bridge", "railway")
SUNDAY = date(2023, 2, 26).toordinal()


def _deed(
    place: int = KOVEL,
    day: int = SUNDAY,
    until: int | None = None,
    recurring: tuple[int, int, int] = (0, 0, 0),
    target: tuple[str, ...] = (),
    at: tuple[float, float] = (51.2, 24.7),
    type: str = "ASSAULT",
) -> Deed:
    last = until or day
    return Deed(type, place, at[0], at[1], day, last, recurring, target)


def test_one_kind_one_day_one_settlement() -> None:
    assert retold([_deed()], [_deed()]) == 1.0
    assert retold([_deed()], [_deed(type="PROTEST")]) == 0.0
    assert retold([_deed()], [_deed(day=SUNDAY + 1)]) == 0.0
    assert retold([_deed()], [_deed(place=LUTSK, at=(50.7, 25.3))]) == 0.0


def test_a_target_stands_for_a_settlement_that_is_not_named_or_near() -> None:
    here = _deed(target=BRIDGE)
    assert retold([here], [_deed(place=0, target=BRIDGE)]) == 1.0
    assert retold([here], [_deed(place=LUTSK, at=(51.2, 24.4), target=BRIDGE)]) == 1.0
    assert retold([here], [_deed(place=LUTSK, at=(50.7, 25.3), target=BRIDGE)]) == 0.0
    assert retold([here], [_deed(place=0, target=("bridge", "road"))]) == 0.0


@pytest.mark.parametrize("recurring", [(7, 0, 0), (0, 2, 0), (0, 2, 26)])
def test_a_day_that_both_can_mean(recurring: tuple[int, int, int]) -> None:
    assert retold([_deed(day=0, recurring=recurring)], [_deed()]) == 1.0
    assert retold([_deed()], [_deed(day=0, recurring=recurring)]) == 1.0


@pytest.mark.parametrize("recurring", [(1, 0, 0), (0, 3, 0), (0, 2, 25)])
def test_a_day_that_they_cannot_both_mean(recurring: tuple[int, int, int]) -> None:
    assert retold([_deed(day=0, recurring=recurring)], [_deed()]) == 0.0


def test_a_month_meets_its_day_and_a_year_meets_nothing() -> None:
    month = _deed(day=date(2023, 2, 1).toordinal(), until=date(2023, 2, 28).toordinal())
    year = _deed(day=date(2023, 1, 1).toordinal(), until=date(2023, 12, 31).toordinal())
    assert retold([month], [_deed()]) == 1.0
    assert retold([month], [month]) == 0.0
    assert retold([year], [_deed()]) == 0.0


def test_without_a_day_the_same_target_in_the_same_settlement_counts_less() -> None:
    undated = _deed(day=0, target=BRIDGE)
    assert retold([undated], [_deed(target=BRIDGE)]) == UNDATED
    assert retold([undated], [_deed()]) == 0.0
    assert retold([undated], [_deed(target=BRIDGE), _deed(place=LUTSK)]) == UNDATED


def test_a_report_is_reduced_to_its_deeds(report: MakeReport) -> None:
    _, read = report(
        "Two gunmen attacked the railway bridge in Kovel on Sunday, the governor said. "
        "He said that the ministry was asking for help.",
        "one",
        published="2023-02-27T10:00:00Z",
    )
    (only,) = deeds(read)
    assert only.type == "ASSAULT" and only.place
    assert (only.first, only.last) == (SUNDAY, SUNDAY)


def test_the_day_on_which_it_was_told_is_none_of_its_own(report: MakeReport) -> None:
    _, read = report(
        "The governor said on Sunday that a man had attacked the railway bridge in Kovel.",
        "one",
        published="2023-02-27T10:00:00Z",
    )
    assert [each.dated for each in deeds(read)] == [False]


DEEDS = st.builds(
    Deed,
    st.sampled_from(["ASSAULT", "PROTEST"]),
    st.integers(0, 2),
    st.floats(-90, 90),
    st.floats(-180, 180),
    st.just(SUNDAY),
    st.integers(SUNDAY, SUNDAY + 40),
    st.tuples(st.integers(0, 7), st.integers(0, 12), st.integers(0, 28)),
    st.lists(st.sampled_from(["bridge", "railway", "road"]), unique=True).map(tuple),
)


@given(st.lists(DEEDS, max_size=4), st.lists(DEEDS, max_size=4))
def test_retelling_is_mutual(left: list[Deed], right: list[Deed]) -> None:
    assert retold(left, right) == retold(right, left) in (0.0, UNDATED, 1.0)
