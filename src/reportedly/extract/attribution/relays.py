"""Who quotes whom: `RIA quoted the ministry as saying`, `, citing police`, `told Reuters`."""

from __future__ import annotations

from reportedly.extract.attribution.content import content_left
from reportedly.extract.attribution.cues import Occurrence, occurrences
from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.lexicon import Cue
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase_right import phrase_right
from reportedly.extract.attribution.subjects import subject
from reportedly.records import Span

_QUOTED = Cue("quote as saying", frozenset({"that", "quote", "bare"}), "assert", "certain")
_SAYING = frozenset({"saying", "telling", "stating", "reporting"})
_REACH = 14


def quoted_as(line: Line, number: int) -> list[Draft]:
    """`X quoted Y as saying C`: Y says C, X passes it on. Also the passive, with Y as subject."""
    found: list[Draft] = []
    for seen in occurrences(line):
        if "np-cite" not in seen.cue.frames:
            continue
        limit = min(line.end, seen.end + _REACH)
        places = (k for k in range(seen.end, limit) if line.word(k) == "as")
        at = next((k for k in places if line.word(k + 1) in _SAYING), None)
        if at is None:
            continue
        who = subject(line, seen)
        object_ = phrase_right(line, seen.end)
        speaker = who if seen.passive else object_
        if speaker is None:
            continue
        outlet = None if seen.passive else who
        if seen.passive and line.word(seen.end) == "by":
            outlet = phrase_right(line, seen.end + 1)
        k = at + 2
        content = [(k, line.end)] if k < line.end else []
        if not content:
            left = outlet[0] if outlet and outlet[0] < seen.group else min(seen.group, speaker[0])
            content = content_left(line, left).ranges
        if content and content[0][0] < content[0][1]:
            spans = [line.span(*each) for each in content]
            cue = [line.span(seen.group, seen.end), line.span(at, at + 2)]
            draft = Draft(
                "quoted-as", line.part, number, _QUOTED, cue, [line.span(*speaker)], spans
            )
            draft.conduits = [[line.span(*outlet)]] if outlet else []
            found.append(draft)
    return found


def citing(line: Line, drafts: list[Draft]) -> None:
    """`the agency reported, citing police`: the agency's words become the police's."""
    for seen in occurrences(line):
        if "np-cite" not in seen.cue.frames or seen.form != "ing" or seen.finite:
            continue
        behind = phrase_right(line, seen.end)
        if behind is None or line.word(behind[1]) == "as":
            continue
        draft = _nearest(line, seen, drafts)
        if draft is not None and draft.source:
            draft.conduits.append(draft.source)
            draft.source = [line.span(*behind)]
            draft.cue_spans = [*draft.cue_spans, line.span(seen.verb, seen.end)]
            _cut_at(line, draft, seen.verb)


def _cut_at(line: Line, draft: Draft, verb: int) -> None:
    """Leave `, citing police` out of the content before it."""
    last = draft.content[-1]
    before = line.tokens[verb - 1] if line.word(verb - 1) != "," else line.tokens[verb - 2]
    if last.start < before.span.start and last.contains(line.tokens[verb].span):
        draft.content[-1] = Span(last.start, before.span.end)


def _nearest(line: Line, seen: Occurrence, drafts: list[Draft]) -> Draft | None:
    """The statement a cited source stands behind: that of the subject right before, or the last."""
    at = line.tokens[seen.verb].span.start
    spoken = [each for each in drafts if each.source and each.cue_spans]
    aside = line.word(seen.verb - 1) == ","
    for draft in spoken if aside else ():
        if draft.source[-1].end == line.tokens[seen.verb - 2].span.end:
            return draft
    before = [each for each in spoken if each.cue_spans[0].start < at]
    return max(before, key=lambda draft: draft.cue_spans[0].start) if before else None
