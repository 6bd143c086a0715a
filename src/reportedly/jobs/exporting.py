"""What an export asks of a store: its rows in order, the reports behind them, a custody entry."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

from reportedly.errors import UsageError
from reportedly.store import END_OF_TIME, Report, Store
from reportedly.stories.reconcile_best import RULES, row_with_best

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def as_of_stamp(said: str | None) -> str:
    """The stamp up to which a view reads: a date means its last moment.

    Raises:
        UsageError: neither RFC 3339 nor a date.
    """
    if said is None:
        return END_OF_TIME
    try:
        if _DAY.fullmatch(said):
            return f"{date.fromisoformat(said).isoformat()}T23:59:59.999999+00:00"
        if not _DAY.match(said):
            raise ValueError(said)
        moment = datetime.fromisoformat(said)
    except ValueError as error:
        raise UsageError(
            f"--as-of {said}",
            "is neither RFC 3339 nor a date",
            "write 2024-01-31 or 2024-01-31T12:00Z",
        ) from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def known_rule(said: str | None) -> str | None:
    """A rule for one number out of several, as asked for; None where none is.

    Raises:
        UsageError: no rule has that name.
    """
    if said is None or said in RULES:
        return said
    raise UsageError(f"--best {said}", "is no rule", f"use one of: {', '.join(sorted(RULES))}")


class View:
    """A store as of a time, as exporters read it.

    `best` names the rule by which figures of an incident get one number; without it they get none.
    """

    def __init__(self, store: Store, as_of: str, best: str | None = None) -> None:
        self._store = store
        self._as_of = as_of
        self._best = best

    def rows(self, kind: str) -> Any:  # noqa: ANN401 - an iterator of plain records
        """Plain records of a kind, in a stable order."""
        return (self.chosen(kind, row) for row in self._store.rows(kind, self._as_of))

    def chosen(self, kind: str, row: dict[str, Any]) -> dict[str, Any]:
        """A row as this view has it: an incident with the one number asked for."""
        if kind != "incidents" or self._best is None:
            return row
        return row_with_best(row, self._best)

    def report(self, document: str) -> Report | None:
        """A document with its reading as of this view's time."""
        return self._store.report(document, self._as_of)
