"""Words are cut as the uncased BERT tokeniser cuts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.models.wordpiece import MOST_PIECES, WordPiece

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "refuse", "##nik", "##s", "re", "##f", '"', "'"]
VOCABULARY += ["-", "a", "##a", "k", "##y", "##iv", "и", "."]


@pytest.fixture
def pieces() -> WordPiece:
    return WordPiece(VOCABULARY)


def test_longest_piece_first(pieces: WordPiece) -> None:
    assert pieces.pieces("Refuseniks") == (4, 5, 6)


def test_accents_and_case_are_dropped(pieces: WordPiece) -> None:
    assert pieces.pieces("Kýiv") == (14, 15, 16)
    assert pieces.pieces("Й") == pieces.pieces("и")


def test_a_word_that_cannot_be_cut_is_unknown(pieces: WordPiece) -> None:
    assert pieces.pieces("xyz") == (pieces.unknown,)
    assert pieces.pieces("a" * 101) == (pieces.unknown,)


def test_punctuation_stands_alone_and_quotes_are_made_plain(pieces: WordPiece) -> None:
    assert pieces.pieces("a-a") == (12, 11, 12)
    assert pieces.pieces("“") == pieces.pieces("«") == pieces.pieces("''") == (9,)
    assert pieces.pieces("’") == (10,)


def test_special_pieces_are_required() -> None:
    with pytest.raises(ValueError, match="SEP"):
        WordPiece(["[UNK]", "[CLS]"])


@given(st.text(min_size=1, max_size=30))
def test_any_word_gives_one_to_twelve_pieces(word: str) -> None:
    found = WordPiece(VOCABULARY).pieces(word)
    assert 1 <= len(found) <= MOST_PIECES
    assert all(0 <= number < len(VOCABULARY) for number in found)
