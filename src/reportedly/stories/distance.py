"""How far apart places are, and days."""

from __future__ import annotations

import math
from datetime import date

from reportedly.records import Place, Timex

EARTH_KM = 6371.0


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
