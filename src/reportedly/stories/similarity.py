"""How alike two reports are: cosine of weighted terms, and whether their dates fit."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from datetime import date
from itertools import combinations

from reportedly.stories.digest import Digest

PRIOR = 40
"""Reports a heap is thought to hold besides its own, so that small heaps have sane weights."""
RARE = 200
"""A term in more reports than this proposes no pairs."""
RARE_SHARE = 0.15
PROPOSING_TERMS = 24
APART_DAYS = 10
"""Reports published further apart than this are about different events, unless one copies."""


def vectors(digests: Mapping[str, Digest]) -> dict[str, dict[str, float]]:
    """Unit-length term vectors: log frequency times inverse document frequency with a prior."""
    holders = Counter(term for digest in digests.values() for term in digest.terms)
    total = len(digests) + PRIOR
    made: dict[str, dict[str, float]] = {}
    for id, digest in digests.items():
        weights = {
            term: (1 + math.log(count)) * math.log(total / (holders[term] + 0.5))
            for term, count in digest.terms.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        made[id] = {term: weight / length for term, weight in weights.items()}
    return made


def cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Cosine of two unit vectors."""
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    return sum(weight * large[term] for term, weight in small.items() if term in large)


def candidate_pairs(vectors: Mapping[str, Mapping[str, float]]) -> list[tuple[str, str]]:
    """Pairs of reports that share a strong, rare term: near-linear in the number of reports."""
    holders: dict[str, list[str]] = {}
    for id in sorted(vectors):
        own = vectors[id]
        for term in sorted(own, key=lambda term: (-own[term], term))[:PROPOSING_TERMS]:
            holders.setdefault(term, []).append(id)
    limit = min(RARE, max(2, int(RARE_SHARE * len(vectors)) + 20))
    proposed = {
        pair for ids in holders.values() if len(ids) <= limit for pair in combinations(ids, 2)
    }
    return sorted(proposed)


def days_apart(left: Digest, right: Digest) -> int | None:
    """Whole days between two publication intervals; 0 where they meet, None when unknown."""
    a, b = _interval(left), _interval(right)
    if a is None or b is None:
        return None
    return max(0, (b[0] - a[1]).days, (a[0] - b[1]).days)


def _interval(digest: Digest) -> tuple[date, date] | None:
    if digest.published is None:
        return None
    start = date.fromisoformat(digest.published[:10])
    return start, date.fromisoformat((digest.published_end or digest.published)[:10])
