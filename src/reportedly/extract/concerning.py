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
_FOOTAGE = ":record:"
"""Rule of statements by what their source made public: a list, or footage."""


@cache
def _words(kind: str) -> str:
    rows = tsv("lexicons", "en", "unharmed-words.tsv")
    return "|".join(sorted(row["word"] for row in rows if row["kind"] == kind))


@cache
def _unharmed() -> re.Pattern[str]:
    harmless = r"(?:no|without|not \w+ any) (?:\w+ ){0,2}damage"
    return re.compile(rf"\b(?:{_words('whole')}|{harmless})\b", re.IGNORECASE)


@cache
def _abstract() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('abstract')})\b", re.IGNORECASE)


def deed_beside(
    said: Attribution, events: Sequence[Event], sentences: Sequence[Span]
) -> tuple[str, ...]:
    """The deed a statement without one concerns: the nearest deed of force, of two the one before.

    Empty where the statement is neither that something is whole nor what footage shows.
    """
    if said.act not in ("assert", "counter"):
        return ()
    if _FOOTAGE not in said.made_by and not _says_whole(said.content.quote):
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


def _says_whole(content: str) -> bool:
    """Whether words say of a thing that no harm was done to it; a truce may be whole as well."""
    return bool(_unharmed().search(content)) and not _abstract().search(content)


def _sentence(sentences: Sequence[Span], at: int) -> int:
    return bisect_right(sentences, at, key=lambda span: span.start)
