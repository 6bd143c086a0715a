"""Lines of a stream, each within the limit of one item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from reportedly.sources.limits import ITEM_BYTES

_SKIP = 1024 * 1024


def bounded_lines(stream: BinaryIO, limit: int = ITEM_BYTES) -> Iterator[tuple[int, bytes | None]]:
    """Line numbers (from 1) and lines with their line ends; None for a line over `limit` bytes.

    A line over the limit is read to its end in pieces and never held in memory.
    """
    number = 0
    while True:
        line = stream.readline(limit + 1)
        if not line:
            return
        number += 1
        if len(line) <= limit or (len(line) == limit + 1 and line.endswith(b"\n")):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_SKIP)
        yield number, None
