"""Anchors: what a relative time may be counted from, and what it comes to then."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from reportedly.layers.times.calendar import UNKNOWN, interval
from reportedly.layers.times.meaning import Meaning
from reportedly.records import Published

DAY = UNKNOWN["D"]
"""How a value begins that is a day, or a time of one: it is counted from a day alone."""
_DAY_OF_YEAR = re.compile(r"XXXX-\d\d(?:-\d\d)?\Z")
"""A day or month of an unstated year: the last such before the report appeared at the latest."""
DEICTIC_RULES = frozenset({"deictic", "weekday", "ago"})


class Settled(msgspec.Struct, frozen=True):
    """A value and what it was counted from."""

    value: str
    anchor: str | None


class Anchors:
    """The anchors of one document, in the order they are tried.

    `days` are the bounds of the publication date (one day twice where it is known); `focus` is
    the day last spoken of, with the id of its record. `told_from` is where history that is told
    begins: its first stated date, None for news.
    """

    def __init__(self, published: Published, told_from: tuple[str, date] | None = None) -> None:
        self.days = _bounds(published)
        self.latest = _latest(published)
        self.narrative = told_from is not None
        self.focus = told_from
        self.day: tuple[str, date] | None = None

    def settle(self, meaning: Meaning) -> Settled:
        """The value of a meaning, symbolic where no anchor settles it."""
        if meaning.counted == "given":
            return Settled(meaning.settle(None), "given")
        if meaning.counted == "none":
            return Settled(meaning.settle(None), None)
        if self.focus and self.narrative and meaning.told is not None:
            history = meaning.told(self.focus[1])
            if not self._ahead(history):
                return Settled(history, self.focus[0])
        spoken = self.day if meaning.settle(None).startswith(DAY) else self.focus
        if spoken and meaning.counted == "focus":
            told = meaning.settle(spoken[1])
            if not (meaning.forward and self._ahead(told)):
                return Settled(told, spoken[0])
        if meaning.counted == "focus" and meaning.forward:
            return Settled(meaning.settle(None), None)
        values = {meaning.settle(day) for day in self.days}
        if len(values) == 1:
            return Settled(values.pop(), "published")
        symbolic = meaning.settle(None)
        if self.latest is not None and _DAY_OF_YEAR.match(symbolic):
            return Settled(meaning.settle(self.latest), "published")
        return Settled(symbolic, None)

    def _ahead(self, value: str) -> bool:
        """Whether a value lies after the report appeared, where that is known."""
        found = interval(value)
        if found is None or not self.days:
            return False
        return date.fromisoformat(found.start[:10]) > self.days[-1]

    def speak_of(self, record: str, value: str) -> None:
        """Note the time a record names as the one that is now spoken of."""
        found = interval(value)
        if found is not None and found.granularity not in ("century", "decade"):
            self.focus = (record, date.fromisoformat(found.start[:10]))
            if found.start[:10] == found.end[:10]:
                self.day = self.focus


def _bounds(published: Published) -> tuple[date, ...]:
    if published.start is None or published.end is None:
        return ()
    return (_day(published.start), _day(published.end))


def _latest(published: Published) -> date | None:
    """The last possible day of publication, where only that is known."""
    if published.start is not None or published.end is None:
        return None
    return _day(published.end)


def _day(moment: str) -> date:
    return date.fromisoformat(moment[:10])
