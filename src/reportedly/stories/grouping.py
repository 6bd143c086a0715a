"""Stories: which reports are about the same course of events."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.stories.clusters import Compare, Pair, split_components
from reportedly.stories.contrast import parted
from reportedly.stories.digest import Digest

JOIN = 0.15
"""Mean likeness at which two groups of reports are one story."""
SHARED_WORDING = 1.0
"""Likeness of reports that share wording."""


def story_groups(
    digests: Mapping[str, Digest], likeness: Mapping[Pair, float], compare: Compare
) -> list[tuple[str, ...]]:
    """Groups of report ids, each group one story, in a stable order.

    Args:
        digests: of all reports, by id.
        likeness: of every sorted pair that was compared, 0..1, `SHARED_WORDING` for copies;
            pairs that are missing count as 0, but in a crowd.
        compare: the likeness of a sorted pair, asked where a crowd hides pairs.
    """
    groups = split_components(digests, likeness, JOIN, compare)
    home = {id: at for at, group in enumerate(groups) for id in group}
    copies: list[list[Pair]] = [[] for _ in groups]
    for pair in sorted(likeness):
        if likeness[pair] >= SHARED_WORDING and home[pair[0]] == home[pair[1]]:
            copies[home[pair[0]]].append(pair)
    return sorted(
        part
        for group, own in zip(groups, copies, strict=True)
        for part in parted(group, digests, own)
    )
