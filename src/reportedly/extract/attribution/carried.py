"""Quotations after their cue: the second half of an interrupted one, and those with none."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.line import Line
from reportedly.records import Quotation, Span

_MARKS = "“”\"'‘’»«` \n\t\u00a0"
_NEAR = 8
"""Contents before a stretch that may reach into it."""
_TOUCHING = 1
"""Characters between two quotations of one paragraph that belong together."""


def claimed(drafts: list[Draft]) -> list[Span]:
    """The stretches that some draft's content already holds."""
    return [span for draft in drafts for span in draft.content]


def carry_on(
    lines: list[Line], drafts: list[Draft], joins: dict[int, int], breaks: list[bool]
) -> list[Draft]:
    """Give every quotation left over to the speaker who is still speaking.

    In the same paragraph a quotation that makes a sentence of its own continues the content of
    the last attribution before it; a paragraph that is nothing but a quotation is a statement of
    the last speaker of the paragraph before; having no cue of its own it keeps
    that one's. `breaks[n]` says whether a
    blank line stands before part n: where none does, the part goes on the paragraph before it.
    """
    made: list[Draft] = []
    taken = {at for span in claimed(drafts) for at in (span.start, span.start - 1)}
    spans = sorted(claimed(drafts))
    leads = {draft.content[0].start: draft for draft in drafts if draft.quotes}
    speakers: dict[int, list[Draft]] = {}
    for draft in sorted(drafts, key=lambda each: (each.line, each.start)):
        if draft.source:
            speakers.setdefault(draft.part, []).append(draft)
    for number, line in enumerate(lines):
        for quotation in line.quotations:
            first = quotation.spans[0]
            here = line.span(0, len(line.tokens))
            if not here.contains(Span(first.start, first.start + 1)):
                continue
            if first.start in taken or _covered(spans, first):
                continue
            if not _alone(line, quotation):
                continue
            taken.update(span.start for span in quotation.spans)
            if _leads_into(quotation, leads):
                continue
            speaker = _speaker(number, line.part, speakers, joins)
            if speaker is None:
                continue
            together = not any(breaks[speaker.part + 1 : line.part + 1])
            if together and (speaker.quotes or speaker.tail):
                speaker.content = [*speaker.content, *quotation.spans]
                speaker.quotes = [*speaker.quotes, quotation] if speaker.quotes else []
            elif together or speaker.quotes:
                draft = _carried(speaker, line, number, quotation)
                made.append(draft)
                speakers.setdefault(draft.part, []).append(draft)
    return made


def resumed(draft: Draft, text: str) -> list[Draft]:
    """Cut off what a quotation says after a block inserted into it, as a record of its own."""
    content = draft.content
    for k in range(1, len(content)):
        if draft.quotes and text[content[k - 1].end : content[k].start].strip(_MARKS):
            if not any(
                q.spans[0].start < content[k].start <= q.spans[-1].start for q in draft.quotes
            ):
                continue
            rest = replace(draft, rule="resumed", content=content[k:], cue_spans=[*draft.cue_spans])
            draft.content = content[:k]
            return [rest, *resumed(rest, text)]
    return []


def _covered(spans: list[Span], stretch: Span) -> bool:
    """Whether a claimed content overlaps a stretch; `spans` are in text order."""
    at = bisect_left(spans, Span(stretch.end, stretch.end))
    return any(span.overlaps(stretch) for span in spans[max(0, at - _NEAR) : at])


def _leads_into(quotation: Quotation, leads: dict[int, Draft]) -> bool:
    """Give a quotation right before another one's content to the same attribution."""
    draft = leads.get(quotation.spans[-1].end + _TOUCHING)
    if draft is None or draft.carried:
        return False
    draft.content = [*quotation.spans, *draft.content]
    draft.quotes = [quotation, *draft.quotes]
    return True


def _alone(line: Line, quotation: Quotation) -> bool:
    """Whether the quotation is the line's whole sentence."""
    first, last = quotation.spans[0], quotation.spans[-1]
    outside = [
        token for at, token in enumerate(line.tokens)
        if not (first.start <= token.span.start and token.span.end <= last.end)
        and line.wordlike(at)
    ]  # fmt: skip
    return not outside


def _speaker(
    number: int, part: int, speakers: dict[int, list[Draft]], joins: dict[int, int]
) -> Draft | None:
    """The last attribution with a source in this paragraph, or in the one before it."""
    for each in (part, joins.get(part, part - 1), part - 1):
        for draft in reversed(speakers.get(each, [])):
            if draft.line < number:
                return draft
    return None


def _carried(speaker: Draft, line: Line, number: int, quotation: Quotation) -> Draft:
    return Draft(
        rule="carried",
        part=line.part,
        line=number,
        cue=None,
        cue_spans=list(speaker.cue_spans),
        source=list(speaker.source),
        content=list(quotation.spans),
        conduits=[list(each) for each in speaker.conduits],
        quotes=[quotation],
        carried=True,
    )
