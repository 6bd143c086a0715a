"""Two events told in the same words: parted where each half knows what the other never mentions.

Two fights of one champion, two bank bombings, two piracy attempts in one gulf share most of
their words, so that no pair of reports gives them away. Seen together they do: nearly all of one
half name an opponent, a ship or a number that nearly none of the other half knows, and the other
way round. Reports of one developing story do not divide like that: later ones repeat what came
before.

The halves are looked for along the first principal component of the reports' particulars
(names, numbers, places, opening words), weighted by how far they are from common in the group,
and settled by two-means; then the contrast decides.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reportedly.stories.clusters import Pair, components
from reportedly.stories.digest import Digest
from reportedly.stories.terms import Field

FIELDS: tuple[Field, ...] = ("names", "numbers", "places", "lead")
SMALLEST_HALF = 4
PARTICULARS = 2
"""So many particulars of its own each half needs."""
CONTRAST = 0.72
"""Share of one half that knows a particular less that of the other, both smoothed by one report."""
TURNS = 40
ROUNDS = 10

Row = dict[str, float]


def parted(
    group: Sequence[str], digests: Mapping[str, Digest], copies: Iterable[Pair]
) -> list[tuple[str, ...]]:
    """The group as one story, or as two and more where its reports contrast, in a stable order.

    Args:
        group: sorted ids of the reports of one story.
        digests: of all reports.
        copies: pairs of the group that share wording; they are not parted.
    """
    halves = _halves(components(group, copies), digests)
    if halves is None:
        return [tuple(group)]
    return sorted(
        part
        for half in halves
        for part in parted(sorted(id for each in half for id in each), digests, _within(half))
    )


def _within(families: Iterable[tuple[str, ...]]) -> list[Pair]:
    return [(each[0], other) for each in families for other in each[1:]]


def _halves(
    families: Sequence[tuple[str, ...]], digests: Mapping[str, Digest]
) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]] | None:
    if sum(map(len, families)) < 2 * SMALLEST_HALF:
        return None
    known = [[_particulars(digests[id]) for id in family] for family in families]
    side = _sides(known)
    mine = [each for own, left in zip(known, side, strict=True) if left for each in own]
    theirs = [each for own, left in zip(known, side, strict=True) if not left for each in own]
    if min(len(mine), len(theirs)) < SMALLEST_HALF:
        return None
    if min(contrast(mine, theirs), contrast(theirs, mine)) < CONTRAST:
        return None
    return (
        [family for family, left in zip(families, side, strict=True) if left],
        [family for family, left in zip(families, side, strict=True) if not left],
    )


def _sides(known: Sequence[Sequence[frozenset[str]]]) -> list[bool]:
    """Which of two sides each family of copies is on: where most of it is, or else its first."""
    rows = _weighted([each for own in known for each in own])
    side = iter(_settled(rows, _first_component(rows)))
    votes = [[next(side) for _ in own] for own in known]
    return [2 * sum(own) + own[0] > len(own) for own in votes]


def _particulars(digest: Digest) -> frozenset[str]:
    """Names and numbers by their words; places and opening words in spaces of their own."""
    return frozenset(
        str(term) if field in ("names", "numbers") else f"{field}:{term}"
        for field in FIELDS
        for term in getattr(digest.terms, field).terms
    )


def contrast(mine: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]) -> float:
    """How well these reports are told from those by what they know, -1..1.

    The difference in share of the particular that ranks `PARTICULARS`-th.
    """
    here, there = Counter(t for each in mine for t in each), Counter(t for x in theirs for t in x)
    differences = sorted(
        (
            count / (len(mine) + 1) - (there[term] + 0.5) / (len(theirs) + 1)
            for term, count in here.items()
        ),
        reverse=True,
    )
    return differences[PARTICULARS - 1] if len(differences) >= PARTICULARS else -1.0


def _weighted(known: Sequence[frozenset[str]]) -> list[Row]:
    held = Counter(term for each in known for term in each)
    rows = []
    for each in known:
        row = {t: math.log(len(known) / held[t]) for t in sorted(each) if 1 < held[t] < len(known)}
        length = math.sqrt(sum(weight * weight for weight in row.values())) or 1.0
        rows.append({term: weight / length for term, weight in row.items()})
    return rows


def _first_component(rows: Sequence[Row]) -> list[bool]:
    """On which side of the first principal component each row lies (power iteration)."""
    scores = _centred([math.sin(at + 1.0) for at in range(len(rows))])
    for _ in range(TURNS):
        axis = _summed(zip(rows, scores, strict=True))
        scores = _centred([_product(row, axis) for row in rows])
    return [score > 0 for score in scores]


def _settled(rows: Sequence[Row], side: list[bool]) -> list[bool]:
    """Two-means from the given sides until nothing moves."""
    for _ in range(ROUNDS):
        if all(side) or not any(side):
            break
        middles = [
            _unit(_summed((row, 1.0) for row, at in zip(rows, side, strict=True) if at is which))
            for which in (True, False)
        ]
        moved = [_product(row, middles[0]) > _product(row, middles[1]) for row in rows]
        if moved == side:
            break
        side = moved
    return side


def _centred(scores: list[float]) -> list[float]:
    mean = sum(scores) / len(scores)
    length = math.sqrt(sum((score - mean) ** 2 for score in scores)) or 1.0
    return [(score - mean) / length for score in scores]


def _summed(rows: Iterable[tuple[Row, float]]) -> Row:
    total: Row = {}
    for row, times in rows:
        for term, weight in row.items():
            total[term] = total.get(term, 0.0) + times * weight
    return total


def _unit(row: Row) -> Row:
    length = math.sqrt(sum(weight * weight for weight in row.values())) or 1.0
    return {term: weight / length for term, weight in row.items()}


def _product(row: Row, other: Row) -> float:
    return sum(weight * other[term] for term, weight in row.items() if term in other)
