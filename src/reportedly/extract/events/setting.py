"""Where and when: the place and the time of an event among those the text names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.extract.events.words import Sentence
from reportedly.extract.events.wordsets import word_set
from reportedly.records import Place, Span, Timex, Zone

_LOCAL = frozenset({"exact", "settlement", "admin2", "admin1", "region", "unknown"})
_FINE = {
    "exact": 0,
    "settlement": 0,
    "unknown": 1,
    "admin2": 1,
    "admin1": 2,
    "region": 2,
    "country": 3,
}

SCENE = 1
"""Paragraphs a time is carried over."""
OPENING = 4
"""Dated events among which the day of the news is looked for."""
DAY = 10
"""Characters of a date that names a day."""


def place_of(
    sentence: Sentence, clause: tuple[int, int], anchor: int, taken: Iterable[Span]
) -> Place | None:
    """The place of an event: in its clause, else in its sentence; the finest, then the nearest."""
    used = tuple(taken)
    best: tuple[tuple[int, int, int, int], Place] | None = None
    for place, at in sentence.scenes:
        if any(span.overlaps(place.span) for span in used) and not _located(sentence, at):
            continue
        outside = not clause[0] <= at < clause[1]
        rank = (
            outside,
            not _located(sentence, at),
            _FINE.get(place.precision, 2),
            abs(at - anchor),
        )
        if best is None or rank < best[0]:
            best = (rank, place)
    return None if best is None else best[1]


def _located(sentence: Sentence, at: int) -> bool:
    """Whether a preposition of place stands before the place's phrase."""
    phrase = sentence.phrase_ending(at)
    before = (at if phrase is None else phrase.start) - 1
    return sentence.word(before) in word_set("locative")


def time_of(sentence: Sentence, clause: tuple[int, int], anchor: int) -> Timex | None:
    """The time of an event: a date or time in its clause, else the nearest in its sentence."""
    dated = [
        time
        for time in sentence.times
        if time.type in {"date", "time"} and not _ahead(sentence, time, anchor)
    ]
    if not dated:
        return None
    begin = sentence.tokens[clause[0]].span.start
    end = sentence.tokens[max(clause[0], clause[1] - 1)].span.end
    here = sentence.tokens[anchor].span.start

    def rank(time: Timex) -> tuple[bool, bool, int]:
        inside = begin <= time.span.start < end
        return (time.start is None or wide(time), not inside, abs(time.span.start - here))

    return min(dated, key=rank)


def wide(time: Timex) -> bool:
    """Whether a time spans months, so that it dates no single event: *this year*, *the 1970s*."""
    if not time.start or not time.end:
        return False
    begin, end = (12 * int(day[:4]) + int(day[5:7] or 1) for day in (time.start, time.end))
    return end - begin > 1


def _ahead(sentence: Sentence, time: Timex, anchor: int) -> bool:
    """Whether the time only bounds what is done: *held until Friday*, *pending a trial in May*."""
    at = anchor + 1
    while at < len(sentence) and sentence.tokens[at].span.start < time.span.start:
        if sentence.low[at] in word_set("until"):
            return True
        at += 1
    return wide(time)


class Hours:
    """Times an event may fall back on where its own sentence names none.

    The nearest dated time before it in its paragraph, else that of the event told just before
    in this paragraph or the one before, else the latest of the days the report opens with: the
    news, not its background. Never the publication date by itself.
    """

    def __init__(self, times: Sequence[Timex], told: Sequence[Timex]) -> None:
        self._dated = [time for time in times if time.type in {"date", "time"} and _day(time)]
        self._last: tuple[int, Timex] | None = None
        opening = [time for time in told if _day(time)][:OPENING]
        self._main = max(opening, key=lambda time: (time.start or "")[:DAY], default=None)

    def seen(self, part: int, time: Timex) -> None:
        """An event of this paragraph has this time."""
        if _day(time):
            self._last = (part, time)

    def before(self, part: int, span: Span, position: int) -> Timex | None:
        """The time for an event at `position` in the paragraph `part` at `span`."""
        found = None
        for time in self._dated:
            if time.span.start >= position:
                break
            if span.contains(time.span):
                found = time
        if found is None and self._last is not None and part - self._last[0] <= SCENE:
            return self._last[1]
        return found or self._main


def _day(time: Timex) -> bool:
    """Whether a time is settled to a day."""
    if not time.start or len(time.start) < DAY:
        return False
    return (time.end or time.start)[:DAY] == time.start[:DAY]


def finest(places: Sequence[Place | None]) -> Place | None:
    """The first place, unless it is a whole country: then the finest of all."""
    found = [place for place in places if place is not None]
    if found and found[0] is places[0] and found[0].precision in _LOCAL:
        return found[0]
    return min(found, key=lambda place: _FINE.get(place.precision, 2), default=None)


class Scenes:
    """Places an event may fall back on where its own sentence names none.

    The last place named before it in its paragraph, else the place of the event told before
    it, else the dateline's, else the first place the report names.
    """

    def __init__(
        self, named: Sequence[Place], places: Sequence[Place], zones: Sequence[Zone]
    ) -> None:
        self._fine = [place for place in named if place.precision in _LOCAL]
        dateline = next((zone.span for zone in zones if zone.zone == "dateline"), None)
        at_dateline = (place for place in places if dateline and dateline.contains(place.span))
        self._last = next(at_dateline, self._fine[0] if self._fine else None)

    def seen(self, place: Place) -> None:
        """An event has this place: the next ones without a place of their own are there too."""
        if place.precision in _LOCAL:
            self._last = place

    def before(self, part: Span, position: int) -> Place | None:
        """The place for an event at `position` in the paragraph `part`."""
        found = self._last
        for place in self._fine:
            if place.span.start >= position:
                break
            if part.contains(place.span):
                found = place
        return found
