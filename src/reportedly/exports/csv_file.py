"""CSV after RFC 4180: UTF-8, a header, one row a record, CRLF line ends."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any, BinaryIO

from reportedly.exports.cells import cell
from reportedly.exports.columns import COLUMNS


class CsvWriter:
    """Writes the columns of a kind; see `columns.py` for them and `cells.py` for the cells."""

    def __init__(self, out: BinaryIO, kind: str) -> None:
        self._columns = COLUMNS[kind]
        self._out = out
        self._row([column.name for column in self._columns])

    def write(self, record: Mapping[str, Any]) -> None:
        """Add a row."""
        self._row([cell(column.value(record), column.type) for column in self._columns])

    def close(self) -> None:
        """Nothing stands after the last row."""

    def _row(self, cells: list[str]) -> None:
        line = io.StringIO(newline="")
        csv.writer(line, lineterminator="\r\n").writerow(cells)
        self._out.write(line.getvalue().encode())
