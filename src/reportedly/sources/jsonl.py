"""JSON Lines: one input record a line, from a file or from standard input."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from reportedly.errors import ItemError
from reportedly.records import FailedItem, RawItem
from reportedly.sources.failing import failed
from reportedly.sources.limits import too_large
from reportedly.sources.lines import bounded_lines
from reportedly.sources.record import checked_record
from reportedly.sources.unpacking import open_plain

_DECODER = msgspec.json.Decoder()
_BOM = b"\xef\xbb\xbf"


def read_jsonl(path: Path, name: str) -> Iterator[RawItem | FailedItem]:
    """The records of a file, in order; a bad line fails alone."""
    with open_plain(path, name) as stream:
        yield from records_of(stream, name)


def records_of(stream: BinaryIO, name: str) -> Iterator[RawItem | FailedItem]:
    """The records of a stream, each named `NAME:LINE`. Blank lines are passed over."""
    seen = False
    for number, line in bounded_lines(stream):
        if line is not None and not line.strip():
            continue
        seen = True
        where = f"{name}:{number}"
        try:
            yield _item(line, where, number)
        except ItemError as error:
            yield failed(error)
    if not seen:
        raise ItemError(name, "is empty", "leave it out or put one record on each line")


def _item(line: bytes | None, where: str, number: int) -> RawItem:
    if line is None:
        raise too_large(where)
    data = line.rstrip(b"\r\n")
    try:
        found = _DECODER.decode(data.removeprefix(_BOM) if number == 1 else data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ItemError(where, f"is not JSON ({error})", "write one JSON object a line") from error
    if not isinstance(found, dict):
        kind = type(found).__name__
        raise ItemError(where, f"is a JSON {kind}, not an object", "write one JSON object a line")
    given = checked_record(found, where)
    text, html = given.pop("text", None), given.pop("html", None)
    return RawItem(where, "jsonl", data, text, None if text else html, given)
