"""From a time record to the dates and precision codes of event data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import msgspec

WEEK, MONTH, YEAR = 7, 31, 366
_DAY = len("2022-09-11")


class Dated(msgspec.Struct, frozen=True):
    """The days an event lies in, both inclusive; `last` is None while it goes on."""

    first: date
    last: date | None

    @property
    def days(self) -> int | None:
        """How many days the interval has."""
        return None if self.last is None else (self.last - self.first).days + 1

    @property
    def middle(self) -> date:
        """The day in its middle, the earlier of two; the first while it goes on."""
        days = self.days
        return self.first if days is None else self.first + timedelta((days - 1) // 2)


def dated(time: Mapping[str, Any] | None) -> Dated | None:
    """The days of a time record; None without an interval, or with one only before or after."""
    if not time or not time.get("start") or time.get("mod") in ("before", "after"):
        return None
    first = _date(time["start"])
    last = _date(time["end"]) if time.get("end") else None
    if first is None or (last is not None and last < first):
        return None
    return Dated(first, last)


def _date(said: str) -> date | None:
    try:
        return date.fromisoformat(said[:_DAY])
    except ValueError:
        return None


def acled_precision(when: Dated, mod: str | None) -> int | None:
    """ACLED's `time_precision`: 1 the day, 2 a week or so, 3 a month; None for anything longer."""
    if when.days is None or when.days > MONTH:
        return None
    if when.days == 1:
        return 2 if mod == "approx" else 1
    return 2 if when.days <= WEEK else 3


def ged_precision(when: Dated, mod: str | None) -> int | None:
    """GED's `date_prec`: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 up to a year."""
    if when.days is None or when.days > YEAR:
        return None
    if when.days == 1:
        return 2 if mod == "approx" else 1
    if when.days < WEEK:
        return 2
    if when.days == WEEK:
        return 3
    return 4 if when.days <= MONTH else 5
