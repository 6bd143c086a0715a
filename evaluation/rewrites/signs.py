"""Signs that one report is another told anew, each a number for a pair, and their combination."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from evaluation.rewrites.bed import Pair
from evaluation.rewrites.vectors import Vectors
from reportedly.stories.overlapping import PARTICULARS, SHARED_PARTICULARS
from reportedly.stories.rewrites import LEAST_SENTENCES, kept_share, rewrite
from reportedly.stories.wording import aligned, rewording

Numbers = NDArray[np.float64]
Sign = Callable[[Pair], float]


def form_letter(pair: Pair) -> bool:
    """Whether like sentences of a pair are one form filled in twice, as the product tells."""
    mine: set[int] = set()
    theirs: set[int] = set()
    for one, other in aligned(pair.shorter.sentences, pair.longer.sentences):
        mine.update(one.particulars)
        theirs.update(other.particulars)
    smaller = min(len(mine), len(theirs))
    return smaller >= PARTICULARS and len(mine & theirs) < SHARED_PARTICULARS * smaller


def words(pair: Pair) -> float:
    """`rewording` of the shorter text."""
    likeness, sentences = rewording(pair.shorter.sentences, pair.longer.sentences)
    return likeness if sentences >= LEAST_SENTENCES else 0.0


def kept(pair: Pair) -> float:
    """The share of names and figures kept."""
    return kept_share(pair.shorter.sentences, pair.longer.sentences)


def shipped(pair: Pair) -> float:
    """1 where the product calls the pair a rewrite."""
    found = rewrite(pair.shorter.sentences, pair.longer.sentences, quoting=False)
    return float(found is not None)


def alignment(vectors: Vectors) -> Sign:
    """The mean cosine of every sentence with the closest one of the other text, both ways."""

    def sign(pair: Pair) -> float:
        if not pair.shorter.said or not pair.longer.said:
            return 0.0
        one, other = (
            np.stack([vectors[each] for each in report.said])
            for report in (pair.shorter, pair.longer)
        )
        cosines = one @ other.T
        mine, theirs = (
            np.array([len(each.words) for each in report.sentences])
            for report in (pair.shorter, pair.longer)
        )
        forth = cosines.max(1) @ mine / mine.sum()
        back = cosines.max(0) @ theirs / theirs.sum()
        return float(forth + back) / 2

    return sign


def combined(columns: Sequence[Numbers], truth: Numbers, learning: NDArray[np.bool_]) -> Numbers:
    """Log-odds of a logistic regression that learns from some of the pairs, classes weighted."""
    table = np.column_stack(columns)
    table = (table - table[learning].mean(0)) / (table[learning].std(0) + 1e-9)
    table = np.column_stack([table, np.ones(len(table))])
    rows, target = table[learning], truth[learning]
    share = np.where(target == 1, 0.5 / target.mean(), 0.5 / (1 - target.mean()))
    weights = np.zeros(table.shape[1])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (share * (likely - target)) + 0.01 * weights
        curve = (rows.T * (share * likely * (1 - likely))) @ rows
        weights -= np.linalg.solve(curve + 0.01 * np.eye(len(weights)), slope)
    return table @ weights


def auc(positive: Numbers, negative: Numbers) -> float:
    """How often a positive outranks a negative."""
    below = np.sort(negative)
    ranks = np.searchsorted(below, positive) + np.searchsorted(below, positive, "right")
    return float(np.mean(ranks) / 2 / len(below))
