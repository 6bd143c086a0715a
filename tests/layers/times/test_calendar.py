from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.layers.times.calendar import (
    UNKNOWN,
    day_value,
    interval,
    narrowed,
    shifted,
    weekday,
    year_for,
)

ANCHOR = date(2022, 9, 14)


@pytest.mark.parametrize(
    ("value", "start", "end", "granularity"),
    [
        ("2022-09-14", "2022-09-14", "2022-09-14", "day"),
        ("2022-02", "2022-02-01", "2022-02-28", "month"),
        ("2022", "2022-01-01", "2022-12-31", "year"),
        ("2022-W37", "2022-09-12", "2022-09-18", "week"),
        ("2022-W37-WE", "2022-09-17", "2022-09-18", "day"),
        ("2022-Q3", "2022-07-01", "2022-09-30", "quarter"),
        ("2022-SU", "2022-06-01", "2022-08-31", "season"),
        ("2022-WI", "2022-12-01", "2023-02-28", "season"),
        ("199", "1990-01-01", "1999-12-31", "decade"),
        ("18", "1800-01-01", "1899-12-31", "century"),
        ("2022-09-14T09:30", "2022-09-14T09:30", "2022-09-14T09:30", "minute"),
        ("2022-09-14TMO", "2022-09-14T06:00", "2022-09-14T11:59", "part of day"),
        ("2022-09-14T24:00", "2022-09-15T00:00", "2022-09-15T00:00", "minute"),
    ],
)
def test_values_stand_for_intervals(value: str, start: str, end: str, granularity: str) -> None:
    assert interval(value) == (start, end, granularity)


@pytest.mark.parametrize("value", ["XXXX-09-11", "P4D", "PRESENT_REF", "2022-02-30", "", "0000"])
def test_symbolic_and_impossible_values_have_no_interval(value: str) -> None:
    assert interval(value) is None


def test_a_third_of_a_month_is_about_ten_days() -> None:
    month = interval("2022-10")
    assert month is not None
    assert narrowed(month, "mid").start == "2022-10-11"
    assert narrowed(month, "early").start == "2022-10-01"
    assert narrowed(month, "late").end == "2022-10-31"


@pytest.mark.parametrize(
    ("day", "direction", "value"),
    [
        (0, "past", "2022-09-12"),
        (2, "past", "2022-09-14"),
        (4, "past", "2022-09-09"),
        (4, "future", "2022-09-16"),
        (2, "last", "2022-09-07"),
        (2, "next", "2022-09-21"),
    ],
)
def test_weekdays(day: int, direction: str, value: str) -> None:
    assert weekday(ANCHOR, day, direction) == value


@pytest.mark.parametrize(
    ("month", "day", "direction", "year"),
    [
        (8, 27, "past", 2022),
        (9, 14, "past", 2022),
        (12, 25, "past", 2021),
        (10, 3, "past", 2022),
        (12, 25, "future", 2022),
        (9, 1, "future", 2022),
    ],
)
def test_the_year_of_a_date_without_one(month: int, day: int, direction: str, year: int) -> None:
    assert year_for(ANCHOR, month, day, direction) == year


def test_days_that_are_not_in_the_calendar() -> None:
    assert day_value(2022, 2, 29) is None
    assert day_value(None, 2, 29) == "XXXX-02-29"
    assert day_value(2022, 13, 1) is None


@given(
    st.dates(), st.sampled_from(sorted(UNKNOWN)), st.integers(min_value=-(10**6), max_value=10**6)
)
def test_any_shift_gives_a_value_with_an_interval_or_a_symbolic_one(
    anchor: date, unit: str, count: int
) -> None:
    value = shifted(anchor, unit, count)
    assert value == UNKNOWN[unit] or interval(value) is not None
