"""The sentences layer: exact given-text spans of the sentences of every part."""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from reportedly.layers.splitting import split
from reportedly.records import Part, Reading, Repair, Span, View, trimmed
from reportedly.steps import step


@step("sentences", version="2", needs=("parts", "repairs"), gives=("sentences",))
def sentences(reading: Reading) -> Reading:
    """Split the repaired view of every part, so no repaired stop or line end splits a sentence."""
    found: list[Span] = []
    for part in reading.parts:
        view = part_view(reading, part)
        reached = part.span.start
        for start, end in split(view.text):
            given = view.origin(start, end)
            span = trimmed(reading.text, Span(max(given.start, reached), given.end))
            if span.start < span.end:
                found.append(span)
                reached = span.end
    return msgspec.structs.replace(reading, sentences=tuple(found))


def part_view(reading: Reading, part: Part) -> View:
    """The repaired view of one part."""
    return View(reading.text, part.span, repairs_in(reading.repairs, part.span))


def repairs_in(repairs: tuple[Repair, ...], span: Span) -> tuple[Repair, ...]:
    """The repairs that start inside `span`; `repairs` are in text order."""
    first = bisect_left(repairs, span.start, key=lambda each: each.span.start)
    last = bisect_left(repairs, span.end, lo=first, key=lambda each: each.span.start)
    return repairs[first:last]
