"""The door of the room: paths in, raw items and failed items out, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import ItemError, MissingExtra
from reportedly.records import FailedItem, RawItem
from reportedly.sources.csv_rows import read_csv
from reportedly.sources.failing import failed, failed_os
from reportedly.sources.jsonl import read_jsonl, records_of
from reportedly.sources.mail import read_eml
from reportedly.sources.markup import read_html
from reportedly.sources.parquet import read_parquet
from reportedly.sources.paths import KINDS, files_of, suffix_of
from reportedly.sources.pdf import read_pdf
from reportedly.sources.plain import read_txt
from reportedly.sources.unpacking import GZIP_MAGIC, unpacked
from reportedly.sources.warc import read_warc

Item = RawItem | FailedItem
STDIN = "-"

FORMATS: dict[str, Callable[[Path, str], Iterator[Item]]] = {
    ".txt": read_txt,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
    ".csv": read_csv,
    ".parquet": read_parquet,
    ".warc": read_warc,
    ".eml": read_eml,
    ".pdf": read_pdf,
}
"""One reader for each ending of a file name."""


def read_paths(paths: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Item]:
    """Everything that `paths` name: files, folders, globs, and `-` for JSON Lines on `stdin`.

    Items come in the order of the paths, a folder's files sorted by name, and one at a time: no
    more than one item is held. What cannot be read comes as a `FailedItem` with its reason and
    remedy, never as an exception, and reading goes on behind it.
    """
    ahead: list[str] = []
    for path in paths:
        if path != STDIN:
            ahead.append(path)
            continue
        yield from _read_files(ahead)
        ahead = []
        yield from _read_stdin(stdin)
    yield from _read_files(ahead)


def _read_files(paths: Sequence[str]) -> Iterator[Item]:
    for found in files_of(paths):
        if isinstance(found, FailedItem):
            yield found
        else:
            yield from _read_file(found)


def _read_file(path: Path) -> Iterator[Item]:
    name = path.as_posix()
    ending = suffix_of(path)
    if ending is None:
        yield FailedItem(name, "is of no kind that can be read", f"give {KINDS}")
        return
    try:
        yield from FORMATS[ending](path, name)
    except (ItemError, MissingExtra) as error:
        yield failed(error)
    except OSError as error:
        yield failed_os(name, error)


def _read_stdin(stdin: BinaryIO | None) -> Iterator[Item]:
    if stdin is None:
        yield FailedItem(STDIN, "is not available", "pipe JSON Lines in, or name a file")
        return
    try:
        head = stdin.peek(2)[:2] if hasattr(stdin, "peek") else b""
        yield from records_of(unpacked(stdin, STDIN) if head == GZIP_MAGIC else stdin, STDIN)
    except ItemError as error:
        yield failed(error)
    except OSError as error:
        yield failed_os(STDIN, error)
