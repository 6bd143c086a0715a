"""MUC, B-cubed, CEAF-e and their mean, the CoNLL score, over chains of mentions.

A chain is a set of mentions; a mention is anything hashable, here character offsets. Counts add
up over documents before they become recall and precision, as in the reference scorer of the
CoNLL-2011 and 2012 shared tasks (Pradhan et al., ACL 2014). MUC is from Vilain et al. (1995),
B-cubed from Bagga and Baldwin (1998), CEAF with the entity measure phi-4 from Luo (2005).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple

Mention = Hashable
Chain = frozenset[Mention]
Chains = Sequence[Chain]


class Counts(NamedTuple):
    """Numerators and denominators of recall and precision."""

    recalled: float
    gold: float
    precise: float
    found: float

    def __add__(self, other: object) -> Counts:
        if not isinstance(other, Counts):
            return NotImplemented
        return Counts(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    @property
    def recall(self) -> float:
        """Share of the gold that was recalled; 0 where there is none."""
        return self.recalled / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 0 where nothing was."""
        return self.precise / self.found if self.found else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of recall and precision."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


NONE = Counts(0, 0, 0, 0)


def without_singletons(chains: Iterable[Iterable[Mention]]) -> list[Chain]:
    """Chains of two mentions or more, the usual convention for these scores."""
    return [each for each in map(frozenset, chains) if len(each) > 1]


def muc(gold: Chains, found: Chains) -> Counts:
    """Links kept: a chain of n mentions in p pieces on the other side keeps n - p of n - 1."""

    def links(left: Chains, right: Chains) -> tuple[int, int]:
        owner = {mention: at for at, chain in enumerate(right) for mention in chain}
        kept = 0
        for chain in left:
            pieces = {owner[mention] for mention in chain if mention in owner}
            kept += len(chain) - len(pieces) - sum(mention not in owner for mention in chain)
        return kept, sum(len(chain) - 1 for chain in left)

    return Counts(*links(gold, found), *links(found, gold))


def b_cubed(gold: Chains, found: Chains) -> Counts:
    """For each mention, the share of its chain that its chain on the other side holds."""

    def shares(left: Chains, right: Chains) -> tuple[float, int]:
        owner = {mention: chain for chain in right for mention in chain}
        kept = 0.0
        for chain in left:
            met = (owner.get(mention, frozenset()) & chain for mention in chain)
            kept += sum(len(each) for each in met) / len(chain)
        return kept, sum(len(chain) for chain in left)

    return Counts(*shares(gold, found), *shares(found, gold))


def ceaf_e(gold: Chains, found: Chains) -> Counts:
    """Similarity under the best one-to-one alignment of chains."""
    owner: dict[Mention, list[int]] = {}
    for at, chain in enumerate(found):
        for mention in chain:
            owner.setdefault(mention, []).append(at)
    weights: list[dict[int, float]] = []
    for chain in gold:
        met = {at for mention in chain for at in owner.get(mention, ())}
        weights.append(
            {at: 2 * len(chain & found[at]) / (len(chain) + len(found[at])) for at in sorted(met)}
        )
    best = alignment(weights, len(found))
    return Counts(best, len(gold), best, len(found))


def alignment(weights: Sequence[dict[int, float]], columns: int) -> float:
    """The greatest total weight of a one-to-one alignment of rows with columns.

    `weights[row][column]` is at least 0, and 0 where it is left out. The Hungarian method with
    potentials, O(rows² × columns).
    """
    size = max(len(weights), columns)
    cost = [[-row.get(at, 0.0) for at in range(size)] for row in weights]
    cost += [[0.0] * size for _ in range(size - len(weights))]
    rows, cols = [0.0] * (size + 1), [0.0] * (size + 1)
    taken, way = [0] * (size + 1), [0] * (size + 1)
    for row in range(1, size + 1):
        taken[0], at = row, 0
        least, used = [float("inf")] * (size + 1), [False] * (size + 1)
        while taken[at]:
            used[at] = True
            at = _widened(cost, (rows, cols), (taken, way), (least, used), at)
        while at:
            taken[at], at = taken[way[at]], way[at]
    return -sum(cost[taken[at] - 1][at - 1] for at in range(1, size + 1))


def _widened(
    cost: list[list[float]],
    potentials: tuple[list[float], list[float]],
    paths: tuple[list[int], list[int]],
    reach: tuple[list[float], list[bool]],
    at: int,
) -> int:
    """The next column of the shortest augmenting path, with the potentials moved."""
    (rows, cols), (taken, way), (least, used) = potentials, paths, reach
    row, step, following = taken[at], float("inf"), 0
    for column in range(1, len(cols)):
        if used[column]:
            continue
        slack = cost[row - 1][column - 1] - rows[row] - cols[column]
        if slack < least[column]:
            least[column], way[column] = slack, at
        if least[column] < step:
            step, following = least[column], column
    for column in range(len(cols)):
        if used[column]:
            rows[taken[column]] += step
            cols[column] -= step
        else:
            least[column] -= step
    return following


MEASURES: dict[str, Callable[[Chains, Chains], Counts]] = {
    "MUC": muc,
    "B-cubed": b_cubed,
    "CEAF-e": ceaf_e,
}


def conll(counts: dict[str, Counts]) -> float:
    """The CoNLL score: the mean F1 of the three measures, in 0..1."""
    return sum(counts[name].f1 for name in MEASURES) / len(MEASURES)


def scored(documents: Iterable[tuple[Chains, Chains]]) -> dict[str, Counts]:
    """Counts of every measure over documents of (gold chains, found chains).

    `mentions` counts mentions that stand in a chain on both sides.
    """
    total = dict.fromkeys((*MEASURES, "mentions"), NONE)
    for gold, found in documents:
        for name, measure in MEASURES.items():
            total[name] += measure(gold, found)
        left, right = frozenset().union(*gold), frozenset().union(*found)
        both = len(left & right)
        total["mentions"] += Counts(both, len(left), both, len(right))
    return total
