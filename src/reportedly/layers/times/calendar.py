"""TIMEX3 values from dates and shifts, and the interval a value stands for."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX",
           "E": "XXX", "C": "XX", "WE": "XXXX-WXX-WE", "F": "XXXX-WXX"}  # fmt: skip
"""What a value of each unit looks like when nothing anchors it."""
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month; a winter runs into the next year."""
_PARTS = {"MO": ("06:00", "11:59"), "AF": ("12:00", "17:59"), "EV": ("18:00", "21:59"),
          "NI": ("18:00", "23:59")}  # fmt: skip


class Interval(NamedTuple):
    """First and last moment, inclusive, as ISO strings, and how fine they are."""

    start: str
    end: str
    granularity: str


def shifted(anchor: date | None, unit: str, count: int) -> str:
    """The value of the unit that lies `count` units from the one `anchor` is in."""
    if anchor is None:
        return UNKNOWN[unit]
    try:
        return _shifted(anchor, unit, count)
    except (OverflowError, ValueError):
        return UNKNOWN[unit]


def _shifted(anchor: date, unit: str, count: int) -> str:
    if unit == "D":
        return (anchor + timedelta(days=count)).isoformat()
    if unit in ("W", "WE", "F"):
        year, week, _ = (anchor + timedelta(weeks=count * (2 if unit == "F" else 1))).isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    months = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}[unit] * count
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise ValueError(year)
    if unit == "M":
        return f"{year:04d}-{month + 1:02d}"
    if unit == "Q":
        return f"{year:04d}-Q{month // 3 + 1}"
    return f"{year:04d}"[: {"Y": 4, "E": 3, "C": 2}[unit]]


def weekday(anchor: date | None, day: int, direction: str) -> str:
    """The value of a weekday: `past` (latest on or before), `future`, `last` or `next`."""
    if anchor is None:
        return f"XXXX-WXX-{day + 1}"
    back = (anchor.weekday() - day) % 7
    ahead = (day - anchor.weekday()) % 7
    days = {"past": -back, "future": ahead, "last": -(back or 7), "next": ahead or 7}[direction]
    return (anchor + timedelta(days=days)).isoformat()


def day_value(year: int | None, month: int, day: int) -> str | None:
    """A calendar day, with `XXXX` for an unknown year; None where there is no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year or 2000, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}" if year else f"XXXX-{month:02d}-{day:02d}"


SOON = 3
"""Months. A date nine months or more back is written with its year or as `last December`, so a
bare one that would lie there is the one to come."""


def year_for(anchor: date, month: int, day: int | None, direction: str) -> int:
    """The year of a date written without one: the most recent, or the next in `future`.

    `told` is for history: the year that is being told of, or the next where its end is reached.
    """
    here = (anchor.month, anchor.day if day else 0)
    that = (month, day or 0)
    if direction == "told":
        return anchor.year + (anchor.month - month > 12 - SOON)
    ahead = (month - anchor.month) % 12
    if 0 < ahead < SOON or (ahead == 0 and that > here and day):
        direction = "future"
    elif that < here and (-ahead) % 12 < SOON:
        direction = "past"
    if direction == "future":
        return anchor.year + (that < here)
    return anchor.year - (that > here)


_DATE = re.compile(
    r"(?P<century>\d\d)$|(?P<decade>\d{3})$|(?P<year>\d{4})"
    r"(?:$|-W(?P<week>\d\d)(?P<end>-WE)?$|-Q(?P<quarter>\d)$|-H(?P<half>[12])$|-(?P<season>S[PU]|FA|WI)$"
    r"|-(?P<month>\d\d)(?:-(?P<day>\d\d))?$)"
)


def interval(value: str) -> Interval | None:
    """The interval a TIMEX3 date or time stands for; None where it is symbolic."""
    base, _, clock = value.partition("T")
    found = _DATE.match(base)
    if found is None:
        return None
    try:
        whole = _whole(found)
    except ValueError:
        return None
    return _timed(whole, clock) if clock else whole


def _whole(found: re.Match[str]) -> Interval:
    part = found.groupdict()
    if part["century"]:
        return Interval(f"{part['century']}00-01-01", f"{part['century']}99-12-31", "century")
    if part["decade"]:
        return Interval(f"{part['decade']}0-01-01", f"{part['decade']}9-12-31", "decade")
    year = int(part["year"])
    if part["week"]:
        monday = date.fromisocalendar(year, int(part["week"]), 1)
        first = monday + timedelta(days=5 if part["end"] else 0)
        last = monday + timedelta(days=6)
        return Interval(first.isoformat(), last.isoformat(), "day" if part["end"] else "week")
    if part["quarter"]:
        first_month = int(part["quarter"]) * 3 - 2
        return _months(year, first_month, first_month + 2, "quarter")
    if part["half"]:
        return _months(year, int(part["half"]) * 6 - 5, int(part["half"]) * 6, "half-year")
    if part["season"]:
        return _months(year, *SEASONS[part["season"]], "season")
    if part["day"]:
        day = date(year, int(part["month"]), int(part["day"])).isoformat()
        return Interval(day, day, "day")
    if part["month"]:
        return _months(year, int(part["month"]), int(part["month"]), "month")
    return _months(year, 1, 12, "year")


def _months(year: int, first: int, last: int, granularity: str) -> Interval:
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    end = date(end_year, end_month, monthrange(end_year, end_month)[1])
    return Interval(date(year, first, 1).isoformat(), end.isoformat(), granularity)


def _timed(whole: Interval, clock: str) -> Interval:
    if clock in _PARTS:
        first, last = _PARTS[clock]
        return Interval(f"{whole.start}T{first}", f"{whole.start}T{last}", "part of day")
    if clock == "24:00":
        midnight = (date.fromisoformat(whole.start) + timedelta(days=1)).isoformat() + "T00:00"
        return Interval(midnight, midnight, "minute")
    return Interval(f"{whole.start}T{clock}", f"{whole.start}T{clock}", "minute")


_THIRDS = {"early": (0.0, 0.34), "mid": (0.33, 0.67), "late": (0.66, 1.0),
           "start": (0.0, 0.34), "end": (0.66, 1.0)}  # fmt: skip


def narrowed(whole: Interval, third: str) -> Interval:
    """`early`, `mid` or `late` in an interval of days: about that third of it."""
    if "T" in whole.start or third not in _THIRDS:
        return whole
    first, last = date.fromisoformat(whole.start), date.fromisoformat(whole.end)
    days = (last - first).days
    low, high = _THIRDS[third]
    start = first + timedelta(days=round(days * low))
    end = first + timedelta(days=round(days * high))
    return Interval(start.isoformat(), end.isoformat(), whole.granularity)
