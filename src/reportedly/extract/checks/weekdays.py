"""Dates: a day of the week against the date it is said with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reportedly.extract.checks.comparing import LABEL
from reportedly.records import Check, Reading, Timex, content_id

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BEFORE = 12


def weekdays(reading: Reading) -> Iterator[Check]:
    """One check for each full date, its year written out, that has a weekday right beside it."""
    for each in reading.times:
        named = _weekday(reading.text, each)
        day = _day(each)
        if named is None or day is None:
            continue
        found = _NAMES[day.weekday()]
        agrees = named == found
        yield Check(
            id=content_id("chk", reading.document.id, "date", each.id),
            kind="date",
            verdict="consistent" if agrees else "inconsistent",
            figures=(),
            expected=None,
            found=None,
            note=f"“{each.quote}” is {day.isoformat()}, a {found.title()}; {named.title()} is said",
            made_by=f"{LABEL}:weekday",
        )


def _weekday(text: str, time: Timex) -> str | None:
    """The one weekday named inside the time expression or right before it."""
    inside = _WEEKDAY.findall(time.quote)
    if len(inside) == 1:
        return str(inside[0]).lower()
    if inside:
        return None
    before = text[max(0, time.span.start - _BEFORE) : time.span.start]
    match = re.search(r"\b(\w+day),?\s*$", before, re.IGNORECASE)
    name = match.group(1).lower() if match else ""
    return name if name in _NAMES else None


def _day(time: Timex) -> date | None:
    if time.type not in ("date", "time") or time.start is None or not _YEAR.search(time.quote):
        return None
    if time.granularity not in ("day", "minute", "hour", "second", None):
        return None
    if time.end is not None and time.end[:10] != time.start[:10]:
        return None
    try:
        return date.fromisoformat(time.start[:10])
    except ValueError:
        return None
