"""A batch as tensors: features padded to one size, and gold labels per head."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
import torch
from torch import Tensor

from reportedly.models.features import Features, features
from reportedly.models.wordpiece import WordPiece
from training.labels import IGNORED
from training.windows import Window

INPUTS = ("ids", "shapes", "mask", "first", "last")
"""Names and order of the model's inputs; all int64 but the mask, which is float32."""


class Batch(msgspec.Struct, frozen=True):
    """Inputs by name (batch × pieces, or batch × words), and the windows they come from."""

    inputs: dict[str, Tensor]
    windows: tuple[Window, ...]

    @property
    def words(self) -> int:
        """Words of the longest window."""
        return int(self.inputs["first"].shape[1])

    @property
    def present(self) -> Tensor:
        """Per window and word, whether there is one."""
        sizes = [sum(len(each.words) for each in window) for window in self.windows]
        return torch.arange(self.words)[None, :] < torch.tensor(sizes)[:, None]

    def padded(self, rows: Sequence[Sequence[int]]) -> Tensor:
        """Gold numbers per window as a batch × words tensor, `IGNORED` where there is no word."""
        table = np.full((len(rows), self.words), IGNORED, np.int64)
        for number, row in enumerate(rows):
            table[number, : len(row)] = row
        return torch.from_numpy(table)


def window_features(window: Window, pieces: WordPiece) -> Features:
    """The encoder input of a window."""
    words = [word for sentence in window for word in sentence.words]
    glued = [glue for sentence in window for glue in sentence.glued]
    breaks = [
        sentence.opens and index == 0 for sentence in window for index in range(len(sentence.words))
    ]
    return features(pieces, words, glued, breaks)


def collate(
    windows: Sequence[Window], pieces: WordPiece, drop: float = 0.0, seed: int = 0
) -> Batch:
    """A batch of windows; `drop` is the share of pieces hidden behind `[UNK]`, drawn by `seed`."""
    cut = [window_features(window, pieces) for window in windows]
    longest = max(len(each.ids) for each in cut)
    words = max(len(each.first) for each in cut)
    ids, shapes = (np.zeros((len(cut), longest), np.int64) for _ in range(2))
    mask = np.zeros((len(cut), longest), np.float32)
    first, last = (np.zeros((len(cut), words), np.int64) for _ in range(2))
    for row, each in enumerate(cut):
        ids[row, : len(each.ids)] = each.ids
        shapes[row, : len(each.ids)] = each.shapes
        mask[row, : len(each.ids)] = 1.0
        first[row, : len(each.first)] = each.first
        last[row, : len(each.last)] = each.last
    if drop:
        hidden = np.random.default_rng(seed).random(ids.shape) < drop
        ids[hidden & (shapes > 0)] = pieces.unknown
    arrays = dict(zip(INPUTS, (ids, shapes, mask, first, last), strict=True))
    return Batch({name: torch.from_numpy(array) for name, array in arrays.items()}, tuple(windows))
