"""The shipped reader, loaded once for all tests of this folder."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.layers.tokenisation import tokenise
from reportedly.models.card import models_folder
from reportedly.models.reader import ModelReader

SHIPPED = models_folder() / "reader-en"


@pytest.fixture(scope="session")
def reader() -> ModelReader:
    pytest.importorskip("onnxruntime", reason="the shipped model runs on onnxruntime")
    return ModelReader(SHIPPED, tokenise)


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[], Path]:
    """A copy of the shipped model that may be damaged."""

    def copy() -> Path:
        return Path(shutil.copytree(SHIPPED, tmp_path / "reader-en"))

    return copy
