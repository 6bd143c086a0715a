"""Parquet with a fixed schema for each kind. Needs the extra `parquet`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, BinaryIO

from reportedly.errors import MissingExtra
from reportedly.exports.cells import as_json, spans
from reportedly.exports.columns import COLUMNS, Column

_ROWS = 4096


class ParquetWriter:
    """Writes the columns of a kind: lists as lists of strings, nested values as JSON text.

    The same records give the same bytes with the same pyarrow: schema, compression, row groups
    and format version are fixed, and no time is written.

    Raises:
        MissingExtra: pyarrow is not installed.
    """

    def __init__(self, out: BinaryIO, kind: str) -> None:
        try:
            import pyarrow  # noqa: PLC0415 - optional, and slow to load
            import pyarrow.parquet  # noqa: PLC0415
        except ImportError as error:
            raise MissingExtra("format 'parquet'", "parquet") from error
        self._columns = COLUMNS[kind]
        types = {
            "number": pyarrow.float64(),
            "integer": pyarrow.int64(),
            "flag": pyarrow.bool_(),
            "list": pyarrow.list_(pyarrow.string()),
        }
        self._schema = pyarrow.schema(
            [(each.name, types.get(each.type, pyarrow.string())) for each in self._columns]
        )
        self._table = pyarrow.Table
        self._writer = pyarrow.parquet.ParquetWriter(
            out, self._schema, version="2.6", compression="zstd", write_statistics=True
        )
        self._rows: list[dict[str, Any]] = []

    def write(self, record: Mapping[str, Any]) -> None:
        """Add a row."""
        self._rows.append({each.name: _value(each, record) for each in self._columns})
        if len(self._rows) >= _ROWS:
            self._flush()

    def close(self) -> None:
        """Write the last row group and the footer."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(self._table.from_pylist(self._rows, schema=self._schema))
            self._rows = []


def _value(column: Column, record: Mapping[str, Any]) -> Any:  # noqa: ANN401 - any cell
    value = column.value(record)
    if value is None:
        return None
    if column.type == "spans":
        return spans(value)
    if column.type == "json":
        return as_json(value)
    if column.type == "number":
        return float(value)
    return value
