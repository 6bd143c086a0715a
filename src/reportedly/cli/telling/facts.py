"""Events, figures and checks of one report."""

from __future__ import annotations

from reportedly.cli.page import Page
from reportedly.cli.telling.saying import with_hedges, words
from reportedly.exports.briefing import Row
from reportedly.exports.briefing import wording as w


def tell_event(page: Page, record: Row) -> None:
    """Put an event on the page."""
    page.title(f"{w.kind_of_event(record)}: {w.who_to_whom(record)}")
    page.part("As told")
    page.field("words", record["quote"])
    page.field("reality", w.reality(record) or "told as having happened")
    page.field("where", w.where(record["where"]) or "no place is tied to it")
    page.field("when", w.when(record["when"]) or "no time is tied to it")
    page.field("contexts", ", ".join(w.code(each) for each in record["contexts"]))
    if record["acled"]:
        acled = record["acled"]
        page.field("in ACLED's names", f"{acled['event_type']}, {acled['sub_event_type']}")
    for figure in record["counts"]:
        page.field("figure", f"{w.reading(figure)}, {w.counted(figure)} ({figure['id']})")
    carried(page, record)
    words(page, record)


def carried(page: Page, record: Row) -> None:
    """Who says so, or that the report says it in its own voice."""
    page.part("Said by")
    for each in record["statements"]:
        page.item(with_hedges(each))
    if not record["statements"]:
        page.item("the report itself, in its own voice")


def tell_figure(page: Page, record: Row) -> None:
    """Put a figure on the page."""
    page.title(f"{w.reading(record)}, {w.counted(record)}")
    page.part("As read")
    page.field("words", record["quote"])
    page.field("measure", w.code(record["measure"]))
    page.field("of whom or what", record["whom"] or record["what"])
    page.field("bound", w.code(record["bound"]))
    page.field("allows", w.between(record["low"], record["high"]))
    page.field("unit", record["unit"])
    page.field("of", record["base"])
    page.field("by", record["by"])
    page.field("where", w.where(record["where"]))
    page.field("period", w.when(record["when"]))
    carried(page, record)
    if record["checked"]:
        page.part("Checks")
    for check in record["checked"]:
        page.item(f"{w.code(check['kind'])}, {check['verdict']}: {check['note']} ({check['id']})")
    words(page, record)


def tell_check(page: Page, record: Row) -> None:
    """Put a check on the page: arithmetic, never a verdict on truth."""
    page.title(f"{w.code(record['kind'])}, {record['verdict']}: {record['note']}")
    page.part("Figures compared")
    for figure in record["counts"]:
        page.item(f"“{figure['quote']}”: {w.reading(figure)}, {w.counted(figure)} ({figure['id']})")
    if record["expected"] is not None or record["found"] is not None:
        page.field("expected", w.number(record["expected"]))
        page.field("found", w.number(record["found"]))
    words(page, record)
