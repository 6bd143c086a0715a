"""The pieces a tagger gives one statement: as words, made whole, those that are its own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import msgspec

from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase import Range
from reportedly.records import Span, TaggedAttribution

_NOBODY = frozenset({"ADJ", "ADP"})
"""Parts of speech that no source ends with, where a reader tells them."""
_OPENING = "“\"'‘«`"


def words_of(line: Line, span: Span) -> Range:
    """The words of the line that a span covers, at least in part."""
    first = bisect_right(line.tokens, span.start, key=lambda token: token.span.end)
    last = bisect_left(line.tokens, span.end, key=lambda token: token.span.start)
    return first, max(first, last)


def nearest(tag: TaggedAttribution) -> Span:
    """The piece of a tag's source that stands nearest to its cue."""
    return min(
        tag.sources, key=lambda each: max(each.start - tag.cue.end, tag.cue.start - each.end)
    )


def sourced(line: Line, tag: TaggedAttribution) -> TaggedAttribution:
    """A tag whose sources are noun phrases: nobody is `Russian internal`, or `residents of`."""
    kept = tuple(each for each in (_phrase(line, span) for span in tag.sources) if each)
    return tag if kept == tag.sources else msgspec.structs.replace(tag, sources=kept)


def _phrase(line: Line, span: Span) -> Span | None:
    """A span without prepositions at its end, None where adjectives are all that is left."""
    first, last = words_of(line, span)
    while last > first + 1 and line.has(last - 1, "prep"):
        last -= 1
    if last > first and line.tokens[last - 1].upos in _NOBODY:
        return None
    whole = line.span(first, last) if last > first else span
    return whole if whole.end < span.end else span


def merged(text: str, pieces: list[Span], tag: TaggedAttribution) -> list[Span]:
    """Pieces made one where nothing but words of the content lies between them."""
    kept: list[Span] = []
    for each in sorted(pieces):
        gap = Span(kept[-1].end, each.start) if kept else None
        if gap is not None and _only_words(text, gap, tag):
            kept[-1] = Span(kept[-1].start, each.end)
        else:
            kept.append(each)
    return kept


def _only_words(text: str, gap: Span, tag: TaggedAttribution) -> bool:
    """Whether a gap within a content is a slip: words, not its cue, its source or marks only."""
    between = gap.quote(text)
    told = any(gap.overlaps(each) for each in (tag.cue, *tag.sources))
    return not told and "\n" not in between and any(c.isalnum() for c in between)


def stray(line: Line, span: Span) -> bool:
    """Whether a piece is one word that cannot stand alone."""
    first, last = words_of(line, span)
    return last - first == 1 and line.has(first, "det", "prep", "coord")


def opens_quotation(text: str, span: Span) -> bool:
    """Whether a piece begins with a quotation mark."""
    return text[span.start] in _OPENING


def own_content(line: Line, tag: TaggedAttribution) -> list[Span]:
    """The pieces of a tag's content that can stand, made whole."""
    kept = [each for each in tag.content if not stray(line, each)] or list(tag.content)
    return merged(line.text, kept, tag)
