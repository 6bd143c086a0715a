"""A document: one report's given text, with what its bearer said about it."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from reportedly.records.ids import content_id, sha256
from reportedly.records.span import Span


class Origin(msgspec.Struct, frozen=True):
    """How the document came here (RULES 1 and 3)."""

    item: str
    """The path, archive member or stream position it was read from."""
    format: str
    """`txt html jsonl csv parquet warc eml pdf` or `record` for a Python call."""
    raw_sha256: str
    """Hash of the exact bytes received."""
    extractor: str
    """Name and version of what turned bytes into the given text; `none/1` for text as given."""
    collected: str = "file drop"
    """Method of collection."""
    rights: str = "unknown"
    """Licence or rights basis as declared by the bearer."""
    robots: str = "unknown"
    """Robots and text-and-data-mining signals seen."""


class Document(msgspec.Struct, frozen=True):
    """The given text and the bearer's own metadata. The text is never altered."""

    id: str
    sha256: str
    text: str
    origin: Origin
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    lang: str | None = None
    extra: dict[str, Any] = {}

    @classmethod
    def of(
        cls,
        text: str,
        origin: Origin,
        *,
        id: str | None = None,
        url: str | None = None,
        outlet: str | None = None,
        title: str | None = None,
        published: str | None = None,
        lang: str | None = None,
        extra: dict[str, Any] | None = None,
    ) -> Document:
        """A document whose id, unless given, is a hash of text and bearer's metadata.

        The same text under two URLs is two documents (one is a copy of the other); the same
        text and metadata in two files is one.
        """
        digest = sha256(text)
        made = id or content_id("doc", digest, url, outlet, title, published)
        return cls(made, digest, text, origin, url, outlet, title, published, lang, extra or {})


class Published(msgspec.Struct, frozen=True):
    """When the report was published: an interval, on what basis, with the words that say so.

    `start` and `end` are ISO 8601 dates or date-times (inclusive); either may be None: a start
    of None with an end is an upper bound. `granularity` is minute, hour, day, month, year or
    None for an interval.
    """

    start: str | None = None
    end: str | None = None
    granularity: str | None = None
    basis: Literal["stated", "metadata", "url", "inferred", "unknown"] = "unknown"
    evidence: Span | None = None
    made_by: str = ""
