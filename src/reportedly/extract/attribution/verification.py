"""Hedges that stand elsewhere: which attributions `could not be verified` reaches."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from reportedly.extract.attribution.lexicon import scope_hedges
from reportedly.records import Attribution, Part, Reading, Span, index_of

_WHOLE = re.compile(
    r"\b(call|recording|video|footage|letter|audio|document|clip|tape|claims?|reports?)\b", re.I
)
_REACH_BACK = 2
"""Paragraphs before its own that a hedge about a named document reaches at least."""
_LEAD = 12
"""Words before a hedge in its paragraph that are enough for it to be about them."""
_FIGURES = frozenset({"number", "figure", "count", "toll"})


def hedged(reading: Reading, found: list[Attribution]) -> list[tuple[Span, ...]]:
    """For each attribution the verification hedges elsewhere that reach its content."""
    text, parts = reading.text, reading.parts
    folded = text.lower().replace("’", "'")
    if len(folded) != len(text):
        return [()] * len(found)
    reached: list[list[Span]] = [[] for _ in found]
    where = [index_of(parts, each.content.spans[0].start) for each in found]
    for hedge in _occurrences(folded, "back"):
        part = index_of(parts, hedge.start)
        if part is None:
            continue
        first = _first_part(folded, parts, part, hedge)
        for k, attribution in enumerate(found):
            at = where[k]
            if at is None or attribution.content.spans[0].start > hedge.start:
                continue
            outside = not any(s.overlaps(hedge) for s in attribution.content.spans)
            if first <= at <= part and outside:
                reached[k].append(hedge)
    for hedge in _occurrences(folded, "sentence"):
        at = bisect_right(reading.sentences, hedge.start, key=lambda each: each.start) - 1
        if at < 0:
            continue
        for k, attribution in enumerate(found):
            if any(reading.sentences[at].overlaps(s) for s in attribution.content.spans):
                reached[k].append(hedge)
    for hedge in _occurrences(folded, "local"):
        _local(hedge, folded, parts, found, where, reached)
    return [tuple(spans) for spans in reached]


def _occurrences(text: str, reach: str) -> Iterator[Span]:
    """The hedges of one reach in `text`, the longest of overlapping ones only."""
    found: list[Span] = []
    for phrase in scope_hedges(reach):
        at = text.find(phrase)
        while at >= 0:
            span = Span(at, at + len(phrase))
            if not any(span.overlaps(each) for each in found):
                found.append(span)
            at = text.find(phrase, at + 1)
    yield from sorted(found)


def _first_part(text: str, parts: tuple[Part, ...], part: int, hedge: Span) -> int:
    """The first paragraph a hedge reaches: where the document it names is first spoken of."""
    begin = max(parts[part].span.start, hedge.start - 80)
    named = _WHOLE.search(text, begin, min(len(text), hedge.end + 40))
    if named is None:
        earlier = text[parts[part].span.start : hedge.start].split()
        return part if len(earlier) > _LEAD else max(0, part - 1)
    word = re.compile(rf"\b{named[1]}\b")
    for index in range(part):
        if word.search(text, parts[index].span.start, parts[index].span.end):
            return index
    return max(0, part - _REACH_BACK)


def _local(
    hedge: Span,
    text: str,
    parts: tuple[Part, ...],
    found: list[Attribution],
    where: list[int | None],
    reached: list[list[Span]],
) -> None:
    """`Unverified numbers were posted by X` reaches X's figures in the paragraph before."""
    part = index_of(parts, hedge.start)
    if part is None:
        return
    after = text[hedge.end : hedge.end + 40].split()
    figures = bool(after) and after[0].strip(".,").rstrip("s") in _FIGURES
    for k, attribution in enumerate(found):
        at = where[k]
        if at is None:
            continue
        numbered = any(c.isdigit() for c in attribution.content.quote)
        near = any(0 <= s.start - hedge.end < 60 for s in attribution.content.spans)
        if (figures and numbered and part - 1 <= at <= part) or (near and at == part):
            reached[k].append(hedge)
