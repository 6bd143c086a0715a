"""Distillation: a reader with fewer layers learns from the scores of a trained one.

The student begins from some layers of its teacher and from everything else of it. It learns from
the gold labels, as any stage does, and from the teacher on the same augmented windows: from its
scores, softened (Hinton et al. 2015), and from its word states (Romero et al. 2015).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec
import torch
from torch import Tensor
from torch.nn import functional

from training.batch import Batch
from training.checkpoint import averaged_weights
from training.model import WORDS, Reader, as_head
from training.sentence import Text
from training.settings import DistilSettings, ReaderSettings

LOSS = "taught"
"""Name of the teacher's loss in the learning curve."""
_LAYER = re.compile(r"encoder\.layers\.(\d+)\.(.+)")


class Teacher:
    """A trained reader that says how it would have scored a batch. It does not learn."""

    def __init__(self, model: Reader, settings: DistilSettings) -> None:
        self.model, self.settings = model.eval().requires_grad_(requires_grad=False), settings

    def loss(self, student: Reader, outputs: dict[str, Tensor], batch: Batch) -> Tensor:
        """How far the student's outputs for a batch are from the teacher's, weighted."""
        self.model.to(outputs[WORDS].device)
        with torch.no_grad():
            wanted = self.model.read(batch)
        total = self.settings.states * _distance(outputs[WORDS], wanted[WORDS], batch)
        for name, head in student.heads.items():
            made = as_head(head).taught(outputs, batch)
            aims = as_head(self.model.heads[name]).taught(wanted, batch)
            for scores, aim in zip(made, aims, strict=True):
                total = total + divergence(scores, aim, self.settings.temperature)
        return self.settings.weight * total


def divergence(scores: Tensor, aim: Tensor, temperature: float) -> Tensor:
    """Mean over rows of the Kullback-Leibler divergence of the softened scores from the aim's."""
    if not len(scores):
        return scores.sum() * 0.0
    made = functional.log_softmax(scores / temperature, -1)
    wanted = functional.log_softmax(aim / temperature, -1)
    found = functional.kl_div(made, wanted, reduction="batchmean", log_target=True)
    return temperature**2 * found


def _distance(made: Tensor, aim: Tensor, batch: Batch) -> Tensor:
    """Mean squared distance of word states, as a share of the mean square of the teacher's."""
    present = batch.present.to(made.device)
    made, aim = made[present].float(), aim[present].float()
    return functional.mse_loss(made, aim) / aim.square().mean()


def student_weights(weights: dict[str, Tensor], layers: Sequence[int]) -> dict[str, Tensor]:
    """A teacher's weights with only the layers named, numbered anew."""
    numbers = {layer: number for number, layer in enumerate(layers)}
    kept = {}
    for name, weight in weights.items():
        found = _LAYER.fullmatch(name)
        if found is None:
            kept[name] = weight
        elif int(found[1]) in numbers:
            kept[f"encoder.layers.{numbers[int(found[1])]}.{found[2]}"] = weight
    return kept


def begin_student(
    path: Path, settings: ReaderSettings, labelled: Sequence[Text], student: Reader
) -> Teacher:
    """Fill a student from its teacher's checkpoint; the teacher.

    Raises:
        ValueError: the configuration names another number of layers than the student has.
        RuntimeError: the checkpoint has other heads or lacks a layer that is named.
    """
    distil, encoder = settings.distil, settings.encoder
    if distil is None or len(distil.layers) != encoder.layers:
        raise ValueError(f"[distil] must name {encoder.layers} layers, one for each of the student")
    weights = averaged_weights(path)
    student.load_state_dict(student_weights(weights, distil.layers))
    depth = 1 + max(int(found[1]) for found in map(_LAYER.fullmatch, weights) if found)
    whole = msgspec.structs.replace(
        settings, encoder=msgspec.structs.replace(encoder, layers=depth)
    )
    teacher = Reader(whole, labelled, len(weights["encoder.words.weight"]))
    teacher.load_state_dict(weights)
    return Teacher(teacher, distil)
