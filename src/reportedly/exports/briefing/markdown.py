"""A brief as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.exports.briefing import wording as w
from reportedly.exports.briefing.composing import Brief, StoryBrief, carriers, sentence
from reportedly.exports.briefing.dossier import Row
from reportedly.exports.briefing.text import markdown as md


def markdown_of(brief: Brief) -> str:
    """The whole file, with a line end at its end."""
    lines = ["# Who says what", ""]
    lines += [f"- {md(each)}" for each in brief.opening]
    for story in brief.stories:
        lines += _story(story)
    return "\n".join(lines) + "\n"


def _story(story: StoryBrief) -> Iterator[str]:
    record = story.record
    reports = {each["document"]: each for each in story.reports}
    known = {s["id"]: s for part in (*story.incidents, record) for s in part["statements"]}
    yield from ("", f"## {md(record['title'] or 'Story without a headline')}", "")
    yield md(extent(story))
    for incident in story.incidents:
        yield from _incident(incident, reports, known)
    if story.single:
        yield from ("", "### Told by one report each", "")
        for each in story.single:
            roots = "; ".join(line["root"] for line in each["independent_lines"])
            said_by = "".join(f" {_carrier(told)}" for told in carriers(each))
            cited = _sources(each, reports)
            yield f"- {md(summary(each))}. {md(f'Line: {roots}.')}{said_by} ({cited})"
    if record["statements"]:
        yield from ("", "### Other statements", "")
        for said in record["statements"]:
            yield _statement(said, reports, known)
    yield from ("", "### Reports", "")
    for each in story.reports:
        yield f"- {md(report_line(each))}"


def extent(story: StoryBrief) -> str:
    """How many reports, copies and lines a story has, with its id."""
    record = story.record
    counts = (
        w.count(len(story.reports), "report"),
        w.count(record["copies_folded"], "folded copy"),
        w.count(record["line_count"], "independent line"),
    )
    return f"{', '.join(counts)} ({record['id']})"


def summary(incident: Row) -> str:
    """What is reported, in one line."""
    what = f"{w.kind_of_event(incident)}: {w.who_to_whom(incident)}"
    parts = (what, w.where(incident["place"]), w.when(incident["time"]), w.reality(incident))
    told = ", ".join(part for part in parts if part)
    return told[:1].upper() + told[1:]


def report_line(report: Row) -> str:
    """One report of the list at the end: outlet, date, headline, address, descent, id."""
    title = f", “{report['title']}”" if report["title"] else ""
    copy = f", {report['kind']} copy of {report['copy_of']}" if report["copy_of"] else ""
    url = report["url"] or ""
    address = f" {url}" if url.startswith(("http://", "https://")) else ""
    return f"{report['document']}: {w.report_of(report)}{title}{copy}.{address}"


def _incident(incident: Row, reports: dict[str, Row], known: dict[str, Row]) -> Iterator[str]:
    yield from ("", f"### {md(summary(incident))}", "")
    yield f"Reported in {_sources(incident, reports)}."
    yield ""
    yield md(f"Status: {w.code(incident['status'])} ({w.status_reason(incident)}).")
    yield from ("", "Independent lines:", "")
    for line in incident["independent_lines"]:
        cited = "; ".join(_source(reports[id]) for id in line["documents"] if id in reports)
        yield f"- **{md(line['root'])}**: {md(line['why'])}. ({cited})"
    if incident["statements"]:
        yield from ("", "Who says what:", "")
        for said in incident["statements"]:
            yield _statement(said, reports, known)
    if incident["table"]:
        yield from ("", "Figures side by side:", "")
        yield "| counted | figure | words | stated by | how | side | report |"
        yield "| --- | --- | --- | --- | --- | --- | --- |"
        for value in incident["table"]:
            yield "| " + " | ".join(_cells(value, reports)) + " |"
        if told := w.together(incident["figures"]):
            yield from ("", md(f"Least to greatest stated: {'; '.join(told)}."))


def _cells(value: Row, reports: dict[str, Row]) -> list[str]:
    said_by = "; ".join(value["speakers"]) or w.OWN_VOICE
    told = (
        w.counted(value),
        w.reading(value),
        value["quote"],
        said_by,
        w.how_said(value),
        w.code(value["side"]),
    )
    return [
        *(md(each) for each in told),
        "; ".join(_source(reports[id]) for id in value["documents"]),
    ]


def _statement(said: Row, reports: dict[str, Row], known: dict[str, Row]) -> str:
    told = sentence(said, known)
    through = f" (through {md(told['through'])})" if told["through"] else ""
    hedges = "".join(f" *hedged: “{md(each)}”*" for each in told["hedges"])
    notes = "".join(f"; {md(each)}" for each in told["notes"])
    cited = "; ".join(_source(reports[id]) for id in said["documents"])
    return (
        f"- **{md(told['speaker'])}**{through} {md(told['act'])}: {md(told['words'])}"
        f"{hedges}{notes} ({cited})"
    )


def _carrier(told: dict[str, str | list[str]]) -> str:
    through = f" (through {told['through']})" if told["through"] else ""
    hedges = "".join(f" *hedged: “{md(each)}”*" for each in told["hedges"])
    return md(f"Told by {told['speaker']}{through}: {told['act']}.") + hedges


def _sources(incident: Row, reports: dict[str, Row]) -> str:
    ids = dict.fromkeys(each["document"] for each in incident["mentions"])
    return "; ".join(_source(reports[id]) for id in ids if id in reports)


def _source(report: Row) -> str:
    return md(f"{w.report_of(report)}, {report['document']}")
