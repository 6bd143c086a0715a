"""What every format is: something that takes records one by one and writes them to a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, BinaryIO, Protocol

import msgspec

from reportedly.errors import UsageError
from reportedly.exports.csv_file import CsvWriter
from reportedly.exports.geojson import GeoJsonWriter
from reportedly.exports.jsonl import JsonLinesWriter
from reportedly.exports.parquet import ParquetWriter

KINDS = (
    "documents",
    "attributions",
    "claims",
    "figures",
    "events",
    "incidents",
    "stories",
    "checks",
    "copies",
)
"""Everything that can be exported."""


class Writer(Protocol):
    """One export under way. Records come once, in order; `close` ends the file's content."""

    def write(self, record: Mapping[str, Any]) -> None:
        """Add a record."""
        ...

    def close(self) -> None:
        """Write what stands after the last record; the file itself stays open."""
        ...


class Format(msgspec.Struct, frozen=True):
    """A format: what opens its writer, and the kinds of record it makes sense for."""

    open: Callable[[BinaryIO, str], Writer]
    kinds: frozenset[str] = frozenset(KINDS)


FORMATS: dict[str, Format] = {
    "jsonl": Format(JsonLinesWriter),
    "csv": Format(CsvWriter),
    "parquet": Format(ParquetWriter),
    "geojson": Format(GeoJsonWriter, frozenset({"events", "incidents"})),
}
"""Every format by name. A new one is a file beside these and a line here."""


def format_of(format: str, kind: str) -> Format:
    """The format, if it can hold records of that kind.

    Raises:
        UsageError: listing the kinds or formats that are possible.
    """
    if kind not in KINDS:
        raise UsageError(kind, "is not a kind of record", f"use one of: {', '.join(KINDS)}")
    possible = ", ".join(name for name, each in FORMATS.items() if kind in each.kinds)
    if format not in FORMATS:
        raise UsageError(f"format '{format}'", "is not known", f"for {kind} use: {possible}")
    if kind not in FORMATS[format].kinds:
        holds = ", ".join(each for each in KINDS if each in FORMATS[format].kinds)
        raise UsageError(f"format '{format}'", f"holds only {holds}", f"for {kind} use: {possible}")
    return FORMATS[format]
