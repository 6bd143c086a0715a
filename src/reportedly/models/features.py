"""What the encoder is given: piece ids, word shapes, and where each word begins and ends.

Training and reading share this file, so both see the same input.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from reportedly.models.wordpiece import WordPiece

Ints = NDArray[np.int64]

SHAPES = 64
"""Size of the shape table: 16 shapes, each glued or spaced, each first or later piece."""

_GLUED, _LATER = 16, 32
_OPENING, _CLOSING, _STRAIGHT = 9, 10, 11
_QUOTES = {
    **dict.fromkeys(("“", "‘", "„", "«", "‹", "‘‘", "``"), _OPENING),
    **dict.fromkeys(("”", "’", "»", "›", "’’", "''"), _CLOSING),
    **dict.fromkeys(('"', "'", "`", "´"), _STRAIGHT),
}


class Features(msgspec.Struct, frozen=True):
    """One window for the encoder.

    `ids` and `shapes` have one entry per piece, `first` and `last` one per word: the positions of
    a word's first and last piece. All are int64 vectors.
    """

    ids: Ints
    shapes: Ints
    first: Ints
    last: Ints


def shape(word: str) -> int:
    """A word's case and character kind as a number from 1 to 12; the encoder itself is uncased."""
    quote = _QUOTES.get(word)
    if quote is not None:
        return quote
    if word.isdigit():
        return 1
    letters = any(char.isalpha() for char in word)
    digits = any(char.isdigit() for char in word)
    if not letters:
        return 3 if digits else 2
    if digits:
        return 12
    if word.islower():
        return 4
    if word.isupper():
        return 6 if len(word) > 1 else 5
    if word[0].isupper():
        return 5 if word[1:].islower() else 7
    return 8


def features(
    pieces: WordPiece, words: Sequence[str], glued: Sequence[bool], breaks: Sequence[bool]
) -> Features:
    """The encoder input of one window of words.

    Args:
        pieces: the vocabulary.
        words: the words, in order.
        glued: per word, whether no white space stands before it.
        breaks: per word, whether a new segment (paragraph, headline) begins with it; a separator
            is put before it, except before the first word.
    """
    ids, shapes = [pieces.classifier], [0]
    first: list[int] = []
    last: list[int] = []
    for word, is_glued, is_break in zip(words, glued, breaks, strict=True):
        if is_break and first:
            ids.append(pieces.separator)
            shapes.append(0)
        cut = pieces.pieces(word)
        look = shape(word) + (_GLUED if is_glued else 0)
        first.append(len(ids))
        ids.extend(cut)
        shapes.append(look)
        shapes.extend([look + _LATER] * (len(cut) - 1))
        last.append(len(ids) - 1)
    ids.append(pieces.separator)
    shapes.append(0)
    return Features(*(np.array(column, np.int64) for column in (ids, shapes, first, last)))
