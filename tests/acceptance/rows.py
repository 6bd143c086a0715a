"""All rows of the acceptance list as checks, and what became of each."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tests.acceptance import rows_a, rows_b, rows_c, rows_d, rows_e
from tests.acceptance.seen import Seen, Unmet, listed

ROWS = {
    **rows_a.ROWS,
    **rows_b.ROWS,
    **rows_c.ROWS,
    **rows_d.ROWS,
    **rows_e.ROWS,
}
NOT_YET = Path(__file__).with_name("not_yet.tsv")


class Known(NamedTuple):
    """A row that the program does not read yet: why, and where that should be mended."""

    cause: str
    where: str


def not_yet() -> dict[str, Known]:
    """The rows that are known to fail."""
    lines = NOT_YET.read_text(encoding="utf-8").splitlines()[1:]
    fields = [line.split("\t") for line in lines if line.strip()]
    return {row: Known(cause, where) for row, cause, where in fields}


def unmet(row: str, seen: Seen) -> str | None:
    """What the reading lacks for `row`, None where it has all."""
    for check in ROWS[row]:
        if isinstance(check, str):
            continue
        try:
            check(seen)
        except Unmet as lack:
            return str(lack)
    return None


def outcomes(shared: Path) -> dict[str, str | None]:
    """For every row of the list, None or what is lacking."""
    return {row: unmet(row, seen) for row, seen in listed(shared)}
