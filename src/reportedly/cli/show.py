"""`reportedly show`: one record in words, with the sentences it rests on."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import msgspec
import typer

from reportedly.cli import console
from reportedly.cli.gathering import Gathering
from reportedly.cli.marking import Evidence, evidence_of, plain
from reportedly.cli.page import Page
from reportedly.cli.telling import TELLERS
from reportedly.errors import UsageError
from reportedly.exports import LOCAL, TEAM, Context, leaving
from reportedly.exports.briefing import Door
from reportedly.jobs.exporting import View, as_of_stamp, known_rule
from reportedly.jobs.running import WHO
from reportedly.records import Attribution, Event, Figure
from reportedly.settings import DEFAULTS
from reportedly.store import Report, Store, document_row, report_rows

PREFIX = re.compile(r"[a-z]{3}-[0-9a-f]{6,15}")
"""The beginning of an id that may stand for it, where only one begins so."""
_NAMED = 4


def show_command(
    id: str, location: str, *, reveal: bool, json: bool, best: str | None = None
) -> int:
    """Print the record of an id, masked unless it is revealed, which is logged."""
    rule = known_rule(best)
    store = Store(location)
    id = whole_id(store, id)
    view = View(store, as_of_stamp(None), rule)
    kind, record, reports = _find(store, id)
    record = view.chosen(kind, record)
    now = datetime.now(UTC)
    profile = LOCAL if reveal else TEAM
    if reveal:
        store.log("reveal", (id,), at=now.isoformat(timespec="microseconds"), who=WHO)
    context = Context(report=view.report, now=now)
    evidence = [
        entry for report in reports for entry in evidence_of(report, _read(kind, record, report))
    ]
    held = [plain(each) for each in evidence]
    if json or kind not in TELLERS:
        shown = leaving({**record, "evidence": held}, kind, profile, DEFAULTS, context)
        typer.echo(msgspec.json.encode(with_marks(shown, evidence)).decode())
        return 0
    dossier = Gathering(store, view).dossier(kind, {**record, "evidence": held}, reports)
    shown = with_marks(Door(profile, DEFAULTS, context).out(dossier), evidence)
    typer.echo(f"{kind} {console.inert(id)}")
    TELLERS[kind](Page(), shown)
    if not reveal:
        console.note("private persons are masked; --reveal shows their names and is logged")
    return 0


def with_marks(shown: dict[str, Any], evidence: list[Evidence]) -> dict[str, Any]:
    """The record with the words marked in its sentences: after masking, which they would hide."""
    told = [
        {**entry, "text": each.marked(entry["text"])}
        for entry, each in zip(shown["evidence"], evidence, strict=True)
    ]
    return {**shown, "evidence": told}


def whole_id(store: Store, given: str) -> str:
    """The id a user means: as given, or the only one that begins so.

    Raises:
        UsageError: several ids begin so.
    """
    if not PREFIX.fullmatch(given):
        return given
    found = store.ids_beginning(given, _NAMED + 1)
    if len(found) > 1 and given not in found:
        named = ", ".join(found[:_NAMED]) + (", …" if len(found) > _NAMED else "")
        raise UsageError(given, f"begins several ids: {named}", "write more of the one you mean")
    return found[0] if len(found) == 1 else given


def _find(store: Store, id: str) -> tuple[str, dict[str, Any], list[Report]]:
    document = store.report(id)
    if document is not None:
        return "documents", document_row(document, store.versions(id)), [document]
    fact = store.report_of_fact(id)
    if fact is not None:
        kind, report = fact
        row = next((each for each in report_rows(kind, report) if each["id"] == id), None)
        if row is not None:
            return kind, row, [report]
    linked = store.link(id)
    if linked is not None:
        kind, row = linked
        ids = sorted({each["document"] for each in row.get("mentions", ())} or _owner(row))
        held = [found for each in ids if (found := store.report(each)) is not None]
        return kind, row, sorted(held, key=_day)
    raise UsageError(id, "is no id of this store", "take one from an export or from a brief")


def _day(report: Report) -> tuple[str, str]:
    return report.annotated.published.start or "9999", report.document.id


def _read(kind: str, record: dict[str, Any], report: Report) -> dict[str, Any]:
    """What a report itself says of a record: the spans of others point into other texts."""
    read = report.annotated
    told: list[Attribution] | list[Event] | list[Figure]
    if kind == "claims":
        told = [each for each in read.attributions if each.id == record["attribution"]]
    elif kind == "incidents":
        mentioned = {each["event"] for each in record["mentions"]}
        told = [each for each in read.events if each.id in mentioned]
    elif kind == "checks":
        told = [each for each in read.figures if each.id in record["figures"]]
    else:
        return {**record, "hedge": {"spans": record.get("scope_hedges") or []}}
    hedges = [span for each in told for span in getattr(each, "scope_hedges", ())]
    return {"read": msgspec.to_builtins(told), "hedge": {"spans": hedges}}


def _owner(row: dict[str, Any]) -> set[str]:
    return {row["document"]} if "document" in row else set()
