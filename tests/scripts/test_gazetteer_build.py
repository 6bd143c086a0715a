from __future__ import annotations

import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from reportedly.layers.gazetteer.artefact import MAGIC
from reportedly.resources import data_path

SCRIPT = Path(__file__).parents[2] / "scripts" / "build_gazetteer.py"


@pytest.mark.slow
def test_the_shipped_gazetteer_can_be_built_again(shared: Path, tmp_path: Path) -> None:
    out = tmp_path / "places.gaz"
    inputs = shared / "data" / "gazetteer"
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    subprocess.run([sys.executable, SCRIPT, inputs, "--out", out], check=True, env=environment)
    shipped = data_path("gazetteer", "places.gaz").read_bytes()
    assert _content(out.read_bytes()) == _content(shipped)
    assert (tmp_path / "MANIFEST.json").is_file()


def _content(data: bytes) -> bytes:
    """What is in the file, whichever zlib packed it."""
    return zlib.decompress(data.removeprefix(MAGIC))
