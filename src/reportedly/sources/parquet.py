"""Parquet: one report a row, read batch by batch. Needs the extra `parquet`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from reportedly.errors import ItemError, MissingExtra
from reportedly.records import FailedItem, RawItem
from reportedly.sources.failing import failed
from reportedly.sources.limits import ITEM_BYTES, too_large
from reportedly.sources.record import checked_record
from reportedly.sources.tables import require_columns

_ROWS = 256
_REMEDY = "write the file again, or give the reports as .jsonl"


def read_parquet(path: Path, name: str) -> Iterator[RawItem | FailedItem]:
    """The rows of a file, in order, named `NAME:ROW` from 1.

    A row has no bytes of its own, so `data` is the row as JSON with its keys in column order.

    Raises:
        MissingExtra: pyarrow is not installed.
        ItemError: the file is no Parquet file, or has not the columns of the input record.
    """
    try:
        import pyarrow  # noqa: PLC0415 - optional, and slow to load
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra(name, "parquet") from error
    try:
        with pyarrow.parquet.ParquetFile(path) as file:
            require_columns(file.schema_arrow.names, name)
            number = 0
            for batch in file.iter_batches(batch_size=_ROWS):
                for row in batch.to_pylist():
                    number += 1
                    yield _row(row, f"{name}:{number}")
    except (pyarrow.ArrowException, UnicodeDecodeError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ItemError(name, f"is no readable Parquet file ({reason})", _REMEDY) from error


def _row(row: dict[str, Any], where: str) -> RawItem | FailedItem:
    try:
        plain = {key: _plain(value) for key, value in row.items() if value is not None}
        given = checked_record(plain, where)
        data = msgspec.json.encode(plain)
        if len(data) > ITEM_BYTES:
            raise too_large(where)
    except ItemError as error:
        return failed(error)
    text, html = given.pop("text", None), given.pop("html", None)
    return RawItem(where, "parquet", data, text, None if text else html, given)


def _plain(value: Any) -> Any:  # noqa: ANN401 - any cell
    """A cell as JSON can hold it; dates and times in ISO 8601."""
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return str(value)
