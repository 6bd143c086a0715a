"""Hedges that stand elsewhere: which attributions `could not be verified` reaches."""

from __future__ import annotations

import re
from functools import cache

from reportedly.extract.attribution.lexicon import scope_hedges
from reportedly.records import Attribution, Part, Span, index_of

_REACH_BACK = 2
"""Paragraphs before its own that a verification hedge reaches when nothing narrows it."""
_WHOLE = re.compile(r"\b(call|recording|video|footage|letter|audio|document|clip|tape)\b", re.I)


@cache
def _pattern(reach: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, scope_hedges(reach))) + r")\b", re.I)


def hedged(text: str, parts: tuple[Part, ...], found: list[Attribution]) -> list[tuple[Span, ...]]:
    """For each attribution the verification hedges elsewhere that reach its content."""
    reached: list[list[Span]] = [[] for _ in found]
    where = [index_of(parts, each.content.spans[0].start) for each in found]
    folded = text.replace("’", "'")
    for match in _pattern("back").finditer(folded):
        hedge = Span(*match.span())
        part = index_of(parts, hedge.start)
        if part is None:
            continue
        first = _first_part(folded, parts, part, hedge)
        for k, attribution in enumerate(found):
            at = where[k]
            if at is None or attribution.content.spans[0].start > hedge.start:
                continue
            if first <= at <= part and not any(
                s.overlaps(hedge) for s in attribution.content.spans
            ):
                reached[k].append(hedge)
    for match in _pattern("local").finditer(folded):
        _local(Span(*match.span()), folded, parts, found, where, reached)
    return [tuple(spans) for spans in reached]


def _first_part(text: str, parts: tuple[Part, ...], part: int, hedge: Span) -> int:
    """The first paragraph a hedge reaches: the document it names began there."""
    sentence = text[max(parts[part].span.start, hedge.start - 120) : hedge.end + 80]
    named = _WHOLE.search(sentence)
    if named is None:
        earlier = text[parts[part].span.start : hedge.start].strip()
        return part if len(earlier.split()) > 12 else max(0, part - 1)
    word = re.compile(rf"\b{named[1]}\b", re.I)
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
    figures = bool(after) and after[0].strip(".,").rstrip("s") in {
        "number",
        "figure",
        "count",
        "toll",
    }
    for k, attribution in enumerate(found):
        at = where[k]
        if at is None:
            continue
        numbered = any(c.isdigit() for c in attribution.content.quote)
        near = any(0 <= s.start - hedge.end < 60 for s in attribution.content.spans)
        if (figures and numbered and part - 1 <= at <= part) or (near and at == part):
            reached[k].append(hedge)
