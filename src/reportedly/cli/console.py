"""What people see: errors and progress on stderr, tables on stdout."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import typer

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def inert(text: object) -> str:
    """Text from a report that cannot move the cursor, colour the screen or reorder the line."""
    return _CONTROL.sub(
        lambda found: " " if found.group() in "\n\r\t" else "\N{REPLACEMENT CHARACTER}", str(text)
    )


def error(line: str) -> None:
    """One error, one line, on stderr."""
    typer.echo(f"reportedly: {inert(line)}", err=True)


def note(line: str) -> None:
    """One line of information, on stderr."""
    typer.echo(inert(line), err=True)


def failures(failed: Iterable[tuple[str, str, str]]) -> None:
    """Every item that failed: name, reason and the way out."""
    for name, reason, remedy in failed:
        error(f"{name}: {reason}; {remedy}" if remedy else f"{name}: {reason}")


def table(headings: Sequence[str], rows: Sequence[Sequence[object]], *, right: int = 0) -> None:
    """A plain table on stdout; the last `right` columns are set to the right."""
    cells = [[inert(cell) for cell in row] for row in rows]
    widths = [
        max(len(heading), *(len(row[at]) for row in cells)) if cells else len(heading)
        for at, heading in enumerate(headings)
    ]
    first_right = len(headings) - right

    def line(row: Sequence[str]) -> str:
        set_cells = (
            cell.rjust(width) if at >= first_right else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        return "  ".join(set_cells).rstrip()

    typer.echo(line(headings))
    typer.echo("  ".join("─" * width for width in widths))
    for row in cells:
        typer.echo(line(row))


def program() -> str:
    """What to type to run this program again: its name, or its path when that is not on PATH."""
    called = Path(sys.argv[0])
    if called.stem != "reportedly" or not called.exists():
        return "reportedly"
    found = shutil.which("reportedly")
    if found is not None and Path(found).resolve() == called.resolve():
        return "reportedly"
    return os.path.relpath(called)


def interactive() -> bool:
    """Whether someone is watching stderr."""
    return sys.stderr.isatty()
