"""What belongs together is gathered before it is masked, so that one mask means one person.

A dossier is one plain record that holds an incident, a story or a saying with everything told
beside it: statements, figures, reports. It goes through the masking door as one record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol
from urllib.parse import urlsplit

import msgspec

from reportedly.exports.context import Report
from reportedly.exports.hedging import with_hedges
from reportedly.records import Attribution, Mention

Row = dict[str, Any]
_NOTICE = "aggregator-notice"
_SIGNING = ("dateline", "byline", "signature", _NOTICE)
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "we", "i"})


class Held(Protocol):
    """A store as of a time."""

    def rows(self, kind: str) -> Iterable[Row]:
        """Plain records of a kind, in a stable order."""
        ...

    def report(self, document: str) -> Report | None:
        """A document with its reading."""
        ...


def found_reports(held: Held, documents: Iterable[str]) -> dict[str, Report]:
    """Those documents that are held, by id."""
    known = ((id, held.report(id)) for id in dict.fromkeys(documents))
    return {id: report for id, report in known if report is not None}


def document_line(report: Report, copies: Mapping[str, Row] | None = None) -> Row:
    """What names a report: outlet, date, headline, address, and what it is a copy of."""
    document, annotated = report.document, report.annotated
    title = annotated.title.quote(document.text) if annotated.title else None
    copy = (copies or {}).get(document.id)
    return {
        "document": document.id,
        "outlet": document.outlet or urlsplit(document.url or "").hostname or _signed(report),
        "start": annotated.published.start,
        "end": annotated.published.end,
        "basis": annotated.published.basis,
        "title": document.title or title,
        "url": document.url,
        "copy_of": copy["copy_of"] if copy else None,
        "kind": copy["kind"] if copy else None,
        "overlap": copy["overlap"] if copy else None,
    }


def _signed(report: Report) -> str | None:
    """The outlet a text without one names as its own: its notice, its dateline, its last line."""
    said = [
        (cite.made_by.rpartition(":")[2] != _NOTICE, cite.outlet)
        for cite in report.annotated.cites
        if cite.relation == "republishes" and cite.made_by.rpartition(":")[2] in _SIGNING
    ]
    return f"{min(said, key=lambda each: each[0])[1]} (as signed)" if said else None


def in_order(lines: Iterable[Row]) -> list[Row]:
    """Reports in order of publication, those without a date last."""
    return sorted(lines, key=lambda each: (each["start"] or "9999", each["document"]))


def statement(report: Report, said: Attribution) -> Row:
    """An attribution with its hedges and with what it speaks of: its events and figures."""
    id = report.document.id
    row = {"document": id, **msgspec.to_builtins(said)}
    row = with_hedges(row, "attributions", {id: report})
    read = report.annotated
    row["sources"] = [_named(each, read.mentions) for each in row["sources"]]
    row["numbers"] = [msgspec.to_builtins(each) for each in read.figures if each.id in said.figures]
    row["topics"] = [msgspec.to_builtins(each) for each in read.events if each.id in said.events]
    return row


def _named(source: Row, mentions: Iterable[Mention]) -> Row:
    """A source that is but a pronoun, with the first words for it that are none."""
    if source["name"] or not source["entity"] or source["quote"].casefold() not in _PRONOUNS:
        return source
    said = (each for each in mentions if each.entity == source["entity"] and each.form != "pronoun")
    first = next(said, None)
    return {**source, "name": " ".join(first.quote.split())} if first is not None else source


def statements(report: Report) -> list[Row]:
    """Every saying of a report that has words; the author's own plain sentences are not listed."""
    return [
        statement(report, said)
        for said in report.annotated.attributions
        if said.content.spans and said.form != "none"
    ]


def figure_table(incident: Row, reports: Mapping[str, Report]) -> list[Row]:
    """One row a stated value: what is counted, the figure in its words, who states it, where."""
    table = []
    for each in incident["figures"]:
        for value in each["values"]:
            report = reports.get(value["document"])
            figures = report.annotated.figures if report else ()
            figure = next((f for f in figures if f.id == value["figure"]), None)
            if figure is not None:
                told = {"document": value["document"], **msgspec.to_builtins(figure)}
                told = with_hedges(told, "figures", reports)
                told.update(speakers=value["sources"], side=value["side"], set=each["measure"])
                told.update(scope=each.get("scope"), revised_by=value.get("revised_by"))
                table.append(told)
    return table


def incident_dossier(
    incident: Row, reports: Mapping[str, Report], copies: Mapping[str, Row]
) -> Row:
    """An incident with who says what about it, its figures side by side, and its reports."""
    events = {each["event"] for each in incident["mentions"]}
    denials = set(incident["denials"])
    stated = {value["figure"] for each in incident["figures"] for value in each["values"]}
    told = [
        each
        for id in sorted(reports)
        for each in statements(reports[id])
        if events & set(each["events"]) or stated & set(each["figures"]) or each["id"] in denials
    ]
    return _whole(incident, told, figure_table(incident, reports), reports, copies)


def _whole(
    record: Row,
    told: list[Row],
    table: list[Row],
    reports: Mapping[str, Report],
    copies: Mapping[str, Row],
) -> Row:
    lines = in_order(document_line(each, copies) for each in reports.values())
    order = {each["document"]: at for at, each in enumerate(lines)}
    told.sort(key=lambda each: (order[each["document"]], each["content"]["spans"]))
    return {
        "statements": told,
        **record,
        "table": sorted(table, key=lambda each: (each["measure"], order[each["document"]])),
        "lines": lines,
        "documents": [each["document"] for each in lines],
        "sources": _bodies(told),
    }


def _bodies(told: list[Row]) -> list[Row]:
    """The named sources of all statements, where masking looks for bodies that may be named."""
    named = {(each["kind"], each["name"]) for said in told for each in said["sources"]}
    return [{"kind": kind, "name": name} for kind, name in sorted(named, key=str) if name]


def saying_dossier(record: Row, told: list[Row], reports: Mapping[str, Report]) -> Row:
    """Any record with statements beside it; the statements keep the order they are given in."""
    made = _whole(record, list(told), [], reports, {})
    made["statements"] = told
    return made


def copies_by_document(held: Held) -> dict[str, Row]:
    """What each folded copy descends from."""
    return {each["document"]: each for each in held.rows("copies")}
