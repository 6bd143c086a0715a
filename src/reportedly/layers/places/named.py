"""What a reader model says of names: which words it reads as places, and which as people."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reportedly.records import Reading

SURE = 0.6
"""A model's score from which its word counts; without a model nothing does."""


class Named(NamedTuple):
    """A name the model found, as tokens `[first, last]`."""

    first: int
    last: int
    kind: str


def named(reading: Reading) -> list[Named]:
    """The names of a reader model in order of the text; none where the reader has no model."""
    found = []
    for name in reading.names:
        first = _at(reading, name.span.start)
        last = _at(reading, name.span.end) - 1
        if name.score >= SURE and first <= last:
            found.append(Named(first, last, name.kind))
    return found


def words_of(names: Sequence[Named], kind: str) -> frozenset[int]:
    """The tokens inside names of a kind."""
    return frozenset(
        at for each in names if each.kind == kind for at in range(each.first, each.last + 1)
    )


def _at(reading: Reading, position: int) -> int:
    return bisect_left(reading.tokens, position, key=lambda token: token.span.start)
