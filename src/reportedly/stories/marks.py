"""Which reports may share wording: those that share marks, sampled runs of words or sentences.

A mark of many reports is boilerplate or a much copied text: it proposes only pairs with a few of
them, drawn by lot, so that a much copied text is still found and boilerplate costs little. What a
mark proposes depends on how many reports have it and, where they are many, on who was drawn.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from heapq import nsmallest

from reportedly.stories.clusters import Pair
from reportedly.stories.outline import SENTENCE, Outline

COMMON = 60
FIRST = 3
"""A mark of more than `COMMON` reports proposes pairs with the `FIRST` drawn ones only."""
SHORT, FEW_SHARED, SHARED = 32, 1, 2
"""Runs of the shorter text below which one shared run proposes a pair; else so many do."""
AT_ONCE = 12_000
"""Reports whose marks are gathered in one pass: memory stays small."""

Holders = Mapping[int, list[str]]


def _holders(outlines: Iterable[Outline], wanted: Collection[int] | None, turn: range) -> Holders:
    """Who has each mark that two reports have at least; of marks whose turn it is, or `wanted`."""
    first: dict[int, str] = {}
    found: dict[int, list[str]] = {}
    parts, part = turn.step, turn.start
    for each in outlines:
        marks = each.marks if wanted is None else wanted.intersection(each.marks)  # type: ignore[attr-defined]
        for mark in marks:
            if (mark >> 32) % parts == part:
                earlier = first.setdefault(mark, each.id)
                if earlier != each.id:
                    found.setdefault(mark, [earlier]).append(each.id)
    return found


def _drawn(ids: Iterable[str]) -> list[str]:
    return nsmallest(FIRST, ids, key=lambda id: (zlib.crc32(id.encode("utf-8", "replace")), id))


def _standing(holders: Holders, mark: int) -> tuple[str, ...]:
    """What others see of a mark: nothing while all its reports meet, else who was drawn."""
    ids = holders.get(mark, [])
    return tuple(_drawn(ids)) if len(ids) > COMMON else ()


def unsettled(before: Mapping[str, Outline], after: Mapping[str, Outline]) -> set[str]:
    """Reports whose proposals may have changed: those whose marks did, or how a mark proposes.

    Args:
        before: the heap as it was.
        after: the heap as it is; outlines that are the same object have not changed.
    """
    changed = [
        (before.get(id), after.get(id))
        for id in before.keys() | after.keys()
        if _marks(before, id) != _marks(after, id)
    ]
    found = {each.id for _, each in changed if each is not None}
    if len(found) == len(after):
        return found
    marks = {mark for pair in changed for each in pair if each is not None for mark in each.marks}
    then = _holders(before.values(), marks, range(0, 1))
    now = _holders(after.values(), marks, range(0, 1))
    for mark in marks:
        if _standing(then, mark) != _standing(now, mark):
            found.update(now.get(mark, ()))
    return found


def _marks(outlines: Mapping[str, Outline], id: str) -> object:
    known = outlines.get(id)
    return None if known is None else (known.basis, known.marks, known.runs)


def proposed(outlines: Mapping[str, Outline], asked: Collection[str]) -> set[Pair]:
    """Pairs of the reports asked for, with any others, that share marks enough."""
    whole = len(asked) == len(outlines)
    marks = None if whole else {mark for id in asked for mark in outlines[id].marks}
    parts = 1 + len(asked) // AT_ONCE
    counted: Counter[Pair] = Counter()
    for part in range(parts):
        holders = _holders(outlines.values(), marks, range(part, part + 1, parts))
        for mark, ids in holders.items():
            worth = SHARED if mark & SENTENCE else FEW_SHARED
            for pair in _pairs(ids, asked):
                counted[pair] += worth
    return {
        pair
        for pair, count in counted.items()
        if count >= _least(outlines[pair[0]], outlines[pair[1]])
    }


def _pairs(ids: list[str], asked: Collection[str]) -> Iterator[Pair]:
    hubs = ids if len(ids) <= COMMON else _drawn(ids)
    central = set(hubs)
    for hub in hubs:
        for other in ids:
            if other in central and other <= hub:
                continue
            if hub in asked or other in asked:
                yield (hub, other) if hub < other else (other, hub)


def _least(left: Outline, right: Outline) -> int:
    return FEW_SHARED if min(left.runs, right.runs) < SHORT else SHARED
