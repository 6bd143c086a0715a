"""One window decoded: sentences, tags, trees, lemmas and names out of a model's scores."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from reportedly.models.bundle import Bundle
from reportedly.models.factuality import values
from reportedly.models.lemmas import lemmatise
from reportedly.models.statements import Tagged, statements
from reportedly.models.tags import BioPath, sentence_starts
from reportedly.models.trees import best_tree

Scores = NDArray[np.float32]


class Slice(msgspec.Struct, frozen=True):
    """The words of one window: forms, glue and segment starts, as `features` takes them."""

    words: Sequence[str]
    glued: Sequence[bool]
    breaks: Sequence[bool]


class Decoded(msgspec.Struct, frozen=True):
    """One entry per word but `sentences` ((first, after last)) and `names` (the same, kind, score).

    Heads are word numbers of the window, -1 for roots. `said`, `parties` (as names) and
    `factuality` are empty where the model has no such heads.
    """

    upos: list[str]
    feats: list[str]
    lemmas: list[str]
    heads: list[int]
    deprels: list[str]
    sentences: list[tuple[int, int]]
    names: list[tuple[int, int, str, float]]
    said: list[Tagged]
    parties: list[tuple[int, int, str, float]]
    factuality: list[float]


class Decoder:
    """Decodes the windows of one bundle."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._names = BioPath(bundle.labels("names"))
        self._said = BioPath(bundle.labels("said")) if "said" in bundle.heads else None
        self._parties = BioPath(bundle.labels("parties")) if "parties" in bundle.heads else None
        self._start = bundle.labels("starts").index("start")
        self._root = bundle.labels("tree").index("root")

    def decode(self, window: Slice, scores: dict[str, Scores]) -> Decoded:
        """What the scores of one window say."""
        labels = self._bundle.labels
        starting = scores["starts"]
        margins = starting[:, self._start] - starting[:, 1 - self._start]
        starts = sentence_starts(margins, window.words, window.glued, window.breaks)
        sentences = list(zip(starts, [*starts[1:], len(window.words)], strict=True))
        upos = [labels("upos")[k] for k in scores["upos"].argmax(1)]
        feats = [labels("feats")[k] for k in scores["feats"].argmax(1)]
        columns = self._heads(scores["tree.arcs"], sentences)
        return Decoded(
            upos=upos,
            feats=["" if each == "_" else each for each in feats],
            lemmas=self._lemmas(window.words, upos, scores["lemma"].argmax(1)),
            heads=[int(column) - 1 for column in columns],
            deprels=self._relations(columns, scores),
            sentences=sentences,
            names=_stretches(self._names, sentences, scores["names"]),
            said=self._statements(window, scores),
            parties=_stretches(self._parties, sentences, scores["parties"])
            if self._parties
            else [],
            factuality=self._factuality(scores),
        )

    def _statements(self, window: Slice, scores: dict[str, Scores]) -> list[Tagged]:
        if self._said is None:
            return []
        pieces, cues = scores["links.pieces"], scores["links.cues"]
        return statements(self._said, scores["said"], pieces, cues, window.breaks)

    def _factuality(self, scores: dict[str, Scores]) -> list[float]:
        if "factuality" not in scores:
            return []
        return values(scores["factuality"], self._bundle.labels("factuality"))

    def _heads(self, arcs: Scores, sentences: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
        """Per word its head's column in `arcs`, a tree within each sentence."""
        columns = np.zeros(len(arcs), np.int64)
        for start, end in sentences:
            own = np.concatenate([arcs[start:end, :1], arcs[start:end, start + 1 : end + 1]], 1)
            heads = best_tree(own)
            columns[start:end] = np.where(heads == 0, 0, heads + start)
        return columns

    def _relations(self, columns: NDArray[np.int64], scores: dict[str, Scores]) -> list[str]:
        heads = scores["tree.heads"][columns]
        found = np.einsum("wlr,wr->wl", scores["tree.relations"], heads)
        found[:, self._root] = np.where(columns == 0, np.inf, -np.inf)
        labels = self._bundle.labels("tree")
        return [labels[k] for k in found.argmax(1)]

    def _lemmas(
        self, words: Sequence[str], upos: Sequence[str], rules: NDArray[np.int64]
    ) -> list[str]:
        names = self._bundle.labels("lemma")
        table, verbs = self._bundle.lemmas, self._bundle.verbs
        return [
            lemmatise(word, tag, names[rule], table, verbs)
            for word, tag, rule in zip(words, upos, rules, strict=True)
        ]


def _stretches(
    path: BioPath, sentences: Sequence[tuple[int, int]], scores: Scores
) -> list[tuple[int, int, str, float]]:
    """The tagged stretches of a window; none runs across two sentences."""
    return [
        (start + left, start + right, kind, score)
        for start, end in sentences
        for left, right, kind, score in path.stretches(scores[start:end])
    ]
