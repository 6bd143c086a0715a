"""PDF files: one file, one report. The text layer is taken out later, by the documents room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportedly.errors import ItemError
from reportedly.records import FailedItem, RawItem
from reportedly.sources.unpacking import read_whole

_HEAD_WITHIN = 1024


def read_pdf(path: Path, name: str) -> Iterator[RawItem | FailedItem]:
    """The file as one item, with neither text nor markup yet.

    Raises:
        ItemError: it is no PDF file.
    """
    data = read_whole(path, name)
    if b"%PDF-" not in data[:_HEAD_WITHIN]:
        raise ItemError(name, "is no PDF file", "name the file by its real format")
    yield RawItem(name, "pdf", data)
