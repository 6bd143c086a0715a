"""JSON Lines: the whole record, one a line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, BinaryIO

import msgspec


class JsonLinesWriter:
    """Writes records as CONTRACT has them, keys in record order, UTF-8, one line each."""

    def __init__(self, out: BinaryIO, kind: str) -> None:
        self._out = out
        self._encoder = msgspec.json.Encoder()

    def write(self, record: Mapping[str, Any]) -> None:
        """Add a line."""
        self._out.write(self._encoder.encode(record) + b"\n")

    def close(self) -> None:
        """Nothing stands after the last line."""
