"""Hedges and denials set beside what they weaken, so that no export can lose them (RULES 8)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from reportedly.exports.context import Report
from reportedly.records import Attribution

_BREAK = re.compile(r"[.!?\n]")
SAYING = ("act", "polarity", "certainty", "form")
"""What every exported saying must tell about how it is said."""


def with_hedges(
    record: Mapping[str, Any], kind: str, reports: Mapping[str, Report]
) -> dict[str, Any]:
    """The record with the words that hedge it, taken from its documents.

    `attributions` and `claims` get `hedges`, the words under their scope hedges; claims also get
    act, polarity, certainty and form of their attribution. `events`, `figures` and `incidents`
    get `reported`: every attribution that carries them, with its act, polarity, certainty and
    hedges. Other kinds say nothing that could be hedged and are returned as they are.
    """
    made = dict(record)
    if kind == "attributions":
        report = reports.get(record["document"])
        said = _attribution(report, record["id"])
        made["hedges"] = hedges_of(report, said) if said else []
    elif kind == "claims":
        report = reports.get(record["document"])
        said = _attribution(report, record["attribution"])
        if said is not None:
            made.update({name: getattr(said, name) for name in SAYING})
        made["hedges"] = hedges_of(report, said) if said else []
    elif kind in ("events", "figures"):
        made["reported"] = _reported(reports.get(record["document"]), record, kind)
    elif kind == "incidents":
        made["reported"] = [
            each
            for document, event in dict.fromkeys(
                (mention["document"], mention["event"]) for mention in record["mentions"]
            )
            for each in _reported(reports.get(document), {"id": event}, "events")
        ]
    return made


def _attribution(report: Report | None, id: str) -> Attribution | None:
    if report is None:
        return None
    return next((each for each in report.annotated.attributions if each.id == id), None)


def hedges_of(report: Report | None, said: Attribution) -> list[str]:
    """The hedging words, those of one sentence together: "authenticity … not confirmed"."""
    text = "" if report is None else report.document.text
    hedges: list[str] = []
    end = 0
    for span in said.scope_hedges if report is not None else ():
        together = hedges and span.start >= end and not _BREAK.search(text, end, span.start)
        words = span.quote(text)
        if together:
            hedges[-1] = f"{hedges[-1]} … {words}"
        else:
            hedges.append(words)
        end = span.end
    return hedges


def _reported(report: Report | None, record: Mapping[str, Any], kind: str) -> list[dict[str, Any]]:
    if report is None:
        return []
    return [
        {
            "attribution": said.id,
            **{name: getattr(said, name) for name in SAYING},
            "hedges": hedges_of(report, said),
        }
        for said in _carriers(report.annotated.attributions, record, kind)
    ]


def _carriers(
    attributions: Iterable[Attribution], record: Mapping[str, Any], kind: str
) -> list[Attribution]:
    named = record.get("attributions") or ()
    return [
        said for said in attributions if record["id"] in getattr(said, kind) or said.id in named
    ]
