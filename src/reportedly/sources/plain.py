"""Plain text files: one file, one report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportedly.records import FailedItem, RawItem
from reportedly.sources.decoding import decoded
from reportedly.sources.unpacking import read_whole


def read_txt(path: Path, name: str) -> Iterator[RawItem | FailedItem]:
    """The file as one item; text is exactly what the bytes say, byte order mark apart."""
    data = read_whole(path, name)
    yield RawItem(name, "txt", data, text=decoded(data, name))
