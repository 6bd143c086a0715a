"""Whether two reports retell one event: the same kind of deed, where and when, or to what.

A local angle, a short eyewitness report or an arrest weeks later shares few words with the reports
of the event it tells of, but it tells of the event. Each report is reduced to a few deeds with
their settlement, their days and the words of what they were done to. Two reports retell one deed
where the type is the same and the days meet, and the settlement is the same, or the target where
no two distant settlements are named. A day is one that both can mean: a weekday or a month
without a year meets any date that falls on it; the day on which a deed was only told of is none
of its own. Where one names no day, the same target in the same settlement counts half.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

import msgspec

from reportedly.records import Annotated, Event, Participant, Place, Timex
from reportedly.resources import tsv
from reportedly.stories.distance import Interval, days, great_circle
from reportedly.stories.said_on import said_on
from reportedly.stories.words import content_words

DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""Types of event that are deeds at a place on a day; statements are made anywhere."""
HAPPENED = frozenset({"actual", "historical"})
SETTLED = frozenset({"exact", "settlement"})
MOST = 12
"""Deeds kept of one report, in text order."""
SHORT, LONG = 2, 31
"""Days of the shorter and of the longer of two times that can meet: a day, and a month."""
NEAR_KM, AROUND_KM = 10.0, 50.0
"""Settlements so near are one; a target may be in either of two that are so far apart, as an air
base near a capital is."""
SHARED_TARGET = 2
"""Words of the target that two deeds have in common."""
UNDATED = 0.5
"""Likeness of the same target in the same settlement, where one report names no day."""
_RECURRING = re.compile(r"^XXXX-(?:WXX-(?P<weekday>[1-7])|(?P<month>\d\d)(?:-(?P<day>\d\d))?)$")
"""TIMEX3's values of a weekday, a month, or a month and day that nothing anchors in a year."""

_DESIGNATION = re.compile(r"\b[A-Z][A-Za-z]{0,3}-?\d+\w*")
"""What a model is called: A-50, T-72, MH17."""


class Deed(msgspec.Struct, frozen=True):
    """One deed of a report: what, in which settlement, on which days, to what.

    `place` is a GeoNames id, 0 for none, at `lat` and `lon`; `first` and `last` are ordinals of the
    calendar, 0 where unknown; `recurring` is the weekday (1 to 7), month and day of the month of a
    time without a year, each 0 where it is open; `target` holds words in the order of the alphabet.
    """

    type: str
    place: int = 0
    lat: float = 0.0
    lon: float = 0.0
    first: int = 0
    last: int = 0
    recurring: tuple[int, int, int] = (0, 0, 0)
    target: tuple[str, ...] = ()

    @property
    def dated(self) -> bool:
        """Whether it names a day, or one that recurs."""
        return bool(self.first) or any(self.recurring)


def deeds(annotated: Annotated) -> tuple[Deed, ...]:
    """The first deeds of a report, each once, that have two of day, place and target."""
    places = {each.id: each for each in annotated.places}
    found = (
        _deed(event, places.get(event.place or ""), _time_of(event, annotated))
        for event in annotated.events
        if event.type in DEEDS and event.reality in HAPPENED
    )
    told = (each for each in found if each.dated + bool(each.place) + bool(each.target) > 1)
    return tuple(dict.fromkeys(told))[:MOST]


def _time_of(event: Event, annotated: Annotated) -> Timex | None:
    time = next((each for each in annotated.times if each.id == event.time), None)
    if time is None:
        return None
    around = (each for each in annotated.sentences if each.start <= event.span.start < each.end)
    said = said_on(event, time, annotated.attributions, next(around, None))
    return None if said else time


def _deed(event: Event, place: Place | None, time: Timex | None) -> Deed:
    settled = place if place is not None and place.precision in SETTLED else None
    first, last = _ordinals(days(time))
    return Deed(
        type=event.type,
        place=(settled.geonameid or 0) if settled is not None else 0,
        lat=(settled.lat or 0.0) if settled is not None else 0.0,
        lon=(settled.lon or 0.0) if settled is not None else 0.0,
        first=first,
        last=last,
        recurring=_recurring(time) if not first else (0, 0, 0),
        target=tuple(sorted(set(_target(event.recipients)))),
    )


def _ordinals(interval: Interval | None) -> tuple[int, int]:
    return (0, 0) if interval is None else (interval[0].toordinal(), interval[1].toordinal())


def _recurring(time: Timex | None) -> tuple[int, int, int]:
    found = _RECURRING.match(time.value) if time is not None else None
    if found is None:
        return (0, 0, 0)
    weekday, month, day = (int(found.group(name) or 0) for name in ("weekday", "month", "day"))
    return (weekday, month, day)


def _target(recipients: Iterable[Participant]) -> Iterator[str]:
    """What a deed was done to, in words that tell it from others: no people in general."""
    for each in recipients:
        for word in content_words(each.name or each.quote):
            if word not in _people() and word.isalpha():
                yield word
        yield from (word.casefold() for word in _DESIGNATION.findall(each.quote))


@cache
def _people() -> frozenset[str]:
    rows = tsv("lexicons", "en", "nouns-of-people-and-things.tsv")
    counts = (row["form"] for row in tsv("lexicons", "en", "numerals.tsv"))
    return frozenset(
        [*(row["form"] for row in rows if row["kind"] in ("person", "military")), *counts]
    )


def retold(left: Iterable[Deed], right: Iterable[Deed]) -> float:
    """1 where two reports retell one deed, a half where one names no day for it, else 0."""
    theirs = tuple(right)
    return max((_one(a, b) for a in left for b in theirs), default=0.0)


def _one(left: Deed, right: Deed) -> float:
    if left.type != right.type:
        return 0.0
    target = len(set(left.target).intersection(right.target)) >= SHARED_TARGET
    near = _near(left, right)
    if left.dated and right.dated:
        return float((near or (near is None and target)) and _meet(left, right))
    return UNDATED if near and target else 0.0


def _near(left: Deed, right: Deed) -> bool | None:
    """Whether both are in one settlement; None where one names none, or one beside the other."""
    if not left.place or not right.place:
        return None
    apart = great_circle((left.lat, left.lon), (right.lat, right.lon))
    return None if NEAR_KM < apart <= AROUND_KM else apart <= NEAR_KM


def _meet(left: Deed, right: Deed) -> bool:
    """Whether both can mean one day: no longer than a month, and one no longer than two days."""
    if left.first and right.first:
        lengths = (left.last - left.first + 1, right.last - right.first + 1)
        if min(lengths) > SHORT or max(lengths) > LONG:
            return False
        return left.first <= right.last and right.first <= left.last
    return _falls(left, right) or _falls(right, left)


def _falls(recurring: Deed, dated: Deed) -> bool:
    """Whether one is a weekday or a month without a year, and the other a day that falls on it."""
    if not any(recurring.recurring) or not dated.first or dated.last - dated.first >= SHORT:
        return False
    return any(_on(recurring.recurring, day) for day in range(dated.first, dated.last + 1))


def _on(recurring: tuple[int, int, int], ordinal: int) -> bool:
    when = date.fromordinal(ordinal)
    parts = (when.isoweekday(), when.month, when.day)
    return all(wanted in (0, part) for wanted, part in zip(recurring, parts, strict=True))
