"""The chain measures on cases worked out by hand."""

from __future__ import annotations

from itertools import permutations

import pytest
from evaluation.reader.coreference import (
    Chain,
    Counts,
    alignment,
    b_cubed,
    ceaf_e,
    conll,
    muc,
    scored,
    without_singletons,
)
from hypothesis import given
from hypothesis import strategies as st


def chains(*texts: str) -> list[Chain]:
    return [frozenset(text) for text in texts]


# Luo (2005), figure 1: twelve mentions, the truth and four answers.
TRUTH = chains("12345", "67", "89ABC")
ANSWERS = {
    "a": chains("12345", "6789ABC"),
    "b": chains("1234589ABC", "67"),
    "c": chains("123456789ABC"),
    "d": chains(*"123456789ABC"),
}


@pytest.mark.parametrize(
    ("answer", "muc_f1", "b3_f1"),
    [("a", 0.947, 0.865), ("b", 0.947, 0.737), ("c", 0.900, 0.545), ("d", 0.0, 0.400)],
)
def test_muc_and_b_cubed_as_published(answer: str, muc_f1: float, b3_f1: float) -> None:
    assert muc(TRUTH, ANSWERS[answer]).f1 == pytest.approx(muc_f1, abs=0.001)
    assert b_cubed(TRUTH, ANSWERS[answer]).f1 == pytest.approx(b3_f1, abs=0.001)


@pytest.mark.parametrize(
    ("answer", "recall", "precision"),
    [
        # a: 1 + 10/12 over 3 gold and 2 found; b: 10/15 + 1; c: 10/17; d: 2/6 + 2/3 + 2/6 over 12.
        ("a", (1 + 10 / 12) / 3, (1 + 10 / 12) / 2),
        ("b", (10 / 15 + 1) / 3, (10 / 15 + 1) / 2),
        ("c", (10 / 17) / 3, 10 / 17),
        ("d", (4 / 3) / 3, (4 / 3) / 12),
    ],
)
def test_ceaf_e_by_hand(answer: str, recall: float, precision: float) -> None:
    counts = ceaf_e(TRUTH, ANSWERS[answer])
    assert counts.recall == pytest.approx(recall)
    assert counts.precision == pytest.approx(precision)


def test_mentions_of_one_side_only_cost() -> None:
    gold, found = chains("abc"), chains("abx")
    assert muc(gold, found) == Counts(1, 2, 1, 2)
    assert b_cubed(gold, found) == Counts(4 / 3, 3, 4 / 3, 3)
    assert ceaf_e(gold, found) == Counts(2 / 3, 1, 2 / 3, 1)
    total = scored([(gold, found)])
    assert total["mentions"] == Counts(2, 3, 2, 3)
    assert conll(total) == pytest.approx((1 / 2 + 4 / 9 + 2 / 3) / 3)


def test_nothing_found_is_nought_and_the_truth_is_one() -> None:
    assert conll(scored([(TRUTH, [])])) == 0
    assert conll(scored([(TRUTH, TRUTH)])) == pytest.approx(1)


def test_singletons_go() -> None:
    assert without_singletons(["a", "bc"]) == chains("bc")


@given(st.lists(st.lists(st.integers(0, 9), min_size=4, max_size=4), min_size=1, max_size=4))
def test_the_alignment_is_the_best_there_is(table: list[list[int]]) -> None:
    weights = [dict(enumerate(map(float, row))) for row in table]
    orders = permutations(range(4), len(table))
    best = max(sum(row[at] for row, at in zip(table, order, strict=True)) for order in orders)
    assert alignment(weights, 4) == pytest.approx(best)
