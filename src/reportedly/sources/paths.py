"""Which files a list of paths, folders and globs names, in an order that never changes."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.records import FailedItem
from reportedly.sources.failing import failed_os

READABLE = (".txt", ".html", ".htm", ".jsonl", ".csv", ".parquet", ".warc", ".eml", ".pdf")
"""File name endings that are read, in any case, also with `.gz` behind them."""
KINDS = ", ".join((*READABLE, "and .gz of these"))


def suffix_of(path: Path) -> str | None:
    """The readable ending of a file name, or None."""
    ending = path.suffix.lower()
    if ending == ".gz":
        ending = Path(path.stem).suffix.lower()
    return ending if ending in READABLE else None


def files_of(paths: Sequence[str]) -> Iterator[Path | FailedItem]:
    """The files that `paths` name: in the order given, a folder's and a glob's files sorted.

    A file named twice is given once. In folders, files of other kinds and hidden ones are passed
    over and links to folders are not followed; a file named outright is always given.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _named(path):
            key = os.path.normpath(found) if isinstance(found, Path) else found.name
            if key not in seen:
                seen.add(key)
                yield found


def _named(name: str) -> Iterator[Path | FailedItem]:
    path = Path(name)
    try:
        if path.is_dir():
            yield from _inside(path)
        elif os.path.lexists(path):
            yield path
        elif glob.has_magic(name):
            yield from _matching(name)
        else:
            yield FailedItem(name, "does not exist", "check the path")
    except (OSError, ValueError) as error:
        yield _unusable(name, error)


def _unusable(name: str, error: OSError | ValueError) -> FailedItem:
    if isinstance(error, OSError):
        return failed_os(name, error)
    return FailedItem(repr(name), f"is no path ({error})", "check the path")


def _matching(pattern: str) -> Iterator[Path | FailedItem]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - patterns may be absolute
    if not matches:
        yield FailedItem(pattern, "matches no file", "check the pattern")
    for match in matches:
        path = Path(match)
        if path.is_dir():
            if "**" not in pattern:
                yield from _inside(path)
        elif suffix_of(path):
            yield path


def _inside(folder: Path) -> Iterator[Path | FailedItem]:
    unreadable: list[OSError] = []
    found = False
    for where, folders, files in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for file in sorted(files):
            path = Path(where, file)
            if suffix_of(path) and not file.startswith("."):
                found = True
                yield path
    for error in unreadable:
        yield failed_os(str(error.filename or folder), error)
    if not found and not unreadable:
        yield FailedItem(str(folder), "holds no file that can be read", f"put in {KINDS}")
