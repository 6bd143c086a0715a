"""Clusters are partitions, the same for any order, and no looser than the threshold."""

from __future__ import annotations

from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from reportedly.stories.clusters import average_link, components, split_components

MEMBERS = "abcdefg"
PAIRS = list(combinations(MEMBERS, 2))
SCORES = st.dictionaries(st.sampled_from(PAIRS), st.floats(-1, 1, allow_nan=False))


def test_components_follow_pairs() -> None:
    assert components("dcba", [("a", "c"), ("c", "d")]) == [("a", "c", "d"), ("b",)]


def test_the_closest_join_first() -> None:
    scores = {("a", "b"): 0.9, ("b", "c"): 0.5, ("a", "c"): 0.0}
    assert average_link("abc", scores, 0.4) == [("a", "b"), ("c",)]


def test_a_pair_that_must_stay_apart_outweighs_a_likely_one() -> None:
    scores = {("a", "b"): 0.9, ("b", "c"): 0.8, ("a", "c"): -1.0}
    assert average_link("abc", scores, 0.3) == [("a", "b"), ("c",)]


@given(scores=SCORES, order=st.permutations(MEMBERS))
def test_every_member_is_in_one_cluster_whatever_the_order(
    scores: dict[tuple[str, str], float], order: list[str]
) -> None:
    found = split_components(order, scores, 0.3)
    assert sorted(member for group in found for member in group) == sorted(MEMBERS)
    shuffled = dict(sorted(scores.items(), reverse=True))
    assert split_components(sorted(order), shuffled, 0.3) == found


@given(scores=SCORES)
def test_clusters_are_as_close_as_asked(scores: dict[tuple[str, str], float]) -> None:
    for group in split_components(MEMBERS, scores, 0.3):
        if len(group) == 2:
            assert scores[group[0], group[1]] >= 0.3


@given(scores=SCORES)
def test_components_lose_nothing(scores: dict[tuple[str, str], float]) -> None:
    assert split_components(MEMBERS, scores, 0.3) == sorted(average_link(MEMBERS, scores, 0.3))


def test_a_large_cluster_holds_though_few_of_its_pairs_were_compared() -> None:
    """Blocking compares a report with its most promising partners, not with all the others."""
    members = [f"r{at:03}" for at in range(200)]
    dice = Random(1)
    pairs = {tuple(sorted(dice.sample(members, 2))) for _ in range(6000)}
    near = dict.fromkeys(sorted(pairs), 0.6)
    assert split_components(members, near, 0.2, lambda left, right: 0.6) == [tuple(members)]
    assert len(split_components(members, near, 0.2)) > 1


def test_few_likely_pairs_do_not_join_large_clusters() -> None:
    first, second = ([f"{side}{at:03}" for at in range(60)] for side in "ab")
    scores = {pair: 0.8 for side in (first, second) for pair in combinations(side, 2)}
    scores.update(dict.fromkeys(zip(first, second, strict=True), 0.8))
    found = split_components([*first, *second], scores, 0.2, lambda left, right: 0.0)
    assert found == [tuple(first), tuple(second)]
