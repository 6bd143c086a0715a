"""Special categories and offences beside a masked person (RULES 14): dropped and counted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from reportedly.exports.masking.people import People
from reportedly.records import Span
from reportedly.resources import tsv

GONE = "[…]"
_JOINED = re.compile(r"\[…\](?:[\s,\"“”‘’'-]*\[…\])+")


@cache
def _terms() -> re.Pattern[str]:
    rows = tsv("lexicons", "en", "masking-special.tsv")
    terms = sorted((row["term"] for row in rows), key=lambda term: (-len(term), term))
    return re.compile(rf"(?i)(?<![\w-])(?:{'|'.join(map(re.escape, terms))})(?![\w-])")


def without_categories(said: str) -> tuple[str, int]:
    """`said` without words of special categories, and how many there were."""
    kept, dropped = _terms().subn(GONE, said)
    return (_JOINED.sub(GONE, kept), dropped) if dropped else (said, 0)


def near_private(people: People, spans: Iterable[Sequence[int]], sentences: Sequence[Span]) -> bool:
    """Whether a private person is spoken of in the sentences of `spans` or the one before each.

    Without sentences the paragraph is looked at.
    """
    for start, end in spans:
        window = _window(people.text, start, end, sentences)
        if any(
            span.overlaps(window)
            for person in people.private
            if person.names
            for span in person.spans
        ):
            return True
    return False


def _window(text: str, start: int, end: int, sentences: Sequence[Span]) -> Span:
    if not sentences:
        stop = text.find("\n", end)
        return Span(text.rfind("\n", 0, start) + 1, len(text) if stop < 0 else stop)
    first = max(0, bisect_right(sentences, start, key=lambda each: each.start) - 2)
    last = max(0, bisect_right(sentences, end - 1, key=lambda each: each.start) - 1)
    return Span(min(start, sentences[first].start), max(end, sentences[last].end))
