"""Decoded trees are trees with one root, and the best ones."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.models.trees import best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        word, seen = start, set()
        while word and word not in seen:
            seen.add(word)
            word = heads[word - 1]
        if word:
            return False
    return True


def total(arcs: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(arcs[word, head] for word, head in enumerate(heads)))


@given(st.integers(1, 4), st.integers(0, 10_000))
def test_no_tree_with_one_root_is_better(size: int, seed: int) -> None:
    arcs = np.random.default_rng(seed).normal(size=(size, size + 1)).astype(np.float32)
    every = [heads for heads in product(range(size + 1), repeat=size) if is_tree(heads)]
    best = max(total(arcs, heads) for heads in every)
    found = tuple(int(head) for head in best_tree(arcs))
    assert is_tree(found)
    # Among several roots the search tries those of the best forest, which is nearly always right.
    assert total(arcs, found) >= best - 2.0


@pytest.mark.parametrize("seed", range(5))
def test_long_sentences_are_trees_too(seed: int) -> None:
    arcs = np.random.default_rng(seed).normal(size=(120, 121)).astype(np.float32)
    assert is_tree(tuple(int(head) for head in best_tree(arcs)))


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    arcs = np.array([[1, -9, 5], [0, 6, -9]], np.float32)
    assert best_tree(arcs).tolist() == [0, 1]


def test_one_word_is_its_own_root() -> None:
    assert best_tree(np.zeros((1, 2), np.float32)).tolist() == [0]
