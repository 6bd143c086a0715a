"""`python -m training.mean`: the mean of several runs' averaged weights, to begin a stage from.

Runs that begin from the same weights and differ by seed end in one basin; the mean of their ends
is better than each of them (Wortsman et al. 2022, model soups).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor


def weights_of(path: Path) -> dict[str, Tensor]:
    """A checkpoint's averaged weights, and those that do not learn as they are."""
    state = torch.load(path, map_location="cpu", weights_only=False)
    found: dict[str, Tensor] = {**state["model"], **state["average"]}
    return found


def mean(every: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of each weight.

    Raises:
        ValueError: the runs do not have the same weights.
    """
    first, *others = every
    if any(other.keys() != first.keys() for other in others):
        raise ValueError(
            "the runs have different heads; only runs of one configuration have a mean"
        )
    return {name: torch.stack([each[name] for each in every]).mean(0) for name in first}


def main() -> None:
    """Write the mean as a checkpoint that `training.run --begin` takes."""
    parser = argparse.ArgumentParser(prog="python -m training.mean", description=__doc__)
    parser.add_argument("checkpoints", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    found = mean([weights_of(path) for path in asked.checkpoints])
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"model": found, "average": {}}, asked.out)


if __name__ == "__main__":
    main()
