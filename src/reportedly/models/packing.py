"""Windows of one text: whole segments packed together, long ones cut where a sentence may end.

A window holds words of one text only and is read by itself, so what is read of a text depends on
nothing but that text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Piece = tuple[int, int]
"""Words `[start, end)` that are read in one go."""

WINDOW = 128
LONGEST = 384
_ENDS = frozenset('.?!…"”’»)') | {"?!", "!!", "...", "''"}


def pack(sizes: Sequence[int], breaks: Sequence[bool], words: Sequence[str]) -> list[Piece]:
    """Windows of about `WINDOW` pieces over all words, in order.

    Args:
        sizes: pieces per word.
        breaks: per word, whether a segment begins with it.
        words: the words.
    """
    windows: list[Piece] = []
    start, total = 0, 0
    for begin, end in _stretches(sizes, breaks, words):
        size = sum(sizes[begin:end])
        if begin > start and total + size > WINDOW:
            windows.append((start, begin))
            start, total = begin, 0
        total += size
    if start < len(words):
        windows.append((start, len(words)))
    return windows


def _stretches(sizes: Sequence[int], breaks: Sequence[bool], words: Sequence[str]) -> list[Piece]:
    """Segments, those over `WINDOW` pieces cut."""
    edges = [k for k, is_break in enumerate(breaks) if is_break or k == 0] + [len(words)]
    found: list[Piece] = []
    for start, end in pairwise(edges):
        begin = start
        while begin < end:
            stop = _cut(sizes, words, begin, end)
            found.append((begin, stop))
            begin = stop
    return found


def _cut(sizes: Sequence[int], words: Sequence[str], begin: int, end: int) -> int:
    """Where to stop reading a segment that goes on from `begin` to `end`.

    The last likely sentence end within `WINDOW` pieces, else the first one within `LONGEST`, else
    the last comma or semicolon before `LONGEST`, else `LONGEST` itself.
    """
    total, ending, pause = 0, 0, 0
    for place in range(begin, end):
        total += sizes[place]
        if total > WINDOW and ending:
            return ending
        if total > LONGEST and place > begin:
            return pause or place
        after = words[place + 1] if place + 1 < end else ""
        if (words[place] in _ENDS and after[:1].isupper()) or after[:1] in {"“", "«"}:
            ending = place + 1
        elif words[place] in {",", ";", "–", "—"}:
            pause = place + 1
    return end
