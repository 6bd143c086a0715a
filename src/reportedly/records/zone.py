"""Zones and parts: what each stretch of a scraped report is."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from reportedly.records.span import Span

ZoneKind = Literal[
    "headline",
    "alt_headline",
    "dateline",
    "byline",
    "summary",
    "body",
    "caption",
    "credit",
    "related",
    "notice",
    "form",
    "breadcrumb",
    "artefact",
]
ZONE_KINDS: tuple[str, ...] = get_args(ZoneKind)
READ_KINDS = frozenset({"headline", "alt_headline", "summary", "body", "caption"})
"""Only these zones can carry claims and events (CONTRACT)."""


class Zone(msgspec.Struct, frozen=True):
    """A stretch of the text and what it is; the rule id says who decided. Zones tile the text."""

    span: Span
    zone: ZoneKind
    rule: str


class Part(msgspec.Struct, frozen=True):
    """One paragraph, bullet, headline or caption inside a read zone, trimmed of white space.

    Steps never read across parts, except quotations and speaker carry-over, which follow
    `joins` (the index of the part this one continues, e.g. over a related block or a caption
    that splits a statement). `repeats` is the index of an earlier or later part that says the
    same thing: a caption or bullet whose claims fold into the body's.
    """

    span: Span
    zone: ZoneKind
    joins: int | None = None
    repeats: int | None = None
