"""Hedges that stand elsewhere: which attributions `could not be verified` reaches."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from reportedly.extract.attribution.unverified import occurrences
from reportedly.records import Attribution, Part, Reading, Span, index_of

_WHOLE = re.compile(r"\b(call|recording|video|footage|letter|audio|document|clip|tape)\b", re.I)
_SEVERAL = re.compile(r"\b(?:neither|none|either|both|all|any|claims|accounts|reports)\b", re.I)
_REACH_BACK = 2
"""Paragraphs before its own that a hedge about a named document reaches at least."""
_LEAD = 12
"""Words before a hedge in its paragraph that are enough for it to be about them."""
_MOST = 60
"""Attributions that one hedge may reach."""
_FIGURES = frozenset({"number", "figure", "count", "toll"})


def hedged(reading: Reading, found: list[Attribution]) -> list[tuple[Span, ...]]:
    """For each attribution the verification hedges elsewhere that reach its content."""
    text, parts = reading.text, reading.parts
    folded = text.lower().replace("’", "'")
    if len(folded) != len(text):
        return [()] * len(found)
    reached: list[list[Span]] = [[] for _ in found]
    starts = [each.content.spans[0].start for each in found]
    first_part = _Named(folded, parts)
    for hedge in occurrences(folded, "back"):
        part = index_of(parts, hedge.start)
        if part is None:
            continue
        begin = parts[first_part(part, hedge)].span.start
        _reach(found, starts, reached, hedge, Span(begin, hedge.start))
    for hedge in occurrences(folded, "sentence"):
        at = bisect_right(reading.sentences, hedge.start, key=lambda each: each.start) - 1
        if at >= 0:
            _reach(found, starts, reached, hedge, reading.sentences[at])
    for hedge in occurrences(folded, "last"):
        at = bisect_right(reading.sentences, hedge.start, key=lambda each: each.start) - 1
        if at > 0 and reading.sentences[at].start == hedge.start:
            _reach(found, starts, reached, hedge, reading.sentences[at - 1])
    for hedge in occurrences(folded, "local"):
        _local(hedge, folded, parts, found, starts, reached)
    return [tuple(spans) for spans in reached]


def _reach(
    found: list[Attribution],
    starts: list[int],
    reached: list[list[Span]],
    hedge: Span,
    scope: Span,
) -> None:
    """Note a hedge at the nearest attributions whose content begins in its scope."""
    last = bisect_left(starts, scope.end)
    for k in range(max(bisect_left(starts, scope.start), last - _MOST), last):
        if not any(span.overlaps(hedge) for span in found[k].content.spans):
            reached[k].append(hedge)


class _Named:
    """The first paragraph a hedge reaches: where the document it names is first spoken of."""

    def __init__(self, text: str, parts: tuple[Part, ...]) -> None:
        self.text = text
        self.parts = parts
        self._first: dict[str, int] = {}

    def __call__(self, part: int, hedge: Span) -> int:
        span = self.parts[part].span
        named = _WHOLE.search(
            self.text, max(span.start, hedge.start - 80), min(len(self.text), hedge.end + 40)
        )
        if named is None:
            earlier = len(self.text[max(span.start, hedge.start - 200) : hedge.start].split())
            near = self.text[
                max(span.start, hedge.start - 40) : min(len(self.text), hedge.end + 40)
            ]
            several = _REACH_BACK if _SEVERAL.search(near) else 1
            return part if earlier > _LEAD else max(0, part - several)
        word = named[1]
        if word not in self._first:
            pattern = re.compile(rf"\b{word}\b")
            found = pattern.search(self.text)
            self._first[word] = index_of(self.parts, found.start()) or 0 if found else part
        return min(self._first[word], part) if self._first[word] else max(0, part - _REACH_BACK)


def _local(
    hedge: Span,
    text: str,
    parts: tuple[Part, ...],
    found: list[Attribution],
    starts: list[int],
    reached: list[list[Span]],
) -> None:
    """`Unverified numbers were posted by X` reaches X's figures in the paragraph before."""
    part = index_of(parts, hedge.start)
    if part is None:
        return
    after = text[hedge.end : hedge.end + 40].split()
    figures = bool(after) and after[0].strip(".,").rstrip("s") in _FIGURES
    scope = Span(parts[max(0, part - 1)].span.start, parts[part].span.end)
    last = bisect_left(starts, min(scope.end, hedge.end + 2000))
    for k in range(max(bisect_left(starts, scope.start), last - _MOST), last):
        numbered = any(c.isdigit() for c in found[k].content.quote)
        near = any(0 <= s.start - hedge.end < 60 for s in found[k].content.spans)
        if (figures and numbered) or near:
            reached[k].append(hedge)
