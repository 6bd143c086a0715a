"""Which reports share wording, and how much: an inverted index over sampled runs.

Overlap is containment: the share of the smaller text's five-word runs found in the larger,
because aggregators cut and paste. Three tenths is where the pairs marked by text overlap in the
development set begin; texts by different hands on one event stay below it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Literal

import msgspec

from reportedly.stories.digest import Digest
from reportedly.stories.shingles import sampled, shared_runs
from reportedly.stories.wording import reworded_share

Kind = Literal["same", "near", "excerpt", "rewrite", "translation"]

COMMON = 60
"""A run in more reports than this proposes pairs with its first `FIRST` holders only, so that a
much copied text is still found and boilerplate costs little."""
FIRST = 3
PARTS = 4
"""The index is built in so many passes, each over a part of all runs: less memory at a time."""
SAME, NEAR = 0.95, 0.30
"""Jaccard coefficient from which two texts are the same; containment from which they are near."""
EXCERPT, SHORTER = 0.9, 0.5
REWRITE = 0.6
"""Share of content words that stand in sentences reworded from the other text."""
PARTICULARS = 4
SHARED_PARTICULARS = 0.26
"""Texts in one wording that share fewer of their names, places and numbers (of at least so many)
are filled-in forms, such as the daily report of a general staff, and no copies."""
LEAST_SENTENCES = 3
LEAST_RUNS = 8
"""A text with fewer runs proves nothing by itself unless it is the same text."""


class Overlap(msgspec.Struct, frozen=True):
    """Two reports that share wording: how much of the smaller stands in the larger, 0..1."""

    left: str
    right: str
    contained: float
    jaccard: float
    kind: Kind


def overlaps(digests: Mapping[str, Digest], alike: Iterable[tuple[str, str]]) -> list[Overlap]:
    """Every pair of reports that share wording enough to call one a copy, in a stable order.

    Args:
        digests: of all reports.
        alike: pairs that speak of the same things; only these are compared for rewording.
    """
    found: dict[tuple[str, str], Overlap] = {}
    for left, right in _proposed(digests):
        overlap = _overlap(digests[left], digests[right])
        if overlap is not None:
            found[left, right] = overlap
    for left, right in alike:
        if (left, right) not in found:
            rewrite = _rewrite(digests[left], digests[right])
            if rewrite is not None:
                found[left, right] = rewrite
    return [found[pair] for pair in sorted(found)]


def _proposed(digests: Mapping[str, Digest]) -> set[tuple[str, str]]:
    ids = sorted(digests)
    counted: Counter[tuple[int, int]] = Counter()
    for part in range(PARTS):
        counted.update(_shared_in_part(digests, ids, part))
    return {
        (ids[a], ids[b])
        for (a, b), count in counted.items()
        if count >= _least(digests[ids[a]], digests[ids[b]])
    }


def _least(left: Digest, right: Digest) -> int:
    return 1 if min(len(left.runs), len(right.runs)) < 4 * LEAST_RUNS else 2


def _shared_in_part(
    digests: Mapping[str, Digest], ids: list[str], part: int
) -> Iterator[tuple[int, int]]:
    first: dict[int, int] = {}
    holders: dict[int, list[int]] = {}
    for at, id in enumerate(ids):
        for run in sampled(digests[id].runs):
            if (run >> 32) % PARTS != part:
                continue
            earlier = first.setdefault(run, at)
            if earlier != at:
                holders.setdefault(run, [earlier]).append(at)
    for members in holders.values():
        if len(members) <= COMMON:
            yield from combinations(members, 2)
        else:
            yield from ((a, b) for a in members[:FIRST] for b in members if a < b)


def _overlap(a: Digest, b: Digest) -> Overlap | None:
    shared = shared_runs(a.runs, b.runs)
    smaller = min(len(a.runs), len(b.runs))
    contained, jaccard = shared / smaller, shared / (len(a.runs) + len(b.runs) - shared)
    if jaccard >= SAME:
        return Overlap(a.id, b.id, contained, jaccard, "same")
    if smaller < LEAST_RUNS or contained < NEAR or form_letter(a, b):
        return None
    shorter = min(a.length, b.length) < SHORTER * max(a.length, b.length)
    kind: Kind = "excerpt" if shorter and contained >= EXCERPT else "near"
    return Overlap(a.id, b.id, contained, jaccard, kind)


def form_letter(a: Digest, b: Digest) -> bool:
    """Whether two reports speak of other people, places and numbers."""
    mine, theirs = _particulars(a), _particulars(b)
    smaller = min(len(mine), len(theirs))
    return smaller >= PARTICULARS and len(mine & theirs) < SHARED_PARTICULARS * smaller


def _particulars(digest: Digest) -> set[str]:
    terms = digest.terms
    return {*terms.names.terms, *terms.places.terms, *terms.numbers.terms}


def _rewrite(a: Digest, b: Digest) -> Overlap | None:
    small, large = (a, b) if len(a.runs) <= len(b.runs) else (b, a)
    share = reworded_share(small.sentences, large.sentences)
    if share < REWRITE or len(small.sentences) < LEAST_SENTENCES or form_letter(a, b):
        return None
    union = len(a.runs) + len(b.runs)
    return Overlap(
        a.id, b.id, share, shared_runs(a.runs, b.runs) / union if union else 0.0, "rewrite"
    )
