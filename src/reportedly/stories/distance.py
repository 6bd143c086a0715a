"""How far apart places are, days and weekdays."""

from __future__ import annotations

import math
import re
from datetime import date

from reportedly.records import Place, Timex

EARTH_KM = 6371.0
_WEEKDAY = re.compile(r"^XXXX-WXX-([1-7])$")
"""TIMEX3's value of a bare weekday that nothing anchors."""


def kilometres(left: Place, right: Place) -> float | None:
    """Great-circle distance (haversine), None where either has no coordinates."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return None
    a, b = math.radians(left.lat), math.radians(right.lat)
    half = (
        math.sin((b - a) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(right.lon - left.lon) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def days(time: Timex | None) -> tuple[date, date] | None:
    """First and last day of a time, None when it has no beginning."""
    if time is None or time.start is None:
        return None
    start = date.fromisoformat(time.start[:10])
    return start, max(start, date.fromisoformat((time.end or time.start)[:10]))


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
