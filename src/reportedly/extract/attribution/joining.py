"""Joining what a tagger found with what the rules found: one attribution for one statement.

The rules are precise on who passes on whose words and say what act a cue is; the tagger knows
more cues and where the words of a statement begin and end (PolNeAR's conventions). Where both
found a statement the rules keep its act and chain and the tagger gives its spans.
"""

from __future__ import annotations

from bisect import bisect_right

from reportedly.extract.attribution.believing import believed, standing
from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.drawing import drawn_content, drawn_cue, drawn_source
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.pieces import sourced
from reportedly.extract.attribution.sources import head_of
from reportedly.extract.attribution.tagger_drafts import quotes_of, tagged_draft
from reportedly.records import Span, TaggedAttribution

_SAME = 0.5
"""Share of the shorter content that two records of one source have in common when they are one."""


def tags_by_line(
    lines: list[Line], tags: tuple[TaggedAttribution, ...]
) -> dict[int, list[TaggedAttribution]]:
    """Each tag at the line its cue stands in; tags outside what is read are left out."""
    starts = [line.tokens[0].span.start for line in lines if line.tokens]
    found: dict[int, list[TaggedAttribution]] = {}
    for tag in tags:
        at = bisect_right(starts, tag.cue.start) - 1
        if at >= 0 and tag.cue.start < lines[at].tokens[-1].span.end:
            found.setdefault(at, []).append(tag)
    return found


def joined(
    line: Line, number: int, drafts: list[Draft], tags: list[TaggedAttribution]
) -> list[Draft]:
    """The drafts of a line with the tags of its cues worked in."""
    tags = [sourced(line, each) for each in tags]
    pairs = _pairs(drafts, tags)
    for draft, tag in pairs:
        others = [span for each in drafts if each is not draft for span in each.cue_spans]
        _give_spans(line, draft, tag, others)
    met = {id(tag) for _, tag in pairs}
    more = [each for each in tags if id(each) not in met and believed(line, each)]
    return standing(line, drafts + [tagged_draft(line, number, each) for each in more])


def _pairs(
    drafts: list[Draft], tags: list[TaggedAttribution]
) -> list[tuple[Draft, TaggedAttribution]]:
    """Drafts and tags that are one statement, each in one pair at most, the likeliest first."""
    scored = [
        (-likeness, i, j)
        for i, draft in enumerate(drafts)
        for j, tag in enumerate(tags)
        if (likeness := _likeness(draft, tag)) > 0
    ]
    pairs, drawn, given = [], set(), set()
    for _, i, j in sorted(scored):
        if i not in drawn and j not in given:
            drawn.add(i)
            given.add(j)
            pairs.append((drafts[i], tags[j]))
    return pairs


def _likeness(draft: Draft, tag: TaggedAttribution) -> float:
    """How surely both are one statement: by their cue, else by source and content together."""
    content = _shared(draft.content, tag.content)
    if any(span.overlaps(tag.cue) for span in draft.cue_spans):
        return 2 + content
    source = any(a.overlaps(b) for a in draft.source for b in tag.sources)
    return content if source and content > _SAME else 0


def _shared(one: list[Span], other: tuple[Span, ...]) -> float:
    """Characters both hold over those of the smaller."""
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    least = min(sum(b - a for a, b in one), sum(b - a for a, b in other))
    return both / least if least else 0.0


def _give_spans(line: Line, draft: Draft, tag: TaggedAttribution, others: list[Span]) -> None:
    """Draw a draft's cue, source and content as its tag does, as far as the rule bears it out."""
    draft.by = "rule+tagger"
    content = drawn_content(line, draft, tag, others)
    source = drawn_source(line, draft, tag)
    draft.cue_spans = drawn_cue(draft, tag)
    if source != draft.source:
        draft.head = draft.source[-1] if draft.source else head_of(line.text, tuple(source))
        draft.source = source
    if content != draft.content:
        draft.content = content
        draft.quotes = quotes_of(line, tuple(content))
