"""Stories: which reports are about the same course of events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.stories.clusters import split_components
from reportedly.stories.copies import Overlap
from reportedly.stories.digest import Digest
from reportedly.stories.similarity import (
    APART_DAYS,
    candidate_pairs,
    cosine,
    days_apart,
    vectors,
)

LEAST = 0.05
"""A pair less alike than this is not scored at all."""
JOIN = 0.13
"""Mean likeness at which two groups of reports are one story."""
COPIED = 1.0
APART = -1.0


def story_groups(
    digests: Mapping[str, Digest], overlaps: Sequence[Overlap]
) -> list[tuple[str, ...]]:
    """Groups of report ids, each group one story, in a stable order."""
    terms = vectors(digests)
    scores: dict[tuple[str, str], float] = {}
    for left, right in candidate_pairs(terms):
        likeness = cosine(terms[left], terms[right])
        if likeness >= LEAST:
            scores[left, right] = _dated(likeness, digests[left], digests[right])
    for each in overlaps:
        scores[each.left, each.right] = max(COPIED, scores.get((each.left, each.right), 0.0))
    return split_components(digests, scores, JOIN)


def _dated(likeness: float, left: Digest, right: Digest) -> float:
    apart = days_apart(left, right)
    if apart is None:
        return likeness
    return likeness if apart <= APART_DAYS else APART
