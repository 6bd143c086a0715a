"""Attributions inside quotations: what a quoted speaker says that others said."""

from __future__ import annotations

from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.verbal import verbal_drafts
from reportedly.records import Quotation

_SHORTEST = 6
"""Words below which a quotation holds no statement of someone else."""
_OWN = frozenset({"i", "we", "you"})
_INTENDING = frozenset({"plan", "intend", "threaten", "vow", "order", "demand", "refuse"})


def inner_drafts(line: Line, number: int, nested: list[Quotation]) -> list[Draft]:
    """The firm attributions inside each quotation of the line; `nested` are inner quotations."""
    found: list[Draft] = []
    for index in range(len(line.quotations)):
        first, last = line.quote_range(index)
        if last - first < _SHORTEST:
            continue
        for start, end in _sentences(line, first + 1, last):
            inside = line.span(start, end)
            held = [q for q in nested if inside.contains(q.spans[0])]
            inner = Line(line.text, line.tokens[start:end], line.part, line.zone, held, [])
            found.extend(d for d in verbal_drafts(inner, number) if _firm(d, line.text))
    return found


def _sentences(line: Line, first: int, last: int) -> list[tuple[int, int]]:
    """Stretches of a quotation between full stops."""
    found: list[tuple[int, int]] = []
    start = first
    for k in range(first, last):
        trailing = line.low[k] == "…" and k + 1 < last and not line.capital(k + 1)
        if (line.low[k] in {".", "!", "?", "…"} and not trailing) or k == last - 1:
            if k > start:
                found.append((start, k))
            start = k + 1
    return found


def _firm(draft: Draft, text: str) -> bool:
    """Whether someone else's words or intent are plainly reported, not the speaker's own view."""
    if not draft.source:
        return False
    if draft.quotes:
        return True
    own = draft.source[0].quote(text).lower() in _OWN
    that = draft.content[0].quote(text).startswith(("that ", "that…"))
    lemma = draft.cue.lemma if draft.cue is not None else ""
    return not own and (that or lemma in _INTENDING) and not draft.rule.startswith("np:")
