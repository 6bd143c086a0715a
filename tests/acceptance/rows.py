"""All rows of the acceptance list as checks, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.acceptance import rows_a, rows_b, rows_c, rows_d, rows_e, rows_x
from tests.acceptance.seen import Seen, Unmet, listed, whole
from tests.acceptance.wanting import Check

ROWS = {
    **rows_a.ROWS,
    **rows_b.ROWS,
    **rows_c.ROWS,
    **rows_d.ROWS,
    **rows_e.ROWS,
}
CROSS = rows_x.ROWS
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
    return _lack(ROWS[row], seen)


def _lack(checks: Iterable[Check | str], seen: Seen) -> str | None:
    for check in checks:
        if isinstance(check, str):
            continue
        try:
            check(seen)
        except Unmet as lack:
            return str(lack)
    return None


def _across(shared: Path) -> Iterator[tuple[str, str | None]]:
    """The checks across rows, each over the whole of its reports."""
    for row, reports in CROSS.items():
        lacks = [_lack(checks, whole(shared, report)) for report, checks in reports.items()]
        yield row, next((lack for lack in lacks if lack is not None), None)


def outcomes(shared: Path) -> dict[str, str | None]:
    """For every row of the list, None or what is lacking."""
    rows = {row: unmet(row, seen) for row, seen in listed(shared)}
    return {**rows, **dict(_across(shared))}
