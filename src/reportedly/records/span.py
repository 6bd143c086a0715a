"""Spans: where in the given text something is said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec


class Span(NamedTuple):
    """`[start, end)` in Unicode code points of the document's given text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether both share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def quote(self, text: str) -> str:
        """The characters of `text` this span points at."""
        return text[self.start : self.end]


Spans = tuple[Span, ...]
"""Discontinuous evidence, in reading order."""


def quote(text: str, spans: Iterable[Span]) -> str:
    """The characters under `spans`, several spans joined by a single space (CONTRACT, Spans)."""
    return " ".join(text[start:end] for start, end in spans)


def trimmed(text: str, span: Span) -> Span:
    """`span` without white space at its ends; an empty span stays at its start."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


class Evidence(msgspec.Struct, frozen=True):
    """Words of the text that carry one part of a reading: a cue, a content, a medium."""

    spans: Spans
    quote: str

    @classmethod
    def of(cls, text: str, *spans: Span) -> Evidence:
        """Evidence for `spans` of `text`, with the quote they give."""
        return cls(spans=spans, quote=quote(text, spans))
