"""Dependency trees out of arc scores: the best tree with one root (Chu and Liu 1965; Edmonds)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Ints = NDArray[np.int64]

_NEVER = np.float32(-1e9)


def best_tree(arcs: Scores) -> Ints:
    """The heads of the best tree with exactly one root.

    Args:
        arcs: words × (1 + words) scores; column 0 is the root, column 1 + k is word k.

    Returns:
        Per word the column of its head.
    """
    size = len(arcs)
    if size == 1:
        return np.zeros(1, np.int64)
    scores = np.full((size + 1, size + 1), _NEVER, np.float32)
    scores[1:] = arcs
    np.fill_diagonal(scores, _NEVER)
    heads = _arborescence(scores)
    roots = [word for word in range(1, size + 1) if heads[word] == 0]
    if len(roots) > 1:
        heads = max((_rooted(scores, root) for root in roots), key=lambda h: _total(scores, h))
    return heads[1:]


def _rooted(scores: Scores, root: int) -> Ints:
    """The best tree whose only root is word `root` (row and column numbers of `scores`)."""
    only = scores.copy()
    only[1:, 0] = _NEVER / 2
    only[root, 0] = scores[root, 0]
    return _arborescence(only)


def _total(scores: Scores, heads: Ints) -> float:
    return float(scores[np.arange(1, len(heads)), heads[1:]].sum(dtype=np.float64))


def _cycle(heads: Ints) -> list[int]:
    """A cycle among `heads` as a list of words, empty where there is none."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        word = start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(heads[word])
        if state[word] == 1:
            return path[path.index(word) :]
        for passed in path:
            state[passed] = 2
    return []


def _arborescence(scores: Scores) -> Ints:
    """The maximum spanning arborescence; `scores[d, h]`, node 0 is the root."""
    heads: Ints = scores.argmax(1).astype(np.int64)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.array([node for node in range(len(scores)) if node not in set(cycle)])
    size = len(outside)
    folded = np.full((size + 1, size + 1), _NEVER, np.float32)
    folded[:size, :size] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, inside)]
    folded[:size, size] = leaving.max(1)
    kept = scores[inside, heads[inside]]
    entering = scores[np.ix_(inside, outside)] - kept[:, None]
    folded[size, :size] = entering.max(0)
    folded[0] = _NEVER
    folded[size, size] = _NEVER
    solved = _arborescence(folded)
    result = heads.copy()
    for place, node in enumerate(outside[1:], 1):
        head = solved[place]
        result[node] = inside[leaving[place].argmax()] if head == size else outside[head]
    column = int(solved[size])
    broken = inside[entering[:, column].argmax()]
    result[broken] = outside[column]
    return result
