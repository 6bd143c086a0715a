"""The whole model: one encoder, one state per word, every head of the configuration."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from training.batch import INPUTS, Batch
from training.dropout import Dropout
from training.encoder import Encoder
from training.heads import Head, build_head
from training.sentence import Text
from training.settings import ReaderSettings

WORDS = "words"
"""The output that holds the word states, which no head gives and nothing ships."""


class Reader(nn.Module):
    """Encoder, word states from each word's first and last piece, and heads in order."""

    def __init__(self, settings: ReaderSettings, texts: Sequence[Text], vocabulary: int) -> None:
        super().__init__()
        width = settings.encoder.width
        self.encoder = Encoder(settings.encoder, vocabulary)
        self.join = nn.Linear(2 * width, width)
        with torch.no_grad():
            self.join.bias.zero_()
            self.join.weight.copy_(torch.cat([torch.eye(width), torch.eye(width)], 1) * 0.5)
        self.dropout = Dropout(0.2)
        self.heads = nn.ModuleDict(
            {each.name: build_head(each, texts, width) for each in settings.heads}
        )

    def forward(
        self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor
    ) -> dict[str, Tensor]:
        """Word states under `WORDS`, and every head's outputs by name."""
        states = self.encoder(ids, shapes, mask)
        wide = (-1, -1, states.shape[-1])
        begins = torch.gather(states, 1, first[:, :, None].expand(wide))
        ends = torch.gather(states, 1, last[:, :, None].expand(wide))
        joined = self.join(torch.cat([begins, ends], -1))
        words = self.dropout(joined)
        outputs: dict[str, Tensor] = {WORDS: joined}
        for head in self.heads.values():
            outputs.update(head(words))
        return outputs

    def read(self, batch: Batch) -> dict[str, Tensor]:
        """Every head's outputs for a batch, on this model's device."""
        device = self.join.weight.device
        outputs: dict[str, Tensor] = self(*(batch.inputs[name].to(device) for name in INPUTS))
        return outputs

    def losses(self, outputs: dict[str, Tensor], batch: Batch) -> dict[str, Tensor]:
        """Every head's loss for the outputs of a batch, unweighted."""
        return {name: as_head(each).loss(outputs, batch) for name, each in self.heads.items()}


def as_head(module: nn.Module) -> Head:
    """A module of the model's heads, as what it is."""
    assert isinstance(module, Head)
    return module
