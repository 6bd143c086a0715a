"""Which pairs of reports are worth comparing: near-linear in the number of reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from heapq import nsmallest

from reportedly.stories.digest import Digest, interval
from reportedly.stories.similarity import Comparison, weightiest
from reportedly.stories.terms import Field

PROPOSING = 20
"""Weightiest terms of a report, by field, that propose pairs."""
PROPOSING_FIELDS: tuple[Field, ...] = ("words", "names", "places")
RARE = 120
"""A term in more reports of one time than this proposes only the first `FEW` of them."""
FEW = 40
MOST_PARTNERS = 60
"""Partners of one report among those before it, the most promising ones."""
SHELF_DAYS = 30
"""Reports are shelved by month: a term too common to propose pairs in all time does so in its."""

Shelves = Mapping[int | None, list[str]]


def candidate_pairs(
    digests: Mapping[str, Digest], comparison: Comparison
) -> Iterator[tuple[str, str]]:
    """Sorted pairs that share weighty rare terms, in a stable order."""
    posted: dict[tuple[Field, str], dict[int | None, list[str]]] = {}
    for id in sorted(digests):
        promise: dict[str, float] = {}
        vectors = comparison.vectors(id)
        shelf = _shelf(digests[id])
        for field in PROPOSING_FIELDS:
            vector = vectors[field]
            for term in weightiest(vector, PROPOSING):
                shelves = posted.setdefault((field, term), {})
                for other in _holders(shelves, shelf):
                    promise[other] = promise.get(other, 0.0) + vector[term]
                shelves.setdefault(shelf, []).append(id)
        for other in nsmallest(MOST_PARTNERS, promise, key=lambda o: (-promise[o], o)):
            yield (other, id)


def _shelf(digest: Digest) -> int | None:
    when = interval(digest)
    return None if when is None else when[0].toordinal() // SHELF_DAYS


def _holders(shelves: Shelves, shelf: int | None) -> list[str]:
    if sum(map(len, shelves.values())) <= RARE:
        return [id for ids in shelves.values() for id in ids]
    keys = (None,) if shelf is None else (None, shelf - 1, shelf, shelf + 1)
    near = [id for key in keys for id in shelves.get(key, ())]
    return near if len(near) <= RARE else near[:FEW]
