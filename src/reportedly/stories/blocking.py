"""Which pairs of reports are worth comparing: near-linear in the number of reports.

A report's weightiest terms are its keys, and reports that share a key may be a pair. A key of
many reports is cut into cells: by time, in windows of two months that overlap, and a window of
many at random, anew for every key. So the reports of a crowd, which share all their keys, meet in
some of the cells, and no report meets more than a few hundred. Whether two reports share a cell
depends on them and on how many reports their keys have, to the power of two; never on the others.
"""

from __future__ import annotations

import hashlib
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from reportedly.stories.outline import Outline
from reportedly.stories.packing import Ints
from reportedly.stories.similarity import Comparison, weightiest
from reportedly.stories.terms import Field
from reportedly.stories.weights import Code, TermWeights, code

PROPOSING = 20
"""Weightiest terms of a report, by field, that are its keys."""
PROPOSING_FIELDS: tuple[Field, ...] = ("words", "names", "places")
RARE = 120
"""A key of more reports than this is cut into cells."""
CELL = 4
"""Reports, at most, that a cell cut at random holds on average."""
PROMISE = 0.03
"""A pair has in common so much of the squared weights of keys, of the report with less of them."""
UNDATED = -1

Cell = Code | tuple[int, ...]


def keys_of(id: str, comparison: Comparison) -> Ints:
    """The codes of a report's weightiest terms, sorted."""
    vectors = comparison.vectors(id)
    return array(
        "Q",
        sorted(
            {
                code(field, term)
                for field in PROPOSING_FIELDS
                for term in weightiest(vectors[field], PROPOSING)
            }
        ),
    )


def windows_of(outline: Outline) -> tuple[int, ...]:
    """The two windows of time that a report stands in; those without a date have their own."""
    return (UNDATED,) if outline.shelf is None else (outline.shelf, outline.shelf + 1)


class Cells:
    """How the keys of a heap are cut."""

    def __init__(self, outlines: Iterable[Outline]) -> None:
        """Count how many reports have each key, and in which windows those of many stand."""
        held = list(outlines)
        self._counts = Counter(chain.from_iterable(each.keys for each in held))
        self.crowded = {code for code, count in self._counts.items() if count > RARE}
        self._windows = Counter(
            (code, window)
            for each in held
            for code in self.crowded.intersection(each.keys)
            for window in windows_of(each)
        )

    def parts(self, code: Code, window: int) -> int:
        """Into how many parts a window of a key is cut: a power of two."""
        count = self._windows[code, window]
        return 1 if count <= RARE else 1 << (count // CELL).bit_length()

    def of(self, outline: Outline) -> Iterator[Cell]:
        """The cells that a report stands in."""
        for key in outline.keys:
            if key not in self.crowded:
                yield key
                continue
            for window in windows_of(outline):
                parts = self.parts(key, window)
                at = 0 if parts == 1 else _place(outline.id, key, window) % parts
                yield (key, window, parts, at)


def _place(id: str, code: Code, window: int) -> int:
    said = f"{code} {window} {id}".encode("utf-8", "replace")
    return int.from_bytes(hashlib.blake2b(said, digest_size=8).digest())


def recut(before: Cells, after: Cells, changed: Iterable[Outline]) -> set[tuple[Code, int | None]]:
    """Keys, with the window where it is one, that are cut otherwise since some reports changed.

    Args:
        before: the cells of the heap as it was.
        after: the cells of the heap as it is.
        changed: the reports that came, went or have other keys, as they were and as they are.
    """
    found: set[tuple[Code, int | None]] = set()
    for each in changed:
        for key in each.keys:
            if (key in before.crowded) != (key in after.crowded):
                found.add((key, None))
            elif key in after.crowded:
                found.update(
                    (key, window)
                    for window in windows_of(each)
                    if before.parts(key, window) != after.parts(key, window)
                )
    return found


def standing_in(
    cut: Collection[tuple[Code, int | None]], outlines: Iterable[Outline]
) -> Iterator[str]:
    """Reports that have one of some keys, in one of the windows where those are named."""
    codes = {code for code, _ in cut}
    for each in outlines:
        shared = codes.intersection(each.keys)
        if any((code, None) in cut for code in shared) or any(
            (code, window) in cut for code in shared for window in windows_of(each)
        ):
            yield each.id


class Proposals:
    """The pairs of some reports with any others."""

    def __init__(
        self,
        outlines: Mapping[str, Outline],
        cells: Cells,
        weights: TermWeights,
        asked: Collection[str],
    ) -> None:
        """Gather the cells that the reports asked for stand in."""
        self._outlines, self._cells, self._weights = outlines, cells, weights
        whole = len(asked) == len(outlines)
        needed = set() if whole else {code for id in asked for code in outlines[id].keys}
        cut = set() if whole else {cell for id in asked for cell in cells.of(outlines[id])}
        self._holders: dict[Cell, list[str]] = {}
        self._own: dict[str, int] = {}
        for id, each in outlines.items():
            if whole or not needed.isdisjoint(each.keys):
                for cell in cells.of(each):
                    if whole or cell in cut:
                        self._holders.setdefault(cell, []).append(id)

    def of(self, id: str) -> list[str]:
        """Reports that share a cell with this one and enough of its keys, in order."""
        outline = self._outlines[id]
        met = set(chain.from_iterable(self._holders[cell] for cell in self._cells.of(outline)))
        met.discard(id)
        keys = set(outline.keys)
        return sorted(other for other in met if self._promising(keys, id, other))

    def _promising(self, keys: set[Code], id: str, other: str) -> bool:
        shared = self._weight(keys.intersection(self._outlines[other].keys))
        return shared >= PROMISE * min(self._owned(id), self._owned(other))

    def _owned(self, id: str) -> int:
        if id not in self._own:
            self._own[id] = self._weight(self._outlines[id].keys)
        return self._own[id]

    def _weight(self, codes: Iterable[Code]) -> int:
        """Squares of weights, as in a cosine; whole numbers, whose sums do not depend on order."""
        return sum(int(1000 * self._weights.of_code(code) ** 2) for code in codes)
