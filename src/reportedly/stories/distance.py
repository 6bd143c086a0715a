"""How far apart places are, days and weekdays."""

from __future__ import annotations

import math
import re
from collections.abc import Collection
from datetime import date, timedelta

from reportedly.records import Place, Timex

Interval = tuple[date, date]
EARTH_KM = 6371.0
WEEK, YEAR = 7, timedelta(days=365)
YEARLESS = frozenset({"day-of-month", "weekday-date"})
"""Rules of the times layer that read a day and a month; without a year it is inferred."""
_WEEKDAY = re.compile(r"^XXXX-WXX-([1-7])$")
"""TIMEX3's value of a bare weekday that nothing anchors."""


def days_apart(left: Interval | None, right: Interval | None) -> int | None:
    """Whole days between two intervals; 0 where they meet, None when one is unknown."""
    if left is None or right is None:
        return None
    return max(0, (right[0] - left[1]).days, (left[0] - right[1]).days)


def kilometres(left: Place, right: Place) -> float | None:
    """Great-circle distance (haversine), None where either has no coordinates."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return None
    return great_circle((left.lat, left.lon), (right.lat, right.lon))


def great_circle(left: tuple[float, float], right: tuple[float, float]) -> float:
    """Kilometres between two points given by latitude and longitude in degrees (haversine)."""
    a, b = math.radians(left[0]), math.radians(right[0])
    half = (
        math.sin((b - a) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(right[1] - left[1]) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def days(time: Timex | None) -> Interval | None:
    """First and last day of a time, None when it has no beginning or names no day of its own."""
    if time is None or time.start is None or is_clock(time):
        return None
    start = date.fromisoformat(time.start[:10])
    return start, max(start, date.fromisoformat((time.end or time.start)[:10]))


def is_clock(time: Timex) -> bool:
    """Whether a time is a bare time of day, whose day is only that of the publication."""
    return time.anchor == "published" and _rule(time) == "clock"


def times_apart(left: Timex | None, right: Timex | None) -> int | None:
    """Whole days between two times, 0 where they meet, None where either has no day.

    A day and month without a year are compared in the nearest year. The same weekday of two
    neighbouring weeks decides nothing: reports are published, and reposted, across a week's end.
    """
    a, b = days(left), days(right)
    apart = days_apart(a, b)
    if left is None or right is None or a is None or b is None or not apart:
        return apart
    if _inferred(left, YEARLESS) or _inferred(right, YEARLESS):
        shifted = (days_apart((a[0] + by, a[1] + by), b) or 0 for by in (-YEAR, YEAR))
        return min(apart, *shifted)
    both = _inferred(left, {"weekday"}) and _inferred(right, {"weekday"})
    return None if both and apart == WEEK else apart


def _inferred(time: Timex, rules: Collection[str]) -> bool:
    return time.anchor == "published" and _rule(time) in rules


def _rule(time: Timex) -> str:
    return time.made_by.partition(":")[2]


def weekdays_apart(left: Timex | None, right: Timex | None) -> int | None:
    """Days between two weekdays, 0 to 3, where a time names no more than one; else None."""
    a, b = _weekday(left), _weekday(right)
    if a is None or b is None or (days(left) is not None and days(right) is not None):
        return None
    around = (a - b) % 7
    return min(around, 7 - around)


def is_weekday(time: Timex) -> bool:
    """Whether a time is a bare weekday that nothing anchors."""
    return _WEEKDAY.match(time.value) is not None


def _weekday(time: Timex | None) -> int | None:
    if time is None:
        return None
    bare = _WEEKDAY.match(time.value)
    if bare is not None:
        return int(bare.group(1))
    span = days(time)
    return span[0].isoweekday() if span is not None and span[0] == span[1] else None
