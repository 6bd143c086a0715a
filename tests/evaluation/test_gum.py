"""Brackets of GUM, on toy columns."""

from __future__ import annotations

from evaluation.reader.chaining import Found, min_keys
from evaluation.reader.gum import GoldMention, mentions

COLUMNS = [
    "Entity=(1-person-new-cf1-1,2-coref",  # Ivan
    "Entity=1)",  # Orlov
    "Discourse=x|Entity=(2-organization-new-cf2-2-coref(3-place-new-cf3-1-sgl)|SpaceAfter=No",
    "Entity=2)",
    "_",
    "Entity=(1-person-giv:act-cf1-1-ana)",
]


def test_brackets_nest_and_chain() -> None:
    assert list(mentions(COLUMNS)) == [
        GoldMention(0, 2, "1", "person", (0, 1)),
        GoldMention(2, 3, "3", "place", (2,)),
        GoldMention(2, 4, "2", "organization", (3,)),
        GoldMention(5, 6, "1", "person", (5,)),
    ]


def test_a_mention_in_two_parts_is_the_stretch_from_first_to_last() -> None:
    columns = ["Entity=(4[1/2]-person-new-cf1-1-coref", "_", "Entity=4[1/2])"]
    assert list(mentions(columns)) == [GoldMention(0, 3, "4", "person", (0,))]


def test_a_span_meets_the_smallest_mention_around_it_whose_head_it_holds() -> None:
    # the men | in black : head `men`, words 0..3
    gold = [GoldMention(0, 4, "1", "person", (1,)), GoldMention(3, 4, "2", "object", (3,))]
    words = {(0, 3): 0, (4, 7): 1, (8, 10): 2, (11, 16): 3}
    found = [
        Found(0, 2, 1, "a", (0, 7)),
        Found(3, 4, 3, "b", (11, 16)),
        Found(2, 3, 2, "c", (8, 10)),
    ]
    assert min_keys(found, gold, words) == {(0, 7): gold[0], (11, 16): gold[1]}
