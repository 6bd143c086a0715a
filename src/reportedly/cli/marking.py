"""The sentences a record rests on, with its words marked: ⟦source: …⟧ ⟦cue: …⟧ ⟦…⟧."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

import msgspec

from reportedly.records import Span
from reportedly.store import Report

LABELS = {
    "sources": "source",
    "cue": "cue",
    "hedge": "hedge",
    "actors": "actor",
    "recipients": "recipient",
}
"""Parts of a record that are marked with a name; the rest is marked without one."""
LONGEST = 4000
"""Characters of a sentence beyond which masked words are not followed, only shown."""
_PIECES = re.compile(r"\[[^\]\n]{1,60}\]|\w+|\W")
"""What masking changes as a whole: a mask, a word, or a sign."""

Mark = tuple[Span, str]


class Evidence(msgspec.Struct, frozen=True):
    """A sentence that holds words of a record, and where they stand in it."""

    document: str
    at: Span
    text: str
    marks: tuple[Mark, ...]

    def marked(self, shown: str) -> str:
        """The words marked in `shown`, which is the sentence or what masking left of it."""
        return _with_marks(shown, _carried(self.marks, self.text, shown))


def plain(evidence: Evidence) -> dict[str, str]:
    """Document, place and sentence, before anything is masked or marked."""
    return {
        "document": evidence.document,
        "at": f"{evidence.at.start}-{evidence.at.end}",
        "text": evidence.text,
    }


def evidence_of(report: Report, record: Mapping[str, Any]) -> list[Evidence]:
    """One entry for each sentence of the report that holds words of the record."""
    text = report.document.text
    marks = sorted(set(_marks(report.document.id, record, "")))
    sentences = report.annotated.sentences or (Span(0, len(text)),)
    held = [s for s in sentences if any(s.overlaps(span) for span, _ in marks)]
    return [Evidence(report.document.id, s, s.quote(text), _inside(s, marks)) for s in held]


def _marks(document: str, value: object, label: str) -> Iterator[Mark]:
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


def _inside(sentence: Span, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    return tuple(
        (
            Span(
                max(span.start, sentence.start) - sentence.start,
                min(span.end, sentence.end) - sentence.start,
            ),
            label,
        )
        for span, label in marks
        if span.overlaps(sentence)
    )


def _carried(marks: Sequence[Mark], text: str, shown: str) -> Sequence[Mark]:
    """The same marks over what masking left of the text: a mark on a name lies on its mask."""
    if shown == text:
        return marks
    if len(text) > LONGEST:
        return ()
    before, after = _PIECES.findall(text), _PIECES.findall(shown)
    starts, ends = [0] * (len(text) + 1), [0] * (len(text) + 1)
    here = there = 0
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        width, made = len("".join(before[i1:i2])), len("".join(after[j1:j2]))
        for step in range(width + 1):
            starts[here + step] = there + (step if kind == "equal" else 0)
            if step:
                ends[here + step] = there + (step if kind == "equal" else made)
        here, there = here + width, there + made
    return [(Span(starts[span.start], ends[span.end]), label) for span, label in marks]


def _with_marks(text: str, marks: Sequence[Mark]) -> str:
    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    for span, label in sorted(marks, key=lambda mark: (mark[0].start, -mark[0].end, mark[1])):
        if span.start < span.end:
            opening[span.start] = (
                opening.get(span.start, "") + "⟦" + (f"{label}: " if label else "")
            )
            closing[span.end] = "⟧" + closing.get(span.end, "")
    pieces = []
    for at, character in enumerate(text):
        pieces += [closing.get(at, ""), opening.get(at, ""), character]
    pieces.append(closing.get(len(text), ""))
    return " ".join("".join(pieces).split())
