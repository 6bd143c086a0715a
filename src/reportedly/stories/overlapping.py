"""Whether two reports share wording, and how much.

Overlap is containment: the share of the smaller text's five-word runs found in the larger,
because aggregators cut and paste. Three tenths is where the pairs marked by text overlap in the
development set begin; texts by different hands on one event stay below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from reportedly.stories.clusters import Pair
from reportedly.stories.digest import Digest
from reportedly.stories.lookalikes import look_alike
from reportedly.stories.marks import proposed as sharing_marks
from reportedly.stories.outline import outline
from reportedly.stories.publishers import outlet_key
from reportedly.stories.rewrites import Rule, rewrite
from reportedly.stories.shingles import shared_runs
from reportedly.stories.wording import aligned, reworded_share

Kind = Literal["same", "near", "excerpt", "rewrite", "translation"]

SAME, NEAR = 0.95, 0.30
"""Jaccard coefficient from which two texts are the same; containment from which they are near."""
EDITED = 0.25
"""Containment from which two texts are near where most of the shorter one is also reworded."""
EXCERPT, SHORTER = 0.9, 0.4
"""A passage: so much of it stands in a text of which it is under two fifths. A longer one is a
copy cut to fit, as papers cut agency reports."""
MOSTLY = 0.6
"""Share of content words in sentences reworded from the other text: most of a text."""
PARTICULARS = 2
SHARED_PARTICULARS = 0.4
"""Texts in one wording whose like sentences share fewer of their names and figures (of at least
so many) are filled-in forms, such as the daily report of a general staff, and no copies."""
LEAST_RUNS = 8
"""A text with fewer runs proves nothing by itself unless it is the same text."""


class Overlap(msgspec.Struct, frozen=True):
    """Two reports that share wording: how much of the smaller stands in the larger, 0..1."""

    left: str
    right: str
    contained: float
    jaccard: float
    kind: Kind
    rule: Rule | None = None
    """By which rule a rewrite is known."""
    proposed: bool = False
    """Whether shared marks alone led to it, however unlike the reports are otherwise."""


def overlaps(digests: Mapping[str, Digest], alike: Iterable[Pair]) -> list[Overlap]:
    """Every pair of some reports that shares wording, in a stable order.

    Args:
        digests: of all the reports.
        alike: sorted pairs that speak of the same things.
    """
    like = set(alike)
    marked = sharing_marks({id: outline(each, "") for id, each in digests.items()}, digests.keys())
    found = (
        shared_wording(
            digests[pair[0]], digests[pair[1]], proposed=pair in marked, alike=pair in like
        )
        for pair in sorted(marked | like)
    )
    return [each for each in found if each is not None]


def shared_wording(a: Digest, b: Digest, *, proposed: bool, alike: bool) -> Overlap | None:
    """How two reports share wording, None where they share too little to call one a copy.

    Args:
        a: the report with the lower id.
        b: the other one.
        proposed: whether they share runs or sentences (`marks`).
        alike: whether they speak of the same things; only then they are compared for rewording.
    """
    if not (proposed or alike) or look_alike(a, b):
        return None
    found = _overlap(a, b)
    if found is not None:
        return msgspec.structs.replace(found, proposed=proposed)
    return _rewrite(a, b) if alike else None


def _overlap(a: Digest, b: Digest) -> Overlap | None:
    small, large = _by_size(a, b)
    if not small.runs:
        return None
    shared = shared_runs(small.runs, large.runs)
    contained = shared / len(small.runs)
    jaccard = shared / (len(small.runs) + len(large.runs) - shared)
    if jaccard >= SAME:
        return Overlap(a.id, b.id, contained, jaccard, "same")
    if len(small.runs) < LEAST_RUNS or contained < EDITED:
        return None
    if contained < NEAR and reworded_share(small.sentences, large.sentences) < MOSTLY:
        return None
    if form_letter(small, large):
        return None
    passage = small.length < SHORTER * large.length and contained >= EXCERPT
    return Overlap(a.id, b.id, contained, jaccard, "excerpt" if passage else "near")


def _by_size(a: Digest, b: Digest) -> tuple[Digest, Digest]:
    return (a, b) if len(a.runs) <= len(b.runs) else (b, a)


def form_letter(a: Digest, b: Digest) -> bool:
    """Whether two reports say the like of other names and figures."""
    mine: set[int] = set()
    theirs: set[int] = set()
    small, large = _by_size(a, b)
    for one, other in aligned(small.sentences, large.sentences):
        mine.update(one.particulars)
        theirs.update(other.particulars)
    smaller = min(len(mine), len(theirs))
    return smaller >= PARTICULARS and len(mine & theirs) < SHARED_PARTICULARS * smaller


def _rewrite(a: Digest, b: Digest) -> Overlap | None:
    small, large = _by_size(a, b)
    found = rewrite(small.sentences, large.sentences, _quotes(a, b) or _quotes(b, a))
    if found is None or form_letter(a, b):
        return None
    union = len(a.runs) + len(b.runs)
    jaccard = shared_runs(a.runs, b.runs) / union if union else 0.0
    return Overlap(a.id, b.id, found.likeness, jaccard, "rewrite", found.rule)


def _quotes(report: Digest, other: Digest) -> bool:
    """Whether a report says in its sentences what it takes from the other's outlet."""
    outlet = outlet_key(other.outlet or "")
    return any(
        relation in ("reports", "quotes") and outlet_key(named) == outlet
        for named, relation in report.cited
    )
