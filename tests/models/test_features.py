"""Pieces, shapes and word positions of a window."""

import pytest

from reportedly.models.features import SHAPES, features, shape
from reportedly.models.wordpiece import WordPiece

PIECES = WordPiece(["[UNK]", "[CLS]", "[SEP]", "he", "said", ".", "ky", "##iv"])


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("300", 1),
        ("—", 2),
        ("1,120", 3),
        ("said", 4),
        ("Kyiv", 5),
        ("I", 5),
        ("NATO", 6),
        ("McCain", 7),
        ("iPhone", 8),
        ("“", 9),
        ("”", 10),
        ('"', 11),
        ("155th", 12),
    ],
)
def test_shapes(word: str, number: int) -> None:
    assert shape(word) == number


def test_words_know_their_first_and_last_piece() -> None:
    window = features(PIECES, ["Kyiv", "said", "."], [False, False, True], [True, False, False])
    assert window.ids.tolist() == [1, 6, 7, 4, 5, 2]
    assert window.first.tolist() == [1, 3, 4]
    assert window.last.tolist() == [2, 3, 4]
    assert window.shapes.tolist() == [0, 5, 37, 4, 18, 0]
    assert window.shapes.max() < SHAPES


def test_a_separator_stands_between_segments() -> None:
    window = features(PIECES, ["he", "he"], [False, False], [True, True])
    assert window.ids.tolist() == [1, 3, 2, 3, 2]
