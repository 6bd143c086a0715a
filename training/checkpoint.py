"""Checkpoints: everything a run needs to go on as if it had never stopped."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import msgspec
import torch
from torch import Tensor

from training.model import Reader


class Progress(msgspec.Struct):
    """Where a run stands: step, epoch, batch within the epoch, seconds spent, what it was fed."""

    step: int = 0
    epoch: int = 0
    batch: int = 0
    seconds: float = 0.0
    pieces: int = 0


def save(
    path: Path,
    model: Reader,
    average: dict[str, Tensor],
    optimiser: torch.optim.Optimizer,
    progress: Progress,
    source: dict[str, Any],
) -> None:
    """Write a checkpoint in one move, so that a stop while writing loses nothing.

    `source` is what must agree for a run to go on: configuration fingerprint and data digests.
    """
    state = {
        "model": model.state_dict(),
        "average": average,
        "optimiser": optimiser.state_dict(),
        "progress": msgspec.to_builtins(progress),
        "torch_random": torch.get_rng_state(),
        "python_random": random.getstate(),
        "source": source,
    }
    beside = path.with_suffix(".part")
    torch.save(state, beside)
    beside.replace(path)


def load(
    path: Path,
    model: Reader,
    optimiser: torch.optim.Optimizer,
    source: dict[str, Any],
) -> tuple[Progress, dict[str, Tensor]]:
    """Fill model and optimiser from a checkpoint; its progress and averaged weights.

    Raises:
        ValueError: the checkpoint was made from another configuration or other data.
    """
    state = torch.load(path, map_location="cpu", weights_only=False)
    if state["source"] != source:
        raise ValueError(
            f"{path} belongs to another configuration or other data; choose a new folder"
        )
    model.load_state_dict(state["model"])
    optimiser.load_state_dict(state["optimiser"])
    torch.set_rng_state(state["torch_random"])
    random.setstate(state["python_random"])
    return msgspec.convert(state["progress"], Progress), state["average"]


def averaged_weights(path: Path) -> dict[str, Tensor]:
    """A checkpoint's averaged weights by name, with those that were not learnt."""
    state = torch.load(path, map_location="cpu", weights_only=False)
    return {**state["model"], **state["average"]}


def load_average(path: Path, model: Reader, *, partly: bool = False) -> None:
    """Fill a model with a checkpoint's averaged weights, the ones that are shipped.

    With `partly` the model may have heads that the checkpoint lacks; those stay as they are.

    Raises:
        RuntimeError: weights are missing, left over or of another shape.
    """
    weights = averaged_weights(path)
    if partly:
        weights = {**model.state_dict(), **weights}
    model.load_state_dict(weights)
