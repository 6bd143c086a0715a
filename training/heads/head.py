"""What every head offers."""

from __future__ import annotations

from typing import Any

from torch import Tensor, nn

from training.batch import Batch


class Head(nn.Module):
    """A head over word states.

    `forward` gives its outputs by name (these become outputs of the shipped model), `loss`
    compares them with what the batch's sentences say, `describe` is its entry in the artefact's
    `heads.json`.
    """

    def forward(self, states: Tensor) -> dict[str, Tensor]:
        """Outputs by name, from states of batch × words × width."""
        raise NotImplementedError

    def loss(self, outputs: dict[str, Tensor], batch: Batch) -> Tensor:
        """The mean loss over the words this head has gold for; zero where there are none."""
        raise NotImplementedError

    def taught(self, outputs: dict[str, Tensor], batch: Batch) -> tuple[Tensor, ...]:
        """Rows of scores, each a choice, that a student's head can learn from; none by default."""
        del outputs, batch
        return ()

    def shipped(self, outputs: dict[str, Tensor]) -> dict[str, Tensor]:
        """The outputs of the shipped model, out of those of `forward`; the same by default."""
        return {name: outputs[name] for name in self.describe()["outputs"]}

    def describe(self) -> dict[str, Any]:
        """Name, module, outputs and labels."""
        raise NotImplementedError
