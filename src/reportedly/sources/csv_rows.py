"""CSV: one report a row, columns named as the keys of the input record."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import ItemError
from reportedly.records import FailedItem, RawItem
from reportedly.sources.decoding import decoded
from reportedly.sources.failing import failed
from reportedly.sources.limits import ITEM_BYTES, too_large
from reportedly.sources.lines import bounded_lines
from reportedly.sources.record import KEYS, checked_record
from reportedly.sources.tables import require_columns
from reportedly.sources.unpacking import open_plain

DELIMITERS = ",;\t"


class _Lines:
    """Decoded lines for `csv.reader`, which asks for as many as its next row has.

    Keeps the exact bytes of the row being read, and the first thing wrong with them.
    """

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._lines = bounded_lines(stream)
        self._name = name
        self._bytes: list[bytes] = []
        self._weight = 0
        self._wrong: ItemError | None = None

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        number, line = next(self._lines)
        where = f"{self._name}:{number}"
        if line is None:
            self._wrong = self._wrong or too_large(where)
            return "\n"
        self._weight += len(line)
        if self._weight > ITEM_BYTES:
            raise csv.Error("a quoted cell is never closed, or is far too long")
        self._bytes.append(line)
        try:
            return decoded(line, where)
        except ItemError as error:
            self._wrong = self._wrong or error
            return line.decode("utf-8", "replace").replace("\0", " ")

    def row_bytes(self) -> bytes:
        """The bytes of the row just read; the next row starts afresh.

        Raises:
            ItemError: the row's bytes are no text, or too many.
        """
        data, wrong = b"".join(self._bytes), self._wrong
        self._bytes, self._weight, self._wrong = [], 0, None
        if wrong is not None:
            raise wrong
        return data.rstrip(b"\r\n")


def read_csv(path: Path, name: str) -> Iterator[RawItem | FailedItem]:
    """The rows of a file, in order, named `NAME:ROW` with the header as row 1.

    A bad row fails alone; a row that cannot be parsed ends the file.
    """
    csv.field_size_limit(ITEM_BYTES)
    with open_plain(path, name) as stream:
        lines = _Lines(stream, name)
        header, delimiter = _header(lines, name)
        number = 1
        try:
            for number, cells in enumerate(csv.reader(lines, delimiter=delimiter), start=2):
                yield from _row(cells, header, lines, f"{name}:{number}")
        except csv.Error as error:
            where = f"{name}:{number + 1}"
            yield FailedItem(
                where, f"cannot be parsed as CSV ({error})", "check its quotation marks"
            )


def _header(lines: _Lines, name: str) -> tuple[list[str], str]:
    """The column names and the delimiter that yields most names of the input record."""
    first = next(lines, "")
    lines.row_bytes()
    if not first.strip():
        raise ItemError(name, "is empty", "leave it out or give it a header line and rows")
    readings = [(_columns(first, delimiter), delimiter) for delimiter in DELIMITERS]
    columns, delimiter = max(readings, key=lambda each: (_wanted(each[0]), len(each[0])))
    require_columns(columns, name)
    return columns, delimiter


def _columns(line: str, delimiter: str) -> list[str]:
    return [cell.strip().lower() for cell in next(csv.reader([line], delimiter=delimiter))]


def _wanted(columns: Sequence[str]) -> int:
    return sum(column in KEYS for column in columns)


def _row(
    cells: list[str], header: list[str], lines: _Lines, where: str
) -> Iterator[RawItem | FailedItem]:
    try:
        data = lines.row_bytes()
        if not any(cells):
            return
        if len(cells) > len(header):
            raise ItemError(
                where,
                f"has {len(cells)} cells where the header has {len(header)}",
                "put cells that hold the delimiter in quotation marks",
            )
        found = {column: cell for column, cell in zip(header, cells, strict=False) if cell}
        given = checked_record(found, where)
    except ItemError as error:
        yield failed(error)
        return
    text, html = given.pop("text", None), given.pop("html", None)
    yield RawItem(where, "csv", data, text, None if text else html, given)
