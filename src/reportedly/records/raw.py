"""Raw items: what a source hands over before anything is read."""

from __future__ import annotations

from typing import Any

import msgspec


class RawItem(msgspec.Struct, frozen=True):
    """One item of input: exact bytes, and what its container says of it.

    For containers (jsonl, csv, parquet, warc, eml) `data` is the member's own bytes (a JSONL
    line, a WARC payload), so that its hash proves what was received.
    """

    name: str
    """Path, or path and member: `heap.jsonl:17`, `crawl.warc.gz#https://…`."""
    format: str
    """`txt html jsonl csv parquet warc eml pdf record`."""
    data: bytes
    text: str | None = None
    """The text itself where the container gives text."""
    html: str | None = None
    """The markup where the container gives markup."""
    given: dict[str, Any] = {}
    """Metadata in the terms of the input record: id, url, outlet, published, title, lang, …"""


class FailedItem(msgspec.Struct, frozen=True):
    """An item that could not be read: its name, the reason and the way out."""

    name: str
    reason: str
    remedy: str = ""
