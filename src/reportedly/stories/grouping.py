"""Stories: which reports are about the same course of events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.stories.clusters import split_components

JOIN = 0.2
"""Mean likeness at which two groups of reports are one story."""

Pair = tuple[str, str]


def story_groups(members: Iterable[str], likeness: Mapping[Pair, float]) -> list[tuple[str, ...]]:
    """Groups of report ids, each group one story, in a stable order.

    Args:
        members: ids of all reports.
        likeness: of every sorted pair that was compared, 0..1, 1 for reports that share wording;
            pairs that are missing count as 0.
    """
    return split_components(members, likeness, JOIN)
