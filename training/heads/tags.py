"""Tag heads: one label a word, from a linear layer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from torch import Tensor, nn
from torch.nn import functional

from training.batch import Batch
from training.heads.head import Head
from training.labels import IGNORED, Labels
from training.lemmas import lemma_rule
from training.sentence import UNSURE, Sentence, Text
from training.settings import HeadSettings

NO_GOLD = ""


def _starts(sentence: Sentence) -> list[str]:
    if not sentence.parsed:
        return [NO_GOLD] * len(sentence.words)
    return ["start"] + ["inside"] * (len(sentence.words) - 1)


def _upos(sentence: Sentence) -> list[str]:
    return list(sentence.upos) or [NO_GOLD] * len(sentence.words)


def _feats(sentence: Sentence) -> list[str]:
    found = [feats or "_" for feats in sentence.feats]
    return found or [NO_GOLD] * len(sentence.words)


def _lemma(sentence: Sentence) -> list[str]:
    if not sentence.parsed:
        return [NO_GOLD] * len(sentence.words)
    return [lemma_rule(*pair) for pair in zip(sentence.words, sentence.lemmas, strict=True)]


def _names(sentence: Sentence) -> list[str]:
    if sentence.names is None:
        return [NO_GOLD] * len(sentence.words)
    tags = ["O"] * len(sentence.words)
    for start, end, kind in sentence.names:
        if kind == UNSURE:
            tags[start:end] = [NO_GOLD] * (end - start)
        else:
            tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return tags


LAYERS: dict[str, Callable[[Sentence], list[str]]] = {
    "starts": _starts,
    "upos": _upos,
    "feats": _feats,
    "lemma": _lemma,
    "names": _names,
}
"""Per layer, the gold label of each word, an empty string where there is none."""


class Tags(Head):
    """A linear layer and cross-entropy."""

    def __init__(self, settings: HeadSettings, labels: Labels, width: int) -> None:
        super().__init__()
        self.name = settings.name
        self.layer = settings.layer
        self.labels = labels
        self.linear = nn.Linear(width, len(labels))

    def forward(self, states: Tensor) -> dict[str, Tensor]:
        """Scores under the head's name: batch × words × labels."""
        return {self.name: self.linear(states)}

    def loss(self, outputs: dict[str, Tensor], batch: Batch) -> Tensor:
        """Mean cross-entropy over words with a known label."""
        scores = outputs[self.name].float()
        gold = batch.padded([self._gold(window) for window in batch.windows]).to(scores.device)
        if not bool((gold != IGNORED).any()):
            return scores.sum() * 0.0
        return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED)

    def _gold(self, window: Sequence[Sentence]) -> list[int]:
        read = LAYERS[self.layer]
        return [self.labels.number(tag) for sentence in window for tag in read(sentence)]

    def describe(self) -> dict[str, Any]:
        """The entry of `heads.json`."""
        return {
            "name": self.name,
            "module": "tags",
            "outputs": [self.name],
            "labels": list(self.labels.names),
        }


def build(settings: HeadSettings, texts: Sequence[Text], width: int) -> Tags:
    """A tag head whose labels are counted over `texts`."""
    read = LAYERS[settings.layer]
    found = (tag for text in texts for each in text.sentences for tag in read(each) if tag)
    return Tags(settings, Labels.counted(found, settings.least), width)
