"""A register of outlets of one's own: a tab-separated file in the columns of the shipped one."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from reportedly.errors import UsageError
from reportedly.records import sha256

COLUMNS = ("name", "variants", "kind", "country", "domain", "state_owned")
"""Of these only `name` must be filled in."""
_HELP = "see docs/outlets.md for the columns"


@cache
def own_rows(path: str) -> tuple[Mapping[str, str], ...]:
    """The rows of the register at `path`, none for "".

    Raises:
        UsageError: there is no such file, it is no UTF-8, or it has no column `name`.
    """
    if not path:
        return ()
    lines = [line for line in _text(path).splitlines() if line.strip() and not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    if "name" not in (rows.fieldnames or ()):
        raise UsageError(path, "has no column 'name' in its first line", _HELP)
    made = []
    for number, row in enumerate(rows, 2):
        if not (row["name"] or "").strip():
            raise UsageError(path, f"row {number} names no outlet", _HELP)
        made.append({column: (row.get(column) or "").strip() for column in COLUMNS})
    return tuple(made)


def digest_of_outlets(path: str) -> str:
    """The hash of a user's register, "" where none is set.

    Raises:
        UsageError: it cannot be used.
    """
    return sha256(_text(path)) if own_rows(path) else ""


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(
            path, f"cannot be read: {error.strerror}", "check [sources] outlets"
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError(path, "is no UTF-8 text", "save it as UTF-8") from error
