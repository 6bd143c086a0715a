"""`reportedly show`: one record with the words it rests on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
import typer

from reportedly.cli import console
from reportedly.cli.marking import evidence_of
from reportedly.errors import UsageError
from reportedly.exports import LOCAL, TEAM, Context, leaving
from reportedly.jobs.exporting import View, as_of_stamp
from reportedly.jobs.running import WHO
from reportedly.settings import DEFAULTS
from reportedly.store import LINKED, Report, Store, report_rows

QUIET_FIELDS = frozenset({"spans", "span", "made_by"})


def show_command(id: str, location: str, *, reveal: bool, json: bool) -> int:
    """Print the record of an id, masked unless it is revealed, which is logged."""
    store = Store(location)
    kind, record, reports = _find(store, id)
    now = datetime.now(UTC)
    profile = LOCAL if reveal else TEAM
    if reveal:
        store.log("reveal", (id,), at=now.isoformat(timespec="microseconds"), who=WHO)
    evidence = [entry for report in reports for entry in evidence_of(report, record)]
    context = Context(report=View(store, as_of_stamp(None)).report, now=now)
    shown = leaving({**record, "evidence": evidence}, kind, profile, DEFAULTS, context)
    if json:
        typer.echo(msgspec.json.encode(shown).decode())
        return 0
    typer.echo(f"{kind} {id}")
    told = shown.pop("evidence")
    _fields(shown, "  ")
    for entry in told:
        typer.echo(f"\n  {entry['document']} [{entry['at']}]")
        typer.echo(f"    {console.inert(entry['text'])}")
    if not reveal:
        console.note("private persons are masked; --reveal shows their names and is logged")
    return 0


def _find(store: Store, id: str) -> tuple[str, dict[str, Any], list[Report]]:
    document = store.report(id)
    if document is not None:
        return "documents", next(iter(report_rows("documents", document))), []
    fact = store.report_of_fact(id)
    if fact is not None:
        kind, report = fact
        row = next(each for each in report_rows(kind, report) if each["id"] == id)
        return kind, row, [report]
    linked = store.link(id)
    if linked is not None:
        kind, row = linked
        ids = sorted({each["document"] for each in row.get("mentions", ())} or _owner(row))
        return kind, row, [found for each in ids if (found := store.report(each)) is not None]
    wanted = ", ".join(LINKED)
    raise UsageError(id, "is no id of this store", f"take one from: reportedly export {wanted}")


def _owner(row: dict[str, Any]) -> set[str]:
    return {row["document"]} if "document" in row else set()


def _fields(record: dict[str, Any], indent: str) -> None:
    for name, value in record.items():
        if name in QUIET_FIELDS or value in (None, [], {}, ""):
            continue
        if isinstance(value, dict):
            typer.echo(f"{indent}{name}: {_short(value)}")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            typer.echo(f"{indent}{name}:")
            for each in value:
                typer.echo(f"{indent}  - {_short(each)}")
        else:
            typer.echo(f"{indent}{name}: {console.inert(_plain(value))}")


def _short(record: dict[str, Any]) -> str:
    said = (
        f"{name}={_plain(value)}"
        for name, value in record.items()
        if name not in QUIET_FIELDS and value not in (None, [], {}, "")
    )
    return console.inert("  ".join(said))


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_plain(each) for each in value)
    return _short(value) if isinstance(value, dict) else str(value)
