"""Figures that lean on what was said before: "three of them", "in the given period"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from reportedly.records import Figure, Reading, Span

_PERIOD = re.compile(
    r"\b(?:for|in|during|over|within|throughout) (?:the|that|this) (?:same |given |said )?"
    r"(?:period|time|timeframe|time frame|interval)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"\s+of\s+(?:them|whom|these|those)\b", re.IGNORECASE)
_REACH = 600
"""Characters between a period and the words that refer to it, at most."""


def referring(
    reading: Reading, sentence: Span, found: Sequence[Figure], before: Figure | None
) -> Sequence[Figure]:
    """The figures of a sentence with the people and the period they refer back to.

    `before` is the last figure ahead of the sentence.
    """
    if not found:
        return found
    said = sentence.quote(reading.text)
    if "of " in said:
        found = _parts(reading.text, found, before)
    if not _PERIOD.search(said):
        return found
    period = _last_duration(reading, sentence.start)
    if period is None:
        return found
    return [
        msgspec.structs.replace(each, period=period)
        if each.period is None and each.measure not in ("duration", "distance")
        else each
        for each in found
    ]


def _parts(text: str, found: Sequence[Figure], before: Figure | None) -> list[Figure]:
    """ "12 of them": the people are those of the figure before."""
    done: list[Figure] = []
    whole = before
    for each in found:
        part = each.whom is None and each.what is None and _PART.match(text, each.span.end)
        named = each
        if part and whole is not None:
            named = msgspec.structs.replace(each, whom=whole.whom, whom_span=whole.whom_span)
        done.append(named)
        whole = named
    return done


def _last_duration(reading: Reading, start: int) -> str | None:
    """The id of the last duration before a sentence, where one is near."""
    at = bisect_left(reading.times, start, key=lambda each: each.span.start)
    for each in reversed(reading.times[:at]):
        if start - each.span.end > _REACH:
            return None
        if each.type == "duration":
            return each.id
    return None
