"""Files of places that others publish: what each is, by its first line, and its lines."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Literal, TextIO

import msgspec

from reportedly.errors import ItemError, UsageError

Layout = Literal["geonames", "alternates", "postal", "csv", "geojson"]
_BY_COLUMNS: dict[int, Layout] = {19: "geonames", 12: "postal", 10: "alternates", 8: "alternates"}
_ASIDE = frozenset({"readme.txt", "iso-languagecodes.txt"})
"""What GeoNames packs beside the data."""
EVERY = 20_000
"""Lines between two reports of progress."""
Told = Callable[[str, int], None]
"""Called with the name of a file and the lines read of it."""


class Part(msgspec.Struct, frozen=True):
    """One file of places: a path, or a member of a zip; `item` is its name for messages."""

    path: Path
    member: str | None
    item: str
    layout: Layout


def parts_of(path: Path) -> Iterator[Part]:
    """The files of places at a path: itself, or every data file of a zip.

    Raises:
        UsageError: there is no such file.
        ItemError: it is damaged, or nothing that this program can read.
    """
    if not path.is_file():
        raise UsageError(str(path), "there is no such file", "check the path")
    if not zipfile.is_zipfile(path):
        if path.suffix.lower() == ".zip":
            raise ItemError(str(path), "is not a zip file or is cut short", "fetch it again")
        yield _part(path, None)
        return
    with zipfile.ZipFile(path) as archive:
        members = [name for name in archive.namelist() if _is_data(name)]
    if not members:
        raise ItemError(str(path), "holds no .txt, .csv, .tsv or .geojson file", "choose another")
    for name in members:
        yield _part(path, name)


def _is_data(name: str) -> bool:
    file = PurePosixPath(name)
    wanted = file.suffix.lower() in (".txt", ".tsv", ".csv", ".json", ".geojson")
    return wanted and file.name.lower() not in _ASIDE


def _part(path: Path, member: str | None) -> Part:
    item = path.name if member is None else f"{path.name} > {member}"
    suffix = PurePosixPath(member or path.name).suffix.lower()
    if suffix in (".json", ".geojson"):
        return Part(path, member, item, "geojson")
    with _text(path, member, item) as lines:
        first = _first(lines, item)
    columns = first.rstrip("\n").count("\t") + 1
    if columns in _BY_COLUMNS:
        return Part(path, member, item, _BY_COLUMNS[columns])
    if suffix == ".csv" or "," in first:
        return Part(path, member, item, "csv")
    raise ItemError(
        item,
        f"has {columns} columns and is no table of places",
        "give a GeoNames dump (19 columns), alternate names (8 or 10), postal codes (12), CSV or"
        " GeoJSON",
    )


def _first(lines: TextIO, item: str) -> str:
    try:
        return lines.readline()
    except UnicodeDecodeError as error:
        raise _not_utf8(item) from error


def lines_of(part: Part, told: Told) -> Iterator[str]:
    """The lines of a file, with a report of progress now and then.

    Raises:
        ItemError: it is not UTF-8, or its zip is damaged.
    """
    number = 0
    with _text(part.path, part.member, part.item) as lines:
        try:
            for number, line in enumerate(lines, start=1):
                if number % EVERY == 0:
                    told(part.item, number)
                yield line
        except UnicodeDecodeError as error:
            raise _not_utf8(part.item) from error
        except (zipfile.BadZipFile, EOFError) as error:
            raise ItemError(part.item, f"is damaged ({error})", "fetch it again") from error
    told(part.item, number)


@contextmanager
def _text(path: Path, member: str | None, item: str) -> Iterator[TextIO]:
    try:
        with _binary(path, member) as raw:
            yield io.TextIOWrapper(raw, encoding="utf-8-sig", newline="\n")
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise ItemError(item, f"cannot be read ({error})", "check the file") from error


@contextmanager
def _binary(path: Path, member: str | None) -> Iterator[BinaryIO]:
    if member is None:
        with path.open("rb") as raw:
            yield raw
    else:
        with zipfile.ZipFile(path) as archive, archive.open(member) as inside:
            yield io.BufferedReader(inside)  # type: ignore[type-var]


def _not_utf8(item: str) -> ItemError:
    return ItemError(item, "is not UTF-8 text", "convert it to UTF-8")
