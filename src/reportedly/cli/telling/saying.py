"""Attributions and claims: the chain, the words, the hedges, the denials."""

from __future__ import annotations

from reportedly.cli.page import Page
from reportedly.exports.briefing import Row
from reportedly.exports.briefing import wording as w


def headline(said: Row) -> str:
    """One attribution in words: "Kremlin (conduit RIA) denied, certain: …"."""
    passed_on = w.conduits(said)
    word = "conduit" if len(passed_on) == 1 else "conduits"
    through = f" ({word} {' → '.join(passed_on)})" if passed_on else ""
    content = " ".join(said["content"]["quote"].split()).removeprefix("that ")
    return f"{w.speaker(said)}{through} {w.act(said)}, {w.certainty(said)}: {content}"


def with_hedges(said: Row) -> str:
    """The headline with its id and every hedge that reaches it."""
    hedges = "".join(f" [hedge: {' '.join(each.split())}]" for each in said["hedges"])
    documents = ", ".join(said.get("documents") or [said["document"]])
    return f"{headline(said)}{hedges} ({said['id']}, {documents})"


def tell_attribution(page: Page, record: Row) -> None:
    """Put an attribution on the page."""
    record = {**record, "sources": record["chain"]}
    page.title(headline(record))
    _chain(page, record)
    hedges = [" ".join(each.split()) for each in record["hedges"]]
    page.part("Hedges that reach it" if hedges else "No hedge elsewhere reaches it")
    for each in hedges:
        page.item(each)
    _list(page, "It denies", record["denied"])
    _list(page, "Denied by", record["denied_by"])
    _spoken_of(page, record)
    words(page, record)


def _chain(page: Page, record: Row) -> None:
    page.part("Chain, outermost → innermost")
    for at, each in enumerate(record["chain"], 1):
        page.item(f"{w.name_of(each)}, {each['kind']}, {each['role']}", bullet=f"{at}. ")
    if not record["chain"]:
        page.item(w.speaker(record))
    page.part("How it is said")
    page.field("act", w.code(record["act"]))
    page.field("polarity", "negative" if record["polarity"] == "-" else "positive")
    page.field("certainty", record["certainty"])
    page.field("form", record["form"])
    page.field("cue", record["cue"]["quote"])
    for name in ("addressee", "medium"):
        if record[name]:
            page.field(name, record[name]["quote"])


def _list(page: Page, heading: str, told: list[Row]) -> None:
    if told:
        page.part(heading)
        for each in told:
            page.item(with_hedges(each))


def _spoken_of(page: Page, record: Row) -> None:
    if record["topics"] or record["numbers"]:
        page.part("It speaks of")
    for event in record["topics"]:
        told = w.reality(event)
        page.item(
            f"{w.kind_of_event(event)}: {w.who_to_whom(event)}"
            + (f", {told}" if told else "")
            + f" ({event['id']})"
        )
    for figure in record["numbers"]:
        page.item(f"{w.reading(figure)}, {w.counted(figure)} ({figure['id']})")


def words(page: Page, record: Row) -> None:
    """The report or reports and their sentences, with the words marked."""
    reports = {each["document"]: each for each in record["lines"]}
    told: str | None = None
    for entry in record["evidence"]:
        if entry["document"] != told:
            told = entry["document"]
            page.part(report_line(reports[told]) if told in reports else told)
        page.item(entry["text"], bullet=f"[{entry['at']}] ")


def report_line(report: Row) -> str:
    """Outlet, date, headline and id of a report."""
    title = f", “{' '.join(report['title'].split())}”" if report.get("title") else ""
    return f"{w.report_of(report)}{title} ({report['document']})"


def tell_claim(page: Page, record: Row) -> None:
    """Put a claim on the page: its attribution, then who repeats and who answers it."""
    tell_attribution(page, record)
    page.part("Across reports")
    page.field("first reported", record["first_reported"] or "no dated report")
    page.field("attribution", record["attribution"])
    page.field("story", record["story"])
    page.field("incident", record["incident"])
    for each in record["repeated"]:
        page.item(f"repeated: {with_hedges(each)}")
    for each in record["answered"]:
        page.item(f"{each['relation']}: {with_hedges(each['said'])}")
    if not record["answered"]:
        page.item("nobody answers it in the reports held; that is not agreement")
