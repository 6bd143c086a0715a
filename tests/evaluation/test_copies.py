"""Changed copies: no character moves, and lost marks are nobody's words."""

from __future__ import annotations

import pytest
from evaluation.reader.copies import COPIES, trimmed, without_marks
from hypothesis import given
from hypothesis import strategies as st

TEXT = '"Don\'t go," the U.S. envoy told 3.5 well-known reporters.'


def test_title_case_raises_first_letters_only() -> None:
    changed = COPIES["Title Case"].change(TEXT)
    assert changed == '"Don\'t Go," The U.S. Envoy Told 3.5 Well-Known Reporters.'


def test_marks_inside_words_stay() -> None:
    changed = COPIES["no marks"].change(TEXT)
    words = ["Don't", "go", "the", "U.S", "envoy", "told", "3.5", "well-known", "reporters"]
    assert changed.split() == words


def test_full_stops_alone_may_be_lost() -> None:
    changed = COPIES["no full stops"].change('He said: "Go, 3.5 Mr. X!?" (Yes...)')
    assert changed.split() == ["He", "said:", '"Go,', "3.5", "Mr", "X", '"', "(Yes", ")"]


def test_signs_that_are_read_aloud_stay() -> None:
    assert COPIES["no marks"].change("$5, 50% & @desk #news") == "$5  50% & @desk #news"


@given(st.text(), st.sampled_from(sorted(COPIES)))
def test_no_character_moves(text: str, copy: str) -> None:
    assert len(COPIES[copy].change(text)) == len(text)


@given(st.text(alphabet="ab .,'\"“-\n"))
def test_losing_marks_twice_is_losing_them_once(text: str) -> None:
    once = COPIES["no marks"].change(text)
    assert COPIES["no marks"].change(once) == once


def test_words_of_marks_alone_are_dropped_and_heads_follow() -> None:
    gold = {
        "id": "a",
        "text": '"Go" now.',
        "sentences": [(0, 9)],
        "tokens": [
            {"span": (0, 1), "head": 1},
            {"span": (1, 3), "head": -1},
            {"span": (3, 4), "head": 1},
            {"span": (5, 8), "head": 2},
            {"span": (8, 9), "head": 1},
        ],
        "entities": [(0, 4, "ORG"), (8, 9, "LOC")],
        "ner": [(0, 9)],
    }
    bare = without_marks(gold, gold["text"])
    assert bare["text"] == " Go  now "
    assert [token["span"] for token in bare["tokens"]] == [(1, 3), (5, 8)]
    assert [token["head"] for token in bare["tokens"]] == [-1, 0]
    assert bare["sentences"] == bare["ner"] == [(1, 8)]
    assert bare["entities"] == [(1, 3, "ORG")]


def test_a_prediction_on_the_marked_text_is_reduced_like_the_gold() -> None:
    made = {
        "id": "a",
        "sentences": [[0, 4], [4, 5]],
        "tokens": [{"span": [0, 3], "head": 1}, {"span": [3, 4], "head": -1}],
        "mentions": [{"span": [0, 4], "kind": "place"}],
    }
    bare = without_marks(made, "Rome. ")
    assert bare["mentions"] == [{"span": (0, 4), "kind": "place"}]
    assert bare["sentences"] == [(0, 4)]
    assert "text" not in bare
    assert without_marks({**made, "sentences": [[4, 5]]}, "Rome. ")["sentences"] == []


@pytest.mark.parametrize(("span", "kept"), [((0, 4), (1, 3)), ((0, 1), None), ((2, 2), None)])
def test_trimming(span: tuple[int, int], kept: tuple[int, int] | None) -> None:
    assert trimmed(" ab ", span) == kept
