"""Content-hash ids: the same input gives the same id on every machine and every run."""

from __future__ import annotations

import hashlib

DIGITS = 16
"""Hex digits kept: 64 bits, under one chance in a million of a clash among five million records."""


def sha256(data: bytes | str) -> str:
    """Hex SHA-256 of bytes, or of a text's UTF-8 form (lone surrogates kept apart)."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return hashlib.sha256(raw).hexdigest()


def content_id(kind: str, *parts: object) -> str:
    """A stable id such as `fig-3f…`: the kind and a hash over all parts.

    Parts are joined by U+001F, so `("ab", "c")` and `("a", "bc")` differ. Pass everything that
    makes the record what it is (document id, spans, type) and nothing that may be refined later.
    """
    joined = "\x1f".join(str(part) for part in (kind, *parts))
    return f"{kind}-{sha256(joined)[:DIGITS]}"
