"""Tag heads: one label a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from torch import Tensor, nn
from torch.nn import functional

from training.batch import Batch
from training.dropout import Dropout
from training.heads.head import Head
from training.labels import IGNORED, Labels
from training.sentence import Sentence, Text
from training.settings import HeadSettings
from training.tag_layers import LAYERS


class Tags(Head):
    """A linear layer, after a hidden one where `sizes.hidden` asks for it, and cross-entropy."""

    def __init__(self, settings: HeadSettings, labels: Labels, width: int) -> None:
        super().__init__()
        self.name = settings.name
        self.layer = settings.layer
        self.labels = labels
        hidden = settings.sizes.get("hidden", 0)
        self.inner = nn.Linear(width, hidden) if hidden else None
        self.dropout = Dropout(0.3)
        self.linear = nn.Linear(hidden or width, len(labels))

    def forward(self, states: Tensor) -> dict[str, Tensor]:
        """Scores under the head's name: batch × words × labels."""
        if self.inner is not None:
            states = self.dropout(functional.gelu(self.inner(states)))
        return {self.name: self.linear(states)}

    def loss(self, outputs: dict[str, Tensor], batch: Batch) -> Tensor:
        """Mean cross-entropy over words with a known label."""
        scores = outputs[self.name].float()
        gold = batch.padded([self._gold(window) for window in batch.windows]).to(scores.device)
        if not bool((gold != IGNORED).any()):
            return scores.sum() * 0.0
        return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED)

    def taught(self, outputs: dict[str, Tensor], batch: Batch) -> tuple[Tensor, ...]:
        """The scores of every word."""
        scores = outputs[self.name]
        return (scores[batch.present.to(scores.device)].float(),)

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
