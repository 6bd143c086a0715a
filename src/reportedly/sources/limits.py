"""What one item may weigh, and how the refusal is worded.

The limits keep memory flat on hostile input; each is far above any news report.
"""

from __future__ import annotations

from reportedly.errors import ItemError

MEBIBYTE = 1024 * 1024
ITEM_BYTES = 64 * MEBIBYTE
"""One line, row, page, message or file that is one report."""
STREAM_BYTES = 1024 * 1024 * MEBIBYTE
"""What one compressed file may unpack to in all, line after line: 1 TiB."""
RATIO = 200
"""Unpacked bytes per packed byte; news text stays under 30, a bomb of zeros reaches 1,000."""
RATIO_FROM = 16 * MEBIBYTE
"""Unpacked size from which the ratio is watched; below it a bomb does no harm."""


def too_large(name: str, limit: int = ITEM_BYTES) -> ItemError:
    """The error for an item over the limit of one report."""
    return ItemError(
        name,
        f"is larger than {limit // MEBIBYTE} MB, the limit for one report",
        "split it into one report per line of a .jsonl file",
    )
