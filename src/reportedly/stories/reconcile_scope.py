"""What a figure covers: a part of a greater one, a longer time, a smaller place.

Figures that cover different things do not contradict each other. A part that is larger than its
whole is no part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from reportedly.records import Place, Timex
from reportedly.stories.digest import Detail
from reportedly.stories.reconcile_stated import Stated

PART = "part of a greater figure of the same report"
LONG = 3
"""Days from which a stated period is a tally of its own."""
_FINENESS = ("unknown", "region", "country", "admin1", "admin2", "settlement", "exact")


def scopes(alike: Sequence[Stated], details: Mapping[str, Detail]) -> dict[str, str]:
    """Figure id to what it covers, of figures with one measure and group; empty for the whole."""
    found: dict[str, str] = {}
    for each in alike:
        period, place = _shared_period(each, alike, details), _place(each, details)
        part = any(_part(each, other) for other in alike)
        if period is not None and _tally(each, period, alike, details):
            found[each.figure.id] = period.quote
        elif part:
            found[each.figure.id] = _named(place, period)
        elif place is not None and any(_smaller(each, place, other, details) for other in alike):
            found[each.figure.id] = place.name
        else:
            found[each.figure.id] = ""
    return found


def _part(each: Stated, other: Stated) -> bool:
    """Whether one report gives a greater figure on the same word."""
    same = other.document == each.document and other.speakers == each.speakers
    return same and other.most > each.most


def _named(place: Place | None, period: Timex | None) -> str:
    if place is not None:
        return place.name
    return period.quote if period is not None else PART


def _shared_period(
    each: Stated, alike: Sequence[Stated], details: Mapping[str, Detail]
) -> Timex | None:
    """Its period; else that of the same number of the same report, told again in its headline."""
    same = [
        other
        for other in alike
        if other.document == each.document and other.figure.value == each.figure.value
    ]
    found = (_period(other, details) for other in (each, *same))
    return next((period for period in found if period is not None), None)


def _period(each: Stated, details: Mapping[str, Detail]) -> Timex | None:
    """Its own period; else the one long period that stands with figures said in one breath.

    "39 people were killed and 361 injured in two weeks" counts both over two weeks.
    """
    detail = details[each.document]
    if each.figure.period is not None:
        return detail.times.get(each.figure.period)
    beside = {
        detail.figures[id].period
        for said in each.said
        for id in said.figures
        if id in detail.figures and detail.figures[id].span.start > each.figure.span.start
    }
    periods = [detail.times[id] for id in beside if id is not None and id in detail.times]
    return periods[0] if len(periods) == 1 and _long(periods[0]) else None


def _place(each: Stated, details: Mapping[str, Detail]) -> Place | None:
    return details[each.document].places.get(each.figure.place or "")


def _tally(
    each: Stated, period: Timex, alike: Sequence[Stated], details: Mapping[str, Detail]
) -> bool:
    """Whether a figure sums up many days, beside smaller figures of the event alone."""
    daily = [other.most for other in alike if _daily(other, alike, details)]
    return _long(period) and bool(daily) and max(daily) < each.most


def _daily(each: Stated, alike: Sequence[Stated], details: Mapping[str, Detail]) -> bool:
    period = _shared_period(each, alike, details)
    return period is None or not _long(period)


def _long(period: Timex) -> bool:
    """Whether a period is a stretch of many days: "in two weeks", "since June"."""
    if period.type == "duration":
        return period.value[:1] == "P" and _days_of(period.value) >= LONG
    if period.start is None or period.type != "date" or period.granularity in _CALENDAR:
        return False
    if period.end is None:
        return True
    first, last = (date.fromisoformat(each[:10]) for each in (period.start, period.end))
    return (last - first).days >= LONG


_CALENDAR = frozenset({"month", "quarter", "season", "year", "decade", "century"})
"""Parts of the calendar that say when, not how long."""
_UNITS = {"D": 1, "W": 7, "M": 30, "Y": 365}


def _days_of(value: str) -> int:
    """Days of a TIMEX3 duration such as P2W; 0 for hours and unknown lengths."""
    number, unit = value[1:-1], value[-1:]
    return int(number) * _UNITS[unit] if number.isdigit() and unit in _UNITS else 0


def _smaller(each: Stated, place: Place, other: Stated, details: Mapping[str, Detail]) -> bool:
    """Whether another figure is of a place around this one's, and no smaller than it."""
    around = _place(other, details)
    return around is not None and inside(place, around) and other.most > each.most


def inside(place: Place, around: Place) -> bool:
    """Whether a place lies in another by its country and first-order division."""
    if place.geonameid == around.geonameid or place.country != around.country:
        return False
    if _FINENESS.index(place.precision) <= _FINENESS.index(around.precision):
        return False
    if around.precision == "country":
        return True
    return around.precision == "admin1" and place.admin1 in (around.admin1, around.name)
