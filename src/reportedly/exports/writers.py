"""What every format is: something that takes records one by one and writes them to a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, BinaryIO, Protocol

import msgspec

from reportedly.errors import UsageError
from reportedly.exports.coded import (
    ACLED_LOSS,
    GED_LOSS,
    PLOVER_LOSS,
    AcledWriter,
    GedWriter,
    PloverWriter,
    acled_record,
    ged_record,
    plover_record,
)
from reportedly.exports.context import Context, Report
from reportedly.exports.csv_file import CsvWriter
from reportedly.exports.geojson import GeoJsonWriter
from reportedly.exports.jsonl import JsonLinesWriter
from reportedly.exports.parquet import ParquetWriter
from reportedly.records.kinds import KINDS


class Writer(Protocol):
    """One export under way. Records come once, in order; `close` ends the file's content."""

    def write(self, record: Mapping[str, Any]) -> None:
        """Add a record."""
        ...

    def close(self) -> None:
        """Write what stands after the last record; the file itself stays open."""
        ...


Prepare = Callable[[Mapping[str, Any], str, Mapping[str, Report], Context], dict[str, Any] | None]
"""Gives a record of a kind what its format needs from the reports, or None to leave it out."""


class Format(msgspec.Struct, frozen=True):
    """A format: what opens its writer, and the kinds of record it makes sense for.

    `prepare` runs before masking, so that what it adds leaves masked. `notes` say what the
    format cannot hold; they stand in the manifest.
    """

    open: Callable[[BinaryIO, str], Writer]
    kinds: frozenset[str] = frozenset(KINDS)
    prepare: Prepare | None = None
    notes: tuple[str, ...] = ()


_CODED = frozenset({"events", "incidents"})


FORMATS: dict[str, Format] = {
    "jsonl": Format(JsonLinesWriter),
    "csv": Format(CsvWriter),
    "parquet": Format(ParquetWriter),
    "geojson": Format(GeoJsonWriter, _CODED),
    "acled-columns": Format(AcledWriter, _CODED, acled_record, ACLED_LOSS),
    "ged-columns": Format(GedWriter, _CODED, ged_record, GED_LOSS),
    "plover": Format(PloverWriter, _CODED, plover_record, PLOVER_LOSS),
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
