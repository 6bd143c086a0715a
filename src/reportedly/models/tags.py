"""Sequences out of tag scores: stretches by the best legal BIO path, sentences by their starts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

_NEVER = np.float32(-1e9)


class BioPath:
    """Viterbi decoding over BIO labels: `I-x` follows only `B-x` or `I-x`."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = tuple(labels)
        inner = [label.startswith("I-") for label in labels]
        self._first = np.where(inner, _NEVER, 0).astype(np.float32)
        self._step = np.zeros((len(labels), len(labels)), np.float32)
        for before, left in enumerate(labels):
            for after, right in enumerate(labels):
                if right.startswith("I-") and left[2:] != right[2:]:
                    self._step[before, after] = _NEVER
        self._outside = self.labels.index("O")

    def stretches(self, scores: Scores) -> list[tuple[int, int, str, float]]:
        """The stretches of one sentence as (first word, word after the last, kind, score)."""
        if (scores.argmax(1) == self._outside).all():
            return []
        path = self._path(scores)
        chances = np.exp(scores - scores.max(1, keepdims=True))
        chances /= chances.sum(1, keepdims=True)
        sure = chances[np.arange(len(path)), path]
        found = []
        start = -1
        for place, number in enumerate([*path, self._outside]):
            label = self.labels[number]
            if start >= 0 and not label.startswith("I-"):
                kind = self.labels[path[start]][2:]
                found.append((start, place, kind, float(sure[start:place].mean())))
                start = -1
            if label.startswith("B-"):
                start = place
        return found

    def _path(self, scores: Scores) -> list[int]:
        best = scores[0] + self._first
        back = []
        for row in scores[1:]:
            paths = best[:, None] + self._step
            back.append(paths.argmax(0))
            best = paths.max(0) + row
        path = [int(best.argmax())]
        for step in reversed(back):
            path.append(int(step[path[-1]]))
        return path[::-1]


def sentence_starts(
    margins: Scores, words: Sequence[str], glued: Sequence[bool], breaks: Sequence[bool]
) -> list[int]:
    """Where sentences begin, as word numbers; the first word of a segment always begins one.

    A sentence of nothing but punctuation is joined to the next one where it opens (an opening
    quotation mark or bracket), else to the one before it in its segment.

    Args:
        margins: per word, score of beginning a sentence minus score of not beginning one.
        words: the words.
        glued: per word, whether no white space stands before it.
        breaks: per word, whether a segment begins with it.
    """
    starts = [k for k, margin in enumerate(margins) if margin > 0 or breaks[k] or k == 0]
    kept: list[int] = []
    joins_next = False
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        alone = not any(char.isalnum() for word in words[start:end] for char in word)
        before = bool(kept) and not breaks[start]
        if not (joins_next and before) and not (
            alone and before and not _opens(start, end, words, glued)
        ):
            kept.append(start)
        joins_next = alone and _opens(start, end, words, glued)
    return kept


def _opens(start: int, end: int, words: Sequence[str], glued: Sequence[bool]) -> bool:
    """Whether a punctuation-only stretch is an opening mark of what follows."""
    word = words[start]
    if end - start > 1 or end >= len(words):
        return False
    return word in "“‘«‹([{„" or (word in "\"'" and glued[end] and not glued[start])
