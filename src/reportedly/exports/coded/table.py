"""A CSV file of one layout: its columns exactly, its rows as a function of the record."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any, BinaryIO

from reportedly.exports.cells import cell

Row = Mapping[str, str | float | None]


class TableWriter:
    """Writes one row a record after RFC 4180; cells of unknown things are empty."""

    def __init__(
        self, out: BinaryIO, columns: Sequence[str], row: Callable[[Mapping[str, Any]], Row]
    ) -> None:
        self._out = out
        self._columns = columns
        self._row = row
        self._line(list(columns))

    def write(self, record: Mapping[str, Any]) -> None:
        """Add a row.

        Raises:
            KeyError: the row has no cell for a column.
        """
        row = self._row(record)
        self._line([_cell(row[name]) for name in self._columns])

    def close(self) -> None:
        """Nothing stands after the last row."""

    def _line(self, cells: list[str]) -> None:
        line = io.StringIO(newline="")
        csv.writer(line, lineterminator="\r\n").writerow(cells)
        self._out.write(line.getvalue().encode())


def _cell(value: str | float | None) -> str:
    return cell(value, "text" if isinstance(value, str) else "number")
