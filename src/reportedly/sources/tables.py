"""What tabular sources share: which columns a table of reports must have."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.errors import ItemError
from reportedly.sources.record import KEYS, TEXT_KEYS

_SHOWN = 20


def require_columns(columns: Sequence[str], name: str) -> None:
    """Check that a table can hold reports.

    Raises:
        ItemError: naming the columns found and the columns wanted.
    """
    if any(key in columns for key in TEXT_KEYS):
        twice = sorted({key for key in columns if key in KEYS and columns.count(key) > 1})
        if twice:
            raise ItemError(name, f"has the column '{twice[0]}' twice", "keep one of them")
        return
    shown = ", ".join(column[:40] for column in columns[:_SHOWN]) or "none"
    more = f" and {len(columns) - _SHOWN} more" if len(columns) > _SHOWN else ""
    raise ItemError(
        name,
        f"has no column 'text' or 'html' (found: {shown}{more})",
        f"name its columns {', '.join(KEYS)}; one of text and html is needed, the rest may lack",
    )
