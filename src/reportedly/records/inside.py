"""Finding the members of an ordered layer that lie in a stretch of text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol, TypeVar

from reportedly.records.span import Span


class HasSpan(Protocol):
    """Anything with one span: a token, a part, a mention."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


T = TypeVar("T", bound=HasSpan)


def inside(layer: Sequence[T], span: Span) -> Sequence[T]:
    """The members of a layer in text order, without overlaps, that lie wholly inside `span`."""
    first = bisect_right(layer, span.start - 1, key=lambda each: each.span.start)
    last = bisect_right(layer, span.end, lo=first, key=lambda each: each.span.end)
    return layer[first:last]


def index_of(layer: Sequence[HasSpan], position: int) -> int | None:
    """Index of the member whose span holds the character at `position`, or None."""
    at = bisect_right(layer, position, key=lambda each: each.span.start) - 1
    return at if at >= 0 and position < layer[at].span.end else None
