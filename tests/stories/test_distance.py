"""How far apart times are, and what does not name a day."""

from __future__ import annotations

import pytest

from reportedly.records import Span, Timex
from reportedly.stories.distance import days, is_clock, times_apart, weekdays_apart


def _time(start: str | None, rule: str = "whole-date", anchor: str | None = "given") -> Timex:
    return Timex(
        "tim-1", Span(0, 4), "then", "date", start or "XXXX-WXX-1", start, start, "day",
        None, anchor, f"times/1:{rule}",
    )  # fmt: skip


def test_a_bare_time_of_day_names_no_day() -> None:
    clock = _time("2023-05-02T15:00", "clock", "published")
    assert is_clock(clock)
    assert days(clock) is None
    assert times_apart(clock, _time("2023-04-01")) is None
    assert not is_clock(_time("2023-05-02T15:00", "clock-day", "published"))


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [("2023-05-01", "2023-05-01", 0), ("2023-05-01", "2023-05-09", 8), ("2023-05-09", None, None)],
)
def test_days_between(left: str, right: str | None, apart: int | None) -> None:
    assert times_apart(_time(left), _time(right)) == apart


def test_a_day_without_a_year_is_compared_in_the_nearest_year() -> None:
    inferred = _time("2024-03-13", "day-of-month", "published")
    assert times_apart(_time("2023-03-14"), inferred) == 0
    assert times_apart(_time("2023-06-14"), inferred) == 92
    assert times_apart(_time("2023-03-14"), _time("2024-03-13")) == 365


def test_one_weekday_of_two_neighbouring_weeks_decides_nothing() -> None:
    sunday, next_sunday = (
        _time(day, "weekday", "published") for day in ("2023-05-07", "2023-05-14")
    )
    assert times_apart(sunday, next_sunday) is None
    assert times_apart(sunday, _time("2023-05-14")) == 7
    assert times_apart(sunday, _time("2023-05-28", "weekday", "published")) == 21


def test_bare_weekdays_are_compared_around_the_week() -> None:
    monday = _time(None)
    assert weekdays_apart(monday, _time("2023-05-07")) == 1  # a Sunday
    assert weekdays_apart(_time("2023-05-01"), _time("2023-05-07")) is None
