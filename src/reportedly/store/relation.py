"""Lazy relations: records of one kind, read when asked for, as tables when wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.errors import MissingExtra

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

Row = dict[str, Any]
SHOWN = 10
CELL = 48


class Relation:
    """Records of one kind in a store, in a stable order.

    Iterating reads them afresh; nothing is held in memory. Filters are equalities on fields:
    `store.events(type="PROTEST")`.
    """

    def __init__(self, kind: str, rows: Callable[[], Iterable[Row]]) -> None:
        self.kind = kind
        self._rows = rows

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def to_arrow(self) -> pyarrow.Table:
        """All rows as an Arrow table; nested values are JSON text, so every store has one schema.

        Raises:
            MissingExtra: pyarrow is not installed.
        """
        try:
            import pyarrow  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise MissingExtra("Arrow tables", "tables") from error
        return pyarrow.Table.from_pylist([_flat(row) for row in self])

    def to_polars(self) -> polars.DataFrame:
        """All rows as a Polars frame.

        Raises:
            MissingExtra: polars is not installed.
        """
        try:
            import polars  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise MissingExtra("Polars frames", "tables") from error
        return polars.DataFrame([_flat(row) for row in self], infer_schema_length=None)

    def to_pandas(self) -> pandas.DataFrame:
        """All rows as a pandas frame.

        Raises:
            MissingExtra: pandas is not installed.
        """
        try:
            import pandas  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise MissingExtra("pandas frames", "tables") from error
        return pandas.DataFrame([_flat(row) for row in self])

    def __repr__(self) -> str:
        rows = [row for row, _ in zip(self, range(SHOWN + 1), strict=False)]
        lines = [f"{len(rows) if len(rows) <= SHOWN else f'{SHOWN}+'} {self.kind}"]
        lines += ["  ".join(f"{name}={_cell(row[name])}" for name in row) for row in rows[:SHOWN]]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        rows = [row for row, _ in zip(self, range(SHOWN), strict=False)]
        names = list(rows[0]) if rows else []
        head = "".join(f"<th>{escape(name)}</th>" for name in names)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(_cell(row.get(n)))}</td>" for n in names) + "</tr>"
            for row in rows
        )
        caption = f"<caption>{escape(self.kind)}, first {len(rows)}</caption>"
        return f"<table>{caption}<tr>{head}</tr>{body}</table>"


def _flat(row: Row) -> Row:
    return {
        name: msgspec.json.encode(value).decode() if isinstance(value, dict | list) else value
        for name, value in row.items()
    }


def _cell(value: object) -> str:
    nested = isinstance(value, dict | list)
    shown = msgspec.json.encode(value).decode() if nested else str(value)
    return shown if len(shown) <= CELL else shown[: CELL - 1] + "…"
