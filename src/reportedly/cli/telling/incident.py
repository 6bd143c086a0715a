"""An incident: its lines of source, its status, its figures side by side, its denials."""

from __future__ import annotations

from reportedly.cli.page import Page
from reportedly.cli.telling.matches import tell_matches
from reportedly.cli.telling.saying import report_line, with_hedges, words
from reportedly.exports.briefing import Row
from reportedly.exports.briefing import wording as w


def tell_incident(page: Page, record: Row) -> None:
    """Put an incident on the page."""
    page.title(f"{w.kind_of_event(record)}: {w.who_to_whom(record)}")
    page.part("As told")
    for side, heading in (("actors", "who did it"), ("recipients", "to whom")):
        if len(record[side]) > w.MOST_NAMES:
            page.field(heading, "; ".join(w.names(record[side])))
    page.field("where", w.where(record["place"]) or "no place is tied to it")
    page.field("when", w.when(record["time"]) or "no time is tied to it")
    page.field("reality", w.reality(record))
    page.field("status", f"{w.code(record['status'])}: {w.status_reason(record)}")
    page.field("story", record["story"])
    _lines(page, record)
    _figures(page, record)
    denials = set(record["denials"])
    denying = [s for s in record["statements"] if denials & {s["id"], *s["folded"]}]
    _statements(page, "Denials", denying)
    _statements(page, "Who says what", [s for s in record["statements"] if s not in denying])
    tell_matches(page, record.get("matches", ()))
    words(page, record)


def _lines(page: Page, record: Row) -> None:
    lines = record["independent_lines"]
    page.part(f"Independent lines: {len(lines)}, in {_extent(record)}")
    reports = {each["document"]: each for each in record["lines"]}
    for line in lines:
        last = line is lines[-1]
        stem = "     " if last else "  │  "
        page.branch(line["root"], "  └─ " if last else "  ├─ ", stem)
        page.branch(f"why: {line['why']}", stem, f"{stem}     ")
        folded_reports(page, [reports[id] for id in line["documents"] if id in reports], stem)


def _extent(record: Row) -> str:
    reports, copies = w.count(record["reports"], "report"), record["copies_folded"]
    return f"{reports}, of them {w.count(copies, 'copy')} folded" if copies else reports


def folded_reports(page: Page, reports: list[Row], stem: str = "  ") -> None:
    """Reports in order, each with its copies under it; `stem` stands before every line."""
    here = {each["document"] for each in reports}
    copies: dict[str, list[Row]] = {}
    for each in reports:
        if each["copy_of"] in here:
            copies.setdefault(each["copy_of"], []).append(each)

    def put(report: Row, before: str, bullet: str) -> None:
        page.branch(_with_descent(report), before + bullet, before + " " * len(bullet))
        for copy in copies.get(report["document"], ()):
            put(copy, before + " " * len(bullet), "└─ ")

    for each in sorted(reports, key=lambda one: (one["start"] or "9999", one["document"])):
        if each["copy_of"] not in here:
            put(each, stem, "• ")


def _with_descent(report: Row) -> str:
    if not report["copy_of"]:
        return report_line(report)
    share = f"{report['overlap']:.0%}"
    return f"{report_line(report)}, copy of {report['copy_of']} ({report['kind']}, {share})"


def _figures(page: Page, record: Row) -> None:
    for each in record["figures"]:
        best = f"; best {w.number(each['best'])} by rule {each['rule']}" if each["rule"] else ""
        page.part(
            f"Figures, {w.set_of(each)}: as stated {w.between(each['low'], each['high'])}{best}"
        )
        ids = {value["figure"] for value in each["values"]}
        told: dict[str, list[str]] = {}
        for value in record["table"]:
            if value["id"] in ids:
                told.setdefault(_value(value, record), []).append(
                    f"“{value['quote']}”, {value['id']}"
                )
        for said, places in told.items():
            page.item(f"{said} ({'; '.join(places)})")
        page.field("not set against", "; ".join(each["incomparable"]))


def _value(value: Row, record: Row) -> str:
    report = next(each for each in record["lines"] if each["document"] == value["document"])
    said_by = "; ".join(value["speakers"]) or w.OWN_VOICE
    side = "" if value["side"] == "unknown" else f" ({w.code(value['side'])} side)"
    return (
        f"{w.reading(value)}, by {said_by}{side}, {w.how_said(value)}, "
        f"in {w.report_of(report)}, {value['document']}"
    )


def _statements(page: Page, heading: str, told: list[Row]) -> None:
    if told:
        page.part(heading)
        for each in told:
            page.item(with_hedges(each))
