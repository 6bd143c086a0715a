"""The invented reports and what the product makes of them."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import pytest
from evaluation.rewrites.bed import GRADES, Pair, exchanged, invented
from evaluation.rewrites.signs import auc, combined, form_letter, shipped


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return list(invented())


def test_every_event_gives_rewrites_and_an_independent_report(pairs: list[Pair]) -> None:
    counts: dict[tuple[str, bool], int] = defaultdict(int)
    for each in pairs:
        counts[each.kind, each.held_out] += 1
    for kind in ("free", "heavy", "cut", "added"):
        assert counts[kind, True] == counts[kind, False] == 15
    assert counts["light", True] + counts["medium", True] == 15
    assert all(len(each.shorter.said) >= 2 for each in pairs)


def test_no_other_report_is_called_a_rewrite_and_most_rewrites_are(pairs: list[Pair]) -> None:
    called: dict[str, list[float]] = defaultdict(list)
    for each in pairs:
        called[each.kind].append(0.0 if form_letter(each) else shipped(each))
    assert sum(called["independent"]) == sum(called["look-alike"]) == 0
    least = {"light": 1.0, "medium": 1.0, "free": 0.95, "heavy": 0.7, "cut": 0.4, "added": 0.85}
    for grade in GRADES:
        assert float(np.mean(called[grade])) >= least[grade], grade


def test_names_are_exchanged_all_at_once_and_as_whole_words() -> None:
    swapped = {"Ada": "Ede", "Ede": "Ada", "4": "5", "4,000": "900"}
    assert exchanged("Ada saw Ede and 4,000 of 4 Adas.", swapped) == (
        "Ede saw Ada and 900 of 5 Adas."
    )


def test_a_regression_finds_the_sign_that_tells() -> None:
    draws = np.random.default_rng(1)
    truth = np.repeat([1.0, 0.0], 50)
    column = combined(
        [truth + 0.1 * draws.normal(size=100), draws.normal(size=100)], truth, truth >= 0
    )
    assert auc(column[truth == 1], column[truth == 0]) == 1.0
    assert auc(np.zeros(3), np.zeros(4)) == 0.5
