"""Copies: which reports stand in others, and which came first.

Candidates share sampled five-word runs; a run that stands in more than `COMMON` reports is
boilerplate of the trade and proves nothing. Overlap is containment: the share of the smaller
text's runs found in the larger, because aggregators cut and paste.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Literal

import msgspec

from reportedly.records import Copy, Span
from reportedly.stories.clusters import components
from reportedly.stories.digest import Digest
from reportedly.stories.shingles import SHORTEST_PARAGRAPH

COMMON = 100
SAME, NEAR, EXCERPT, REWRITE = 0.95, 0.55, 0.70, 0.25
SHORTER = 0.6
LABEL = "copies/1"

Kind = Literal["same", "near", "excerpt", "rewrite", "translation"]


class Overlap(msgspec.Struct, frozen=True):
    """Two reports that share wording: containment of the smaller, and Jaccard, both 0..1."""

    left: str
    right: str
    contained: float
    jaccard: float
    kind: Kind


def overlaps(digests: Mapping[str, Digest]) -> list[Overlap]:
    """Every pair of reports that share wording enough to call one a copy."""
    shared = _shared_runs(digests)
    found = (_overlap(digests[a], digests[b], count) for (a, b), count in sorted(shared.items()))
    return [each for each in found if each is not None]


def _shared_runs(digests: Mapping[str, Digest]) -> Counter[tuple[str, str]]:
    holders: dict[int, list[str]] = {}
    for id in sorted(digests):
        for run in digests[id].shingles:
            holders.setdefault(run, []).append(id)
    shared: Counter[tuple[str, str]] = Counter()
    for ids in holders.values():
        if 1 < len(ids) <= COMMON:
            shared.update(combinations(ids, 2))
    return shared


def _overlap(a: Digest, b: Digest, shared: int) -> Overlap | None:
    smaller = min(len(a.shingles), len(b.shingles))
    union = len(a.shingles) + len(b.shingles) - shared
    contained, jaccard = shared / smaller, shared / union
    kind = _kind(a, b, contained, jaccard)
    return None if kind is None else Overlap(a.id, b.id, contained, jaccard, kind)


def _kind(a: Digest, b: Digest, contained: float, jaccard: float) -> Kind | None:
    if jaccard >= SAME:
        return "same"
    if jaccard >= NEAR:
        return "near"
    if contained >= EXCERPT:
        shorter = min(a.words, b.words) < SHORTER * max(a.words, b.words)
        return "excerpt" if shorter else "near"
    return "rewrite" if contained >= REWRITE else None


def precedence(digest: Digest) -> tuple[str, bool, int, str]:
    """Where a report stands in the order of descent: earlier date, no republishing, longer.

    A report that says it republishes another comes after one that does not; without a date
    a report comes after the dated ones; the id breaks ties so that the order is always the same.
    """
    republished = any(relation == "republishes" for _, relation in digest.cited)
    return (digest.published or "~", republished, -digest.words, digest.id)


def copies(digests: Mapping[str, Digest], found: Sequence[Overlap]) -> list[Copy]:
    """Descent: every report but the first of its group is a copy of its closest predecessor."""
    close = [each for each in found if each.kind != "rewrite" or each.contained >= REWRITE]
    neighbours: dict[str, list[Overlap]] = {}
    for each in close:
        neighbours.setdefault(each.left, []).append(each)
        neighbours.setdefault(each.right, []).append(each)
    made: list[Copy] = []
    for group in components(neighbours, [(each.left, each.right) for each in close]):
        for id in sorted(group, key=lambda id: precedence(digests[id]))[1:]:
            copy = _copy(digests, id, neighbours[id])
            if copy is not None:
                made.append(copy)
    return sorted(made, key=lambda copy: (copy.document, copy.copy_of))


def _copy(digests: Mapping[str, Digest], id: str, found: Sequence[Overlap]) -> Copy | None:
    mine = precedence(digests[id])
    earlier = [
        (each.contained, other, each.kind)
        for each in found
        for other in [each.left if each.right == id else each.right]
        if precedence(digests[other]) < mine
    ]
    if not earlier:
        return None
    contained, origin, kind = max(earlier, key=lambda e: (e[0], _later(digests[e[1]])))
    evidence = _evidence(digests[id], digests[origin])
    return Copy(id, origin, kind, round(contained, 4), evidence, f"{LABEL}:shared-runs")


def _later(digest: Digest) -> tuple[int, str]:
    return (digest.words, digest.id)


def _evidence(copy: Digest, origin: Digest) -> tuple[Span, ...]:
    there = {each.digest for each in origin.paragraphs if each.words >= SHORTEST_PARAGRAPH}
    return tuple(each.span for each in copy.paragraphs if each.digest in there)
