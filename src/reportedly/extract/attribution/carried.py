"""Quotations after their cue: the second half of an interrupted one, and those with none."""

from __future__ import annotations

from dataclasses import replace

from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.line import Line
from reportedly.records import Quotation, Span

_MARKS = "“”\"'‘’»«` \n\t\u00a0"
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
    the last speaker of the paragraph before, with no cue of its own. `breaks[n]` says whether a
    blank line stands before part n: where none does, the part goes on the paragraph before it.
    """
    made: list[Draft] = []
    taken = claimed(drafts)
    for number, line in enumerate(lines):
        for quotation in line.quotations:
            first = quotation.spans[0]
            here = line.span(0, len(line.tokens))
            if not here.contains(Span(first.start, first.start + 1)):
                continue
            if any(span.overlaps(first) for span in taken):
                continue
            if not _alone(line, quotation):
                continue
            if _leads_into(quotation, drafts):
                taken.extend(quotation.spans)
                continue
            speaker = _speaker(number, lines, drafts + made, joins)
            if speaker is None:
                continue
            together = not any(breaks[speaker.part + 1 : line.part + 1])
            if together and (speaker.quotes or speaker.tail):
                speaker.content = [*speaker.content, *quotation.spans]
                speaker.quotes = [*speaker.quotes, quotation] if speaker.quotes else []
                taken.extend(quotation.spans)
            elif together or speaker.quotes:
                draft = _carried(speaker, line, number, quotation)
                made.append(draft)
                taken.extend(quotation.spans)
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


def _leads_into(quotation: Quotation, drafts: list[Draft]) -> bool:
    """Give a quotation right before another one's content to the same attribution."""
    end = quotation.spans[-1].end
    for draft in drafts:
        if draft.quotes and not draft.carried and 0 < draft.content[0].start - end <= _TOUCHING:
            draft.content = [*quotation.spans, *draft.content]
            draft.quotes = [quotation, *draft.quotes]
            return True
    return False


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
    number: int, lines: list[Line], drafts: list[Draft], joins: dict[int, int]
) -> Draft | None:
    """The last attribution with a source in this paragraph, or in the one before it."""
    part = lines[number].part
    earlier = [draft for draft in drafts if draft.line < number and draft.outer is None]
    same = [draft for draft in earlier if draft.part == part and draft.source]
    if same:
        return max(same, key=lambda draft: (draft.line, draft.start))
    before = {joins.get(part, part - 1), part - 1}
    near = [draft for draft in earlier if draft.part in before and draft.source]
    return max(near, key=lambda draft: (draft.line, draft.start)) if near else None


def _carried(speaker: Draft, line: Line, number: int, quotation: Quotation) -> Draft:
    return Draft(
        rule="carried",
        part=line.part,
        line=number,
        cue=None,
        cue_spans=[],
        source=list(speaker.source),
        content=list(quotation.spans),
        conduits=[list(each) for each in speaker.conduits],
        quotes=[quotation],
        carried=True,
    )
