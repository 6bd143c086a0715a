"""An ONNX model on onnxruntime: one window in, named scores out.

Every window is run by itself, without padding. The int8 products scale each input by its own
range, so two windows in one batch would change each other; run alone, a window's scores depend on
nothing but the window, whatever else is read and however many workers read it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import ModelUnavailable
from reportedly.models.features import Features

Scores = NDArray[np.float32]


class OnnxModel:
    """A loaded model file.

    Args:
        path: the model file.
        outputs: names of the outputs wanted.
        threads: processor threads one window may use.

    Raises:
        ModelUnavailable: onnxruntime is not installed, or the file is no model it can load.
    """

    def __init__(self, path: Path, outputs: Sequence[str], threads: int = 1) -> None:
        self._outputs = list(outputs)
        self._session = _session(path, threads)

    def run(self, window: Features) -> dict[str, Scores]:
        """The outputs for one window, by name, without the batch axis."""
        feed = {
            "ids": window.ids[None],
            "shapes": window.shapes[None],
            "mask": np.ones((1, len(window.ids)), np.float32),
            "first": window.first[None],
            "last": window.last[None],
        }
        found = self._session.run(self._outputs, feed)
        return {name: scores[0] for name, scores in zip(self._outputs, found, strict=True)}


def _session(path: Path, threads: int) -> Any:  # noqa: ANN401 - onnxruntime has no types
    try:
        import onnxruntime  # noqa: PLC0415 - slow to import, and not every reader needs it
    except ImportError as error:
        raise ModelUnavailable(
            path.parent.name, "needs onnxruntime", "pip install onnxruntime"
        ) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime raises many kinds, none documented
        raise ModelUnavailable(
            path.parent.name, f"cannot be loaded: {error}", "reinstall the package"
        ) from error
