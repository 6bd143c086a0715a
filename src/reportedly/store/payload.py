"""How records lie in rows: canonical JSON, compressed, with its hash beside it."""

from __future__ import annotations

import zlib
from typing import Any

import msgspec

_encoder = msgspec.json.Encoder(order="deterministic")


def encoded(record: object) -> bytes:
    """Canonical JSON of a record."""
    return _encoder.encode(record)


def packed(json: bytes) -> bytes:
    """JSON as it is stored."""
    return zlib.compress(json, 6)


def unpacked(blob: bytes) -> bytes:
    """JSON as it was encoded.

    Raises:
        zlib.error: the stored bytes are damaged.
    """
    return zlib.decompress(blob)


def decoded(blob: bytes) -> dict[str, Any]:
    """A stored record as plain data."""
    return msgspec.json.decode(unpacked(blob), type=dict[str, Any])
