"""Repairs and the repaired view: the text as it should have been, mapped back to the given text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Literal

import msgspec

from reportedly.records.span import Span

RepairKind = Literal["wrap", "scar", "doubled", "space", "glue", "hyphen", "split"]


class Repair(msgspec.Struct, frozen=True):
    """Read `replacement` where the given text has `span`; the given text itself stays."""

    span: Span
    kind: RepairKind
    replacement: str
    rule: str


class View:
    """A stretch of the given text with its repairs applied, and the way back.

    `view.text` is what reading steps read; `view.origin(start, end)` gives the given-text span
    of a view span. A view span that touches replaced characters covers the whole repaired span.
    """

    def __init__(self, text: str, span: Span, repairs: Iterable[Repair] = ()) -> None:
        pieces: list[str] = []
        starts: list[int] = []
        origins: list[tuple[int, int, bool]] = []
        at, length = span.start, 0

        def add(piece: str, start: int, end: int, verbatim: bool) -> None:
            nonlocal length
            if piece:
                pieces.append(piece)
                starts.append(length)
                origins.append((start, end, verbatim))
                length += len(piece)

        for repair in sorted(repairs, key=lambda r: r.span):
            if repair.span.start < at or repair.span.end > span.end:
                continue
            add(text[at : repair.span.start], at, repair.span.start, True)
            add(repair.replacement, repair.span.start, repair.span.end, False)
            at = repair.span.end
        add(text[at : span.end], at, span.end, True)
        self.text = "".join(pieces)
        self.span = span
        self._starts = starts
        self._origins = origins

    def origin(self, start: int, end: int) -> Span:
        """The given-text span of the view's `[start, end)`; an empty view span maps to its start.

        Raises:
            ValueError: the span lies outside the view.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"[{start}, {end}) is outside the view of {len(self.text)} characters")
        if not self._starts:
            return Span(self.span.start, self.span.start)
        first = self._left(start)
        return Span(first, first) if start == end else Span(first, self._right(end))

    def _left(self, position: int) -> int:
        piece = bisect_right(self._starts, position) - 1
        begin, _, verbatim = self._origins[piece]
        return begin + (position - self._starts[piece]) if verbatim else begin

    def _right(self, position: int) -> int:
        piece = bisect_right(self._starts, position - 1) - 1
        begin, end, verbatim = self._origins[piece]
        return begin + (position - self._starts[piece]) if verbatim else end
