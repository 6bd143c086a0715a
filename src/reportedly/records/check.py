"""Checks on figures, citations of other outlets, and issues of a reading."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.span import Span


class Check(msgspec.Struct, frozen=True):
    """Arithmetic over figures of one report; `note` shows it. Never a verdict on truth."""

    id: str
    kind: Literal["sum", "ratio", "unit_pair", "range", "date", "duplicate", "scope"]
    verdict: Literal["consistent", "rounded", "inconsistent", "incomparable"]
    figures: tuple[str, ...]
    expected: float | None
    found: float | None
    note: str
    made_by: str = ""


class Citation(msgspec.Struct, frozen=True):
    """The report names another outlet it took something from, or itself."""

    span: Span
    quote: str
    outlet: str
    relation: Literal["reports", "quotes", "republishes", "self"]
    made_by: str = ""


class Issue(msgspec.Struct, frozen=True):
    """Something a reader of the record should know: an unclosed quotation, a missing model."""

    code: str
    message: str
    span: Span | None = None
