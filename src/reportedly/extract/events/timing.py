"""When an event happened: the time its own words name, else the hours the report tells of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reportedly.extract.events.attachment import Attachment
from reportedly.extract.events.words import Sentence
from reportedly.extract.events.wordsets import word_set
from reportedly.records import Span, Timex

SCENE = 1
"""Paragraphs a time is carried over."""
OPENING = 4
"""Dated events among which the day of the news is looked for."""
DAY = 10
"""Characters of a date that names a day."""


def time_of(
    sentence: Sentence, tree: Attachment, clause: tuple[int, int], event: tuple[int, int]
) -> Timex | None:
    """The time of an event: a date or time in its clause, else the nearest in its sentence."""
    dated = [
        time
        for time in sentence.times
        if time.type in {"date", "time"} and not _ahead(sentence, time, event[0])
    ]
    if not dated:
        return None
    begin = sentence.tokens[clause[0]].span.start
    end = sentence.tokens[max(clause[0], clause[1] - 1)].span.end
    here = sentence.tokens[event[0]].span.start

    def rank(time: Timex) -> tuple[bool, float, int]:
        inside = begin <= time.span.start < end
        far = _cost(sentence, tree, time, event) if tree.parsed else float(not inside)
        return (time.start is None or wide(time), far, abs(time.span.start - here))

    return min(dated, key=rank)


def _cost(sentence: Sentence, tree: Attachment, time: Timex, event: tuple[int, int]) -> float:
    starts = [token.span.start for token in sentence.tokens]
    first = bisect_left(starts, time.span.start)
    last = max(first + 1, bisect_left(starts, time.span.end))
    if first >= len(starts):
        return float(len(starts))
    return tree.cost(tree.top(*event), tree.top(first, last))


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

    def before(self, part: int, span: Span, position: int, *, sure: bool = False) -> Timex | None:
        """The time for an event at `position` in the paragraph `part` at `span`.

        With `sure`, only an event of the same paragraph lends its time.
        """
        if sure:
            same = self._last is not None and self._last[0] == part
            return self._last[1] if same and self._last is not None else None
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
