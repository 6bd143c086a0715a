"""Grouping by pairs, the same for any order of the input."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence


def components(members: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
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


def average_link(
    members: Sequence[str], scores: Mapping[tuple[str, str], float], threshold: float
) -> list[tuple[str, ...]]:
    """Agglomerative clusters: the two closest join while their mean pair score is high enough.

    Args:
        members: what to cluster.
        scores: score of a sorted pair; a pair that is missing scores 0, and a pair that must
            stay apart scores minus infinity.
        threshold: the least mean score at which two clusters join.

    Ties are broken by the members' names, so the result does not depend on their order. Only
    pairs of clusters that share a scored pair are looked at.
    """
    clusters: dict[str, tuple[str, ...]] = {member: (member,) for member in sorted(members)}
    sums: dict[tuple[str, str], float] = {
        pair: score for pair, score in scores.items() if pair[0] in clusters and pair[1] in clusters
    }
    while True:
        best = _closest(clusters, sums, threshold)
        if best is None:
            return [clusters[first] for first in sorted(clusters)]
        _merge(clusters, sums, *best)


def _closest(
    clusters: Mapping[str, tuple[str, ...]],
    sums: Mapping[tuple[str, str], float],
    threshold: float,
) -> tuple[str, str] | None:
    def rank(pair: tuple[str, str]) -> tuple[float, str, str]:
        mean = sums[pair] / (len(clusters[pair[0]]) * len(clusters[pair[1]]))
        return (-mean, *pair)

    best = min(sums, key=rank, default=None)
    return best if best is not None and -rank(best)[0] >= threshold else None


def _merge(
    clusters: dict[str, tuple[str, ...]],
    sums: dict[tuple[str, str], float],
    keep: str,
    drop: str,
) -> None:
    clusters[keep] = tuple(sorted(clusters[keep] + clusters.pop(drop)))
    del sums[keep, drop]
    for pair in [pair for pair in sums if drop in pair]:
        other = pair[0] if pair[1] == drop else pair[1]
        joined = (min(keep, other), max(keep, other))
        sums[joined] = sums.get(joined, 0.0) + sums.pop(pair)


def split_components(
    members: Iterable[str],
    scores: Mapping[tuple[str, str], float],
    threshold: float,
    cluster: Callable[
        [Sequence[str], Mapping[tuple[str, str], float], float], list[tuple[str, ...]]
    ] = average_link,
) -> list[tuple[str, ...]]:
    """Average-link clusters, found inside each connected component of positive pairs."""
    linked = [pair for pair, score in scores.items() if score > 0]
    found: list[tuple[str, ...]] = []
    grouped = components(members, linked)
    home = {member: at for at, group in enumerate(grouped) for member in group}
    inside: list[dict[tuple[str, str], float]] = [{} for _ in grouped]
    for pair, score in scores.items():
        if home[pair[0]] == home[pair[1]]:
            inside[home[pair[0]]][pair] = score
    for group, own in zip(grouped, inside, strict=True):
        found += cluster(group, own, threshold) if len(group) > 1 else [group]
    return sorted(found)
