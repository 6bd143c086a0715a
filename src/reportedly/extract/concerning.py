"""Statements that name no deed and yet concern the one told beside them.

"The bridge is intact, engineers said" speaks against a deed that is told to have harmed it;
"the group released footage of the yard" is the group's account of what happened there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from reportedly.records import Attribution, Event, Span
from reportedly.resources import tsv

_NEAR = 3
"""Sentences between a statement and the deed it concerns, at most."""
_DEEDS = frozenset({"ASSAULT"})
_OPENING = 5
"""Words of a content within which the footage stands that it is about."""


@cache
def _unharmed() -> re.Pattern[str]:
    words = sorted(row["word"] for row in tsv("lexicons", "en", "unharmed-words.tsv"))
    harmless = r"(?:no|any|without) (?:\w+ ){0,2}(?:damage|harm)"
    return re.compile(rf"\b(?:{'|'.join(words)}|{harmless})\b", re.IGNORECASE)


@cache
def _footage() -> frozenset[str]:
    rows = tsv("lexicons", "en", "records-made.tsv")
    return frozenset(row["noun"] for row in rows if row["kind"] == "footage")


def deed_beside(
    said: Attribution, events: Sequence[Event], sentences: Sequence[Span]
) -> tuple[str, ...]:
    """The deed a statement without one concerns: the nearest deed of force, of two the one before.

    Empty where the statement is neither that something is whole nor what footage shows.
    """
    if said.act not in ("assert", "counter"):
        return ()
    if not (_unharmed().search(said.content.quote) or _shows_footage(said)):
        return ()
    here = _sentence(sentences, said.content.spans[0].start)
    ranked = []
    for each in events:
        if each.type in _DEEDS:
            places = [_sentence(sentences, span.start) - here for span in (each.span, *each.also)]
            nearest = min(places, key=lambda far: (abs(far), far))
            if abs(nearest) <= _NEAR:
                ranked.append((abs(nearest), nearest, each.span.start, each.id))
    return (min(ranked)[-1],) if ranked else ()


def _shows_footage(said: Attribution) -> bool:
    """Whether the content is footage that its source made public."""
    return not _footage().isdisjoint(said.content.quote.lower().split()[:_OPENING])


def _sentence(sentences: Sequence[Span], at: int) -> int:
    return bisect_right(sentences, at, key=lambda span: span.start)
