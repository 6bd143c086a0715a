"""What is particular to an event and told alike by most of its reports: days, persons, tolls."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterator
from itertools import combinations

import msgspec

from reportedly.records import Annotated
from reportedly.records.figure import PEOPLE_MEASURES
from reportedly.stories.distance import days
from reportedly.stories.packing import Ints
from reportedly.stories.words import words

DAILY = frozenset({"day", "hour", "minute", "part of day"})
MOST = 60
"""Days, tolls and pairs of name words kept of one report, in text order."""


class Particulars(msgspec.Struct, frozen=True):
    """The days a report names, the persons, and how many people it says were harmed or held.

    `days` are ordinals of the calendar; `persons` are pairs of words of full names, in the order
    of the alphabet, so that "Jane Mary Doe" and "Jane Doe" meet; `tolls` are (measure, value).
    """

    days: Ints
    persons: tuple[str, ...] = ()
    tolls: tuple[tuple[str, float], ...] = ()


def particulars(annotated: Annotated) -> Particulars:
    """The particulars of one report."""
    return Particulars(
        days=array("l", list(dict.fromkeys(_days(annotated)))[:MOST]),
        persons=tuple(dict.fromkeys(_persons(annotated)))[:MOST],
        tolls=tuple(dict.fromkeys(_tolls(annotated)))[:MOST],
    )


def _days(annotated: Annotated) -> Iterator[int]:
    for time in annotated.times:
        named = days(time) if time.granularity in DAILY else None
        if named is not None and (named[1] - named[0]).days <= 1:
            yield named[0].toordinal()


def _persons(annotated: Annotated) -> Iterator[str]:
    for mention in annotated.mentions:
        if mention.kind == "person" and mention.name:
            for pair in combinations(sorted(set(words(mention.name))), 2):
                yield " ".join(pair)


def _tolls(annotated: Annotated) -> Iterator[tuple[str, float]]:
    for figure in annotated.figures:
        if figure.value is not None and figure.measure in PEOPLE_MEASURES:
            yield figure.measure, figure.value


def _agreement(left: Collection[object], right: Collection[object]) -> float:
    if not left or not right:
        return 0.0
    return -1.0 if set(left).isdisjoint(right) else 1.0


def same_days(left: Particulars, right: Particulars) -> float:
    """1 when both name a day in common, -1 when they name other days, 0 when one names none."""
    return _agreement(left.days, right.days)


def same_persons(left: Particulars, right: Particulars) -> float:
    """1 when both name a person in common, -1 when they name others, 0 when one names none."""
    return _agreement(left.persons, right.persons)


def same_tolls(left: Particulars, right: Particulars) -> float:
    """1 for a toll in common, -1 when they disagree on one measure, 0 where none is shared."""
    if _agreement(left.tolls, right.tolls) >= 0:
        return _agreement(left.tolls, right.tolls)
    measures = {measure for measure, _ in left.tolls}
    return -1.0 if any(measure in measures for measure, _ in right.tolls) else 0.0


AGREEMENTS: dict[str, Callable[[Particulars, Particulars], float]] = {
    "days": same_days,
    "persons": same_persons,
    "tolls": same_tolls,
}
