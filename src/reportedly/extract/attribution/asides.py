"""Cues set in dashes inside a quotation: `“It would be an own goal – he adds – because …”`."""

from __future__ import annotations

from itertools import pairwise

from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.lexicon import CueForm, cue_forms
from reportedly.extract.attribution.line import Line
from reportedly.records import Span

_LONGEST = 12
"""Words between the two dashes."""
_DASHES = frozenset({"–", "—", "-", "--"})


def aside_drafts(line: Line, number: int) -> list[Draft]:
    """One attribution for each quotation that a dashed cue interrupts."""
    found: list[Draft] = []
    for index, quotation in enumerate(line.quotations):
        first, last = line.quote_range(index)
        aside = _aside(line, first, last)
        if aside is None:
            continue
        opens, subject, verb, closes, form = aside
        gap = line.span(opens, closes + 1)
        content = [piece for span in quotation.spans for piece in _without(line.text, span, gap)]
        found.append(
            Draft("aside", line.part, number, form.cue, [line.span(verb, verb + 1)],
                  [line.span(*subject)], content, tail=True)
        )  # fmt: skip
    return found


def _aside(
    line: Line, first: int, last: int
) -> tuple[int, tuple[int, int], int, int, CueForm] | None:
    """Opening dash, subject, verb, closing dash and cue of the first aside in `[first, last)`."""
    dashes = [k for k in range(first, last) if line.low[k] in _DASHES]
    for opens, closes in pairwise(dashes):
        if not 2 <= closes - opens - 1 <= _LONGEST:
            continue
        for verb in range(opens + 1, closes):
            form = _saying(line, verb)
            if form is None:
                continue
            before = (opens + 1, verb)
            after = (verb + 1, closes)
            subject = before if before[0] < before[1] else after
            if subject[0] < subject[1] and subject[1] - subject[0] <= 6:
                return opens, subject, verb, closes, form
    return None


def _saying(line: Line, at: int) -> CueForm | None:
    """The one-word quoting verb at a position, in the past or third person."""
    for form in cue_forms().get(line.low[at], ()):
        finite = form.form in {"past", "s", "base"}
        if not form.rest and finite and "quote" in form.cue.frames:
            return form
    return None


def _without(text: str, span: Span, gap: Span) -> list[Span]:
    """The stretch of a quotation left and right of the aside, without its stray marks."""
    if not span.overlaps(gap):
        return [span]
    end, start = gap.start, gap.end
    while end > span.start and text[end - 1].isspace():
        end -= 1
    while start < span.end and (text[start].isspace() or text[start] in ".,"):
        start += 1
    return [Span(a, b) for a, b in ((span.start, end), (start, span.end)) if a < b]
