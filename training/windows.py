"""Windows: sentences that are read together, and batches of windows of like length."""

from __future__ import annotations

import random
from collections.abc import Sequence

from reportedly.models.wordpiece import WordPiece
from training.sentence import Sentence, Text

Window = tuple[Sentence, ...]


def length(pieces: WordPiece, sentence: Sentence) -> int:
    """How many pieces a sentence takes, its separator counted."""
    return sum(len(pieces.pieces(word)) for word in sentence.words) + int(sentence.opens)


def windows(
    texts: Sequence[Text], pieces: WordPiece, limits: Sequence[int], chance: random.Random
) -> list[Window]:
    """Consecutive sentences of each text in windows of at most `limits` pieces.

    The limit is drawn anew for every window, so that sentences are seen with much and with little
    around them. Texts of one sentence are packed with their neighbours in `texts`. A sentence
    longer than the limit is a window of its own.
    """
    done: list[Window] = []
    current: list[Sentence] = []
    size, limit = 0, chance.choice(limits)
    before: Text | None = None
    for text in texts:
        if before is not None and (len(text.sentences) > 1 or len(before.sentences) > 1):
            done.append(tuple(current))
            current, size, limit = [], 0, chance.choice(limits)
        before = text
        for sentence in text.sentences:
            need = length(pieces, sentence)
            if current and size + need > limit:
                done.append(tuple(current))
                current, size, limit = [], 0, chance.choice(limits)
            current.append(sentence)
            size += need
    done.append(tuple(current))
    return [window for window in done if window]


def batches(
    found: Sequence[Window], pieces: WordPiece, most: int, chance: random.Random
) -> list[list[Window]]:
    """Windows of like length in batches of at most `most` pieces, padding included, shuffled."""
    sizes = [sum(length(pieces, sentence) for sentence in window) + 2 for window in found]
    order = sorted(range(len(found)), key=lambda k: (sizes[k] + chance.random() * 16, k))
    made: list[list[Window]] = []
    current: list[Window] = []
    longest = 0
    for index in order:
        longest = max(longest, sizes[index])
        if current and longest * (len(current) + 1) > most:
            made.append(current)
            current, longest = [], sizes[index]
        current.append(found[index])
    if current:
        made.append(current)
    chance.shuffle(made)
    return made
