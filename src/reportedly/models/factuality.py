"""How surely what a word tells of did happen, out of a model's scores."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

VALUES = {"certain+": 3.0, "possible": 1.0, "unknown": 0.0, "certain-": -3.0}
"""The classes a model chooses among, as values between -3 (did not) and +3 (did)."""


def values(scores: NDArray[np.float32], labels: Sequence[str]) -> list[float]:
    """A value per word, from scores of words × labels."""
    table = [VALUES[label] for label in labels]
    return [table[number] for number in scores.argmax(1)]
