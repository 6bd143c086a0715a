"""Values as the cells of a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from reportedly.exports.columns import ColumnType

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: Any, type: ColumnType) -> str:  # noqa: ANN401 - any JSON
    """A value as CSV text: lists and nested values as JSON, spans as `s-e;s-e`, None as nothing.

    Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers and the
    bare signs `+` and `-` of polarity do not.
    """
    if value is None:
        return ""
    if type == "flag":
        return "true" if value else "false"
    if type in ("number", "integer"):
        return number(value)
    if type == "spans":
        return spans(value)
    text = value if isinstance(value, str) else as_json(value)
    return f"'{text}" if len(text) > 1 and text.startswith(_FORMULA) else text


def number(value: float) -> str:
    """A number in its shortest form: `300`, not `300.0`."""
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def spans(value: Iterable[Sequence[int]]) -> str:
    """Spans as `s-e;s-e`."""
    return ";".join(f"{start}-{end}" for start, end in value)


def as_json(value: Any) -> str:  # noqa: ANN401 - any JSON
    """A nested value as JSON text, keys in record order."""
    return msgspec.json.encode(value).decode()
