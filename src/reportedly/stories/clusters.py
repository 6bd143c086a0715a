"""Grouping by pairs, the same for any order of the input."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

Pair = tuple[str, str]
Compare = Callable[[str, str], float]
CROWD = 40
"""A member with so many likely partners has more than were looked for: blocking compares it with
the most promising ones only, and the others must not count as unlike."""
PROBES = 5
"""Members of each of two clusters whose pairs stand for those that were not compared."""


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
        self,
        members: Iterable[str],
        scores: Mapping[Pair, float],
        threshold: float,
        compare: Compare | None,
    ) -> None:
        self.clusters: dict[str, tuple[str, ...]] = {
            member: (member,) for member in sorted(members)
        }
        self._sums: dict[str, dict[str, tuple[float, int]]] = {m: {} for m in self.clusters}
        self._threshold = threshold
        self._scores = scores
        self._compare = compare
        self._crowded = _crowded(scores, threshold) if compare is not None else frozenset()
        self._queue: list[tuple[float, str, str, int, int, bool]] = []
        for (left, right), score in scores.items():
            self._sums[left][right] = self._sums[right][left] = (score, 1)
        for left, right in sorted(scores):
            self._offer(left, right)

    def _offer(self, left: str, right: str) -> None:
        low, high = (left, right) if left < right else (right, left)
        a, b = len(self.clusters[low]), len(self.clusters[high])
        total, scored = self._sums[low][high]
        settled = scored == a * b or not self._in_a_crowd(low, high)
        self._push(total / (a * b if settled else scored), low, high, settled)

    def _push(self, mean: float, low: str, high: str, settled: bool) -> None:
        if mean >= self._threshold:
            a, b = len(self.clusters[low]), len(self.clusters[high])
            heapq.heappush(self._queue, (-mean, low, high, a, b, settled))

    def _in_a_crowd(self, low: str, high: str) -> bool:
        return any(each in self._crowded for each in self.clusters[low] + self.clusters[high])

    def merge_closest(self) -> bool:
        """Join the two closest clusters; False when no two are close enough."""
        while self._queue:
            _, keep, drop, a, b, settled = heapq.heappop(self._queue)
            if len(self.clusters.get(keep, ())) != a or len(self.clusters.get(drop, ())) != b:
                continue
            if settled:
                self._merge(keep, drop)
                return True
            self._push(self._probed(keep, drop), keep, drop, True)
        return False

    def _probed(self, low: str, high: str) -> float:
        """The mean score of two clusters, pairs that were not compared judged by a few."""
        total, scored = self._sums[low][high]
        missing = len(self.clusters[low]) * len(self.clusters[high]) - scored
        probes = [
            self._compare(*pair)
            for left in _spread(self.clusters[low])
            for right in _spread(self.clusters[high])
            if (pair := (min(left, right), max(left, right))) not in self._scores
            and self._compare is not None
        ]
        guess = sum(probes) / len(probes) if probes else total / scored
        return (total + guess * missing) / (scored + missing)

    def _merge(self, keep: str, drop: str) -> None:
        self.clusters[keep] = tuple(sorted(self.clusters[keep] + self.clusters.pop(drop)))
        ours, theirs = self._sums[keep], self._sums.pop(drop)
        del ours[drop]
        for other, (total, scored) in theirs.items():
            if other != keep:
                del self._sums[other][drop]
                before, known = ours.get(other, (0.0, 0))
                ours[other] = self._sums[other][keep] = (before + total, known + scored)
        for other in sorted(ours):
            self._offer(keep, other)


def _crowded(scores: Mapping[Pair, float], threshold: float) -> frozenset[str]:
    partners = Counter(id for pair, score in scores.items() if score >= threshold for id in pair)
    return frozenset(id for id, count in partners.items() if count >= CROWD)


def _spread(members: tuple[str, ...]) -> tuple[str, ...]:
    return members[:: max(1, len(members) // PROBES)][:PROBES]


def average_link(
    members: Sequence[str],
    scores: Mapping[Pair, float],
    threshold: float,
    compare: Compare | None = None,
) -> list[tuple[str, ...]]:
    """Agglomerative clusters: the two closest join while their mean pair score is high enough.

    Args:
        members: what to cluster.
        scores: score of a sorted pair; a pair that is missing scores 0, and a pair that should
            stay apart scores below 0.
        threshold: the least mean score at which two clusters join, above 0.
        compare: the score of a sorted pair that is missing, asked for a few pairs of two
            clusters of which a member stands in a crowd (`CROWD`).

    Ties are broken by the members' names, so the result does not depend on their order. Only
    pairs of clusters that share a scored pair are looked at.
    """
    merging = _Merging(members, scores, threshold, compare)
    while merging.merge_closest():
        pass
    return [merging.clusters[first] for first in sorted(merging.clusters)]


def split_components(
    members: Iterable[str],
    scores: Mapping[Pair, float],
    threshold: float,
    compare: Compare | None = None,
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
        found += average_link(group, own, threshold, compare) if len(group) > 1 else [group]
    return sorted(found)
