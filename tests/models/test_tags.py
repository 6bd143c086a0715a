"""Names follow legal paths; punctuation is never a sentence by itself."""

import numpy as np

from reportedly.models.tags import BioPath, sentence_starts

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def scores(*rows: tuple[float, ...]) -> np.ndarray:
    return np.array(rows, np.float32)


def test_an_inner_tag_never_follows_another_kind() -> None:
    found = BioPath(LABELS).stretches(scores((0, 5, 0, 0, 0), (0, 0, 3, 0, 4), (9, 0, 0, 0, 0)))
    assert [(start, end, kind) for start, end, kind, _ in found] == [(0, 2, "PER")]


def test_a_name_cannot_begin_with_an_inner_tag() -> None:
    found = BioPath(LABELS).stretches(scores((0, 1, 0, 2, 9), (0, 0, 0, 0, 9)))
    assert [(start, end, kind) for start, end, kind, _ in found] == [(0, 2, "ORG")]


def test_neighbouring_names_stay_apart_and_scores_are_probabilities() -> None:
    found = BioPath(LABELS).stretches(scores((0, 9, 0, 0, 0), (0, 9, 0, 0, 0)))
    assert [(start, end) for start, end, *_ in found] == [(0, 1), (1, 2)]
    assert all(0.9 < score <= 1 for *_, score in found)


def test_nothing_but_outside_is_nothing() -> None:
    assert BioPath(LABELS).stretches(scores((9, 0, 0, 0, 0))) == []


def starts(
    words: str, margins: list[float], glued: str = "", breaks: tuple[int, ...] = (0,)
) -> list[int]:
    split = words.split()
    glue = [flag == "1" for flag in glued or "0" * len(split)]
    return sentence_starts(
        np.array(margins, np.float32), split, glue, [k in breaks for k in range(len(split))]
    )


def test_an_opening_mark_joins_the_next_sentence() -> None:
    assert starts("Yes . “ No . ”", [1, -1, 1, 1, -1, -1]) == [0, 2]
    assert starts('Yes . " No', [1, -1, 1, 1], "0001") == [0, 2]


def test_a_closing_mark_joins_the_sentence_before() -> None:
    assert starts("“ Yes . ” He left", [1, -1, -1, 1, 1, -1]) == [0, 4]
    assert starts('Yes . " He left', [1, -1, 1, 1, -1], "01100") == [0, 3]


def test_segments_always_begin_a_sentence() -> None:
    assert starts("Headline He left .", [1, -1, -1, -1], breaks=(0, 1)) == [0, 1]
    assert starts("Headline …", [1, -1], breaks=(0, 1)) == [0, 1]
