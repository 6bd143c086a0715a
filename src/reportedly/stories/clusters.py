"""Grouping by pairs, the same for any order of the input."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence

Pair = tuple[str, str]


def components(members: Iterable[str], pairs: Iterable[Pair]) -> list[tuple[str, ...]]:
    """Connected components, each sorted, in order of their first member."""
    parent = {member: member for member in members}

    def root(member: str) -> str:
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    for left, right in pairs:
        low, high = sorted((root(left), root(right)))
        parent[high] = low
    groups: dict[str, list[str]] = {}
    for member in sorted(parent):
        groups.setdefault(root(member), []).append(member)
    return [tuple(groups[first]) for first in sorted(groups)]


class _Merging:
    """Clusters under way: members, summed scores between clusters, and a queue of best pairs."""

    def __init__(
        self, members: Iterable[str], scores: Mapping[Pair, float], threshold: float
    ) -> None:
        self.clusters: dict[str, tuple[str, ...]] = {
            member: (member,) for member in sorted(members)
        }
        self._sums: dict[str, dict[str, float]] = {member: {} for member in self.clusters}
        self._threshold = threshold
        self._queue: list[tuple[float, str, str, int, int]] = []
        for (left, right), score in scores.items():
            self._sums[left][right] = self._sums[right][left] = score
        for left, right in sorted(scores):
            self._offer(left, right)

    def _offer(self, left: str, right: str) -> None:
        low, high = (left, right) if left < right else (right, left)
        a, b = len(self.clusters[low]), len(self.clusters[high])
        mean = self._sums[low][high] / (a * b)
        if mean >= self._threshold:
            heapq.heappush(self._queue, (-mean, low, high, a, b))

    def merge_closest(self) -> bool:
        """Join the two closest clusters; False when no two are close enough."""
        while self._queue:
            _, keep, drop, a, b = heapq.heappop(self._queue)
            if len(self.clusters.get(keep, ())) == a and len(self.clusters.get(drop, ())) == b:
                self._merge(keep, drop)
                return True
        return False

    def _merge(self, keep: str, drop: str) -> None:
        self.clusters[keep] = tuple(sorted(self.clusters[keep] + self.clusters.pop(drop)))
        ours, theirs = self._sums[keep], self._sums.pop(drop)
        del ours[drop]
        for other, total in theirs.items():
            if other != keep:
                del self._sums[other][drop]
                ours[other] = self._sums[other][keep] = ours.get(other, 0.0) + total
        for other in sorted(ours):
            self._offer(keep, other)


def average_link(
    members: Sequence[str], scores: Mapping[Pair, float], threshold: float
) -> list[tuple[str, ...]]:
    """Agglomerative clusters: the two closest join while their mean pair score is high enough.

    Args:
        members: what to cluster.
        scores: score of a sorted pair; a pair that is missing scores 0, and a pair that should
            stay apart scores below 0.
        threshold: the least mean score at which two clusters join, above 0.

    Ties are broken by the members' names, so the result does not depend on their order. Only
    pairs of clusters that share a scored pair are looked at.
    """
    merging = _Merging(members, scores, threshold)
    while merging.merge_closest():
        pass
    return [merging.clusters[first] for first in sorted(merging.clusters)]


def split_components(
    members: Iterable[str], scores: Mapping[Pair, float], threshold: float
) -> list[tuple[str, ...]]:
    """Average-link clusters, found inside each connected component of close pairs.

    Two clusters' mean score reaches the threshold only if one of their pairs does, so nothing
    is lost by looking at each component of such pairs alone.
    """
    grouped = components(members, [pair for pair, score in scores.items() if score >= threshold])
    home = {member: at for at, group in enumerate(grouped) for member in group}
    inside: list[dict[Pair, float]] = [{} for _ in grouped]
    for pair in sorted(scores):
        if home[pair[0]] == home[pair[1]]:
            inside[home[pair[0]]][pair] = scores[pair]
    found: list[tuple[str, ...]] = []
    for group, own in zip(grouped, inside, strict=True):
        found += average_link(group, own, threshold) if len(group) > 1 else [group]
    return sorted(found)
