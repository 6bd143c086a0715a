"""A brief as one HTML page that loads nothing, runs nothing and prints well."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from reportedly.exports.briefing import wording as w
from reportedly.exports.briefing.composing import Brief, StoryBrief, carriers, sentence
from reportedly.exports.briefing.dossier import Row
from reportedly.exports.briefing.markdown import extent, summary
from reportedly.exports.briefing.text import html as h


@cache
def _style() -> str:
    return (files("reportedly.exports.briefing") / "page.css").read_text(encoding="utf-8")


def policy() -> str:
    """The page's own rules for a browser: nothing but this very style sheet."""
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def page_of(brief: Brief) -> str:
    """The whole page."""
    opening = "".join(f"<li>{h(each)}</li>" for each in brief.opening)
    body = "".join("".join(_story(each)) for each in brief.stories)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{h(policy())}">'
        '<meta name="referrer" content="no-referrer">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Who says what</title><style>{_style()}</style></head>\n"
        f'<body><main><h1>Who says what</h1><ul class="opening">{opening}</ul>\n'
        f"{body}</main></body></html>\n"
    )


def _story(story: StoryBrief) -> Iterator[str]:
    record = story.record
    reports = {each["document"]: each for each in story.reports}
    known = {s["id"]: s for part in (*story.incidents, record) for s in part["statements"]}
    yield f"<section><h2>{h(record['title'] or 'Story without a headline')}</h2>\n"
    yield f'<p class="source">{h(extent(story))}</p>\n'
    for incident in story.incidents:
        yield from _incident(incident, reports, known)
    if story.single:
        yield "<h3>Told by one report each</h3><ul>"
        for each in story.single:
            roots = "; ".join(line["root"] for line in each["independent_lines"])
            said_by = "".join(f" {_carrier(told)}" for told in carriers(each))
            yield f"<li>{h(summary(each))}. Line: {h(roots)}.{said_by} {_told_in(each, reports)}"
            yield "</li>\n"
        yield "</ul>"
    if record["statements"]:
        yield "<h3>Other statements</h3>"
        yield from _statements(record["statements"], reports, known)
    yield '<h3>Reports</h3><ul class="reports">'
    yield from (_report(each) for each in story.reports)
    yield "</ul></section>\n"


def _incident(incident: Row, reports: dict[str, Row], known: dict[str, Row]) -> Iterator[str]:
    status = incident["status"]
    yield f"<article><h3>{h(summary(incident))}</h3>\n"
    yield f'<p><span class="status {h(status)}">{h(w.code(status))}</span> '
    yield f"{h(w.status_reason(incident))}. Reported in {_told_in(incident, reports)}</p>\n"
    yield '<h4>Independent lines</h4><ul class="lines">'
    for line in incident["independent_lines"]:
        cited = _cited(line["documents"], reports)
        yield f"<li><b>{h(line['root'])}</b>: {h(line['why'])}. {cited}</li>\n"
    yield "</ul>"
    if incident["statements"]:
        yield "<h4>Who says what</h4>"
        yield from _statements(incident["statements"], reports, known)
    if incident["table"]:
        yield '<h4>Figures side by side</h4><div class="wide"><table><thead><tr>'
        for heading in ("counted", "figure", "words", "stated by", "how", "side", "report"):
            yield f'<th scope="col">{heading}</th>'
        yield "</tr></thead><tbody>"
        yield from (_row(value, reports) for value in incident["table"])
        yield "</tbody></table></div>"
        if told := w.together(incident["figures"]):
            yield f"<p>Least to greatest stated: {h('; '.join(told))}.</p>"
    yield "</article>\n"


def _row(value: Row, reports: dict[str, Row]) -> str:
    said_by = "; ".join(value["speakers"]) or w.OWN_VOICE
    told = (w.counted(value), w.reading(value), f"“{value['quote']}”", said_by, w.how_said(value))
    cells = "".join(f"<td>{h(each)}</td>" for each in (*told, w.code(value["side"])))
    return f"<tr>{cells}<td>{_cited(value['documents'], reports)}</td></tr>\n"


def _statements(
    told: Iterable[Row], reports: dict[str, Row], known: dict[str, Row]
) -> Iterator[str]:
    yield '<ul class="statements">'
    for said in told:
        parts = sentence(said, known)
        through = f" (through {h(parts['through'])})" if parts["through"] else ""
        hedges = _hedges(parts)
        notes = "".join(f"; {h(each)}" for each in parts["notes"])
        denial = ' class="denial"' if said["act"] == "deny" else ""
        yield f"<li{denial}><b>{h(parts['speaker'])}</b>{through} {h(parts['act'])}: "
        yield f"{h(parts['words'])}{hedges}{notes} {_cited(said['documents'], reports)}</li>\n"
    yield "</ul>"


def _carrier(told: dict[str, str | list[str]]) -> str:
    through = f" (through {told['through']})" if told["through"] else ""
    return h(f"Told by {told['speaker']}{through}: {told['act']}.") + _hedges(told)


def _hedges(told: dict[str, str | list[str]]) -> str:
    return "".join(f' <span class="hedge">hedged: “{h(each)}”</span>' for each in told["hedges"])


def _told_in(incident: Row, reports: dict[str, Row]) -> str:
    return _cited(dict.fromkeys(each["document"] for each in incident["mentions"]), reports)


def _cited(ids: Iterable[str], reports: dict[str, Row]) -> str:
    links = (
        f'{h(w.report_of(reports[id]))}, <a href="#{h(id)}">{h(id)}</a>'
        for id in ids
        if id in reports
    )
    return f'<span class="source">({"; ".join(links)})</span>'


def _report(report: Row) -> str:
    title = f", “{report['title']}”" if report["title"] else ""
    copy = f", {report['kind']} copy of {report['copy_of']}" if report["copy_of"] else ""
    url = report["url"] or ""
    web = url.startswith(("http://", "https://"))
    address = f' <a href="{h(url)}" rel="noopener noreferrer">{h(url)}</a>' if web else ""
    id = report["document"]
    said = f"{w.report_of(report)}{title}{copy}."
    return f'<li id="{h(id)}"><code>{h(id)}</code> {h(said)}{address}</li>\n'
