"""The sentences a record rests on, with its words marked: ⟦source: …⟧ ⟦cue: …⟧ ⟦…⟧."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reportedly.records import Span
from reportedly.store import Report

LABELS = {"sources": "source", "cue": "cue", "actors": "actor", "recipients": "recipient"}
"""Parts of a record that are marked with a name; the rest is marked without one."""


def evidence_of(report: Report, record: Mapping[str, Any]) -> list[dict[str, str]]:
    """One entry for each sentence that holds words of the record: document, place, marked text."""
    text = report.document.text
    marks = sorted(set(_marks(report.document.id, record, "")))
    sentences = report.annotated.sentences or (Span(0, len(text)),)
    held = [s for s in sentences if any(s.overlaps(span) for span, _ in marks)]
    return [
        {
            "document": report.document.id,
            "at": f"{sentence.start}-{sentence.end}",
            "text": _marked(text, sentence, marks),
        }
        for sentence in held
    ]


def _marks(document: str, value: object, label: str) -> Iterator[tuple[Span, str]]:
    if isinstance(value, Mapping):
        if value.get("document", document) != document:
            return
        spans = value.get("spans") or ([value["span"]] if value.get("span") else [])
        for start, end in spans:
            yield Span(start, end), label
        for name, inner in value.items():
            if name not in ("spans", "span"):
                yield from _marks(document, inner, LABELS.get(name, label))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _marks(document, each, label)


def _marked(text: str, sentence: Span, marks: list[tuple[Span, str]]) -> str:
    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    for span, label in marks:
        start, end = max(span.start, sentence.start), min(span.end, sentence.end)
        if start < end:
            opening[start] = opening.get(start, "") + ("⟦" + (f"{label}: " if label else ""))
            closing[end] = "⟧" + closing.get(end, "")
    pieces = []
    for at in range(sentence.start, sentence.end + 1):
        pieces.append(closing.get(at, ""))
        if at < sentence.end:
            pieces.append(opening.get(at, "") + text[at])
    return " ".join("".join(pieces).split())
