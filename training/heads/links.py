"""Which cue a source or a content belongs to: one bilinear score per pair of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.batch import Batch
from training.dropout import Dropout
from training.heads.head import Head
from training.sentence import Sentence, Text
from training.settings import HeadSettings


class Links(Head):
    """States whose product scores the first word of a cue for the first word of a piece.

    Outputs: `links.pieces` batch × words × s and `links.cues` batch × words × s; the score of a
    piece that begins at word i for a cue that begins at word j is the product of row i of the
    first with row j of the second.
    """

    def __init__(self, settings: HeadSettings, width: int) -> None:
        super().__init__()
        self.name = settings.name
        size = settings.sizes["state"]
        self.pieces = nn.Linear(width, size)
        self.cues = nn.Linear(width, size)
        self.dropout = Dropout(0.25)

    def forward(self, states: Tensor) -> dict[str, Tensor]:
        """The two outputs named in the class's documentation."""
        return {
            f"{self.name}.pieces": self.dropout(functional.gelu(self.pieces(states))),
            f"{self.name}.cues": self.dropout(self.cues(states)),
        }

    def loss(self, outputs: dict[str, Tensor], batch: Batch) -> Tensor:
        """Cross-entropy of each piece's cue among the cues of its window."""
        pieces, cues = (outputs[f"{self.name}.{part}"].float() for part in ("pieces", "cues"))
        losses = []
        for row, window in enumerate(batch.windows):
            pairs = sorted(_pairs(window))
            columns = sorted({cue for _, cue in pairs})
            if len(columns) < 2:
                continue
            scores = pieces[row, [piece for piece, _ in pairs]] @ cues[row, columns].T
            gold = torch.tensor([columns.index(cue) for _, cue in pairs], device=scores.device)
            losses.append(functional.cross_entropy(scores, gold, reduction="none"))
        return torch.cat(losses).mean() if losses else pieces.sum() * 0.0 + cues.sum() * 0.0

    def describe(self) -> dict[str, Any]:
        """The entry of `heads.json`."""
        outputs = [f"{self.name}.{part}" for part in ("pieces", "cues")]
        return {"name": self.name, "module": "links", "outputs": outputs, "labels": []}


def _pairs(window: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """First words of pieces with the first word of their cue, as word numbers of the window."""
    offset = 0
    for sentence in window:
        for said in sentence.said or ():
            if said.cue:
                cue = offset + said.cue[0][0]
                yield from ((offset + start, cue) for start, _ in (*said.sources, *said.content))
        offset += len(sentence.words)


def build(settings: HeadSettings, texts: Sequence[Text], width: int) -> Links:
    """A link head; it has no labels to count."""
    del texts
    return Links(settings, width)
