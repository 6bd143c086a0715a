"""HTML files: one file, one page. The page's text is taken out later, by the documents room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportedly.records import FailedItem, RawItem
from reportedly.sources.decoding import decoded_markup
from reportedly.sources.unpacking import read_whole


def read_html(path: Path, name: str) -> Iterator[RawItem | FailedItem]:
    """The page as one item, decoded by its own declaration."""
    data = read_whole(path, name)
    yield RawItem(name, "html", data, html=decoded_markup(data, name))
