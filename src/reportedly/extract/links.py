"""The links step: which figures and events each attribution says, and who says each event."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from reportedly.extract.concerning import deed_beside
from reportedly.records import Attribution, Event, Figure, Reading, Span
from reportedly.steps import step


@step(
    "links",
    version="2",
    needs=("figures", "events", "attributions", "sentences"),
    gives=("figures", "events", "attributions"),
)
def links(reading: Reading) -> Reading:
    """Cross ids by place: a figure or event lies in the content that says it.

    An attribution inside another's content shares its figures and events with it; a figure
    inherits nothing. Ids are in text order. A statement that something is whole, or what footage
    shows, concerns the deed told beside it.
    """
    said = [_with_ids(each, reading) for each in reading.attributions]
    by_event: dict[str, list[str]] = {}
    for attribution in said:
        for event in attribution.events:
            by_event.setdefault(event, []).append(attribution.id)
    events = [
        msgspec.structs.replace(each, attributions=tuple(by_event.get(each.id, ())))
        for each in reading.events
    ]
    return msgspec.structs.replace(reading, events=tuple(events), attributions=tuple(said))


def _with_ids(attribution: Attribution, reading: Reading) -> Attribution:
    content = attribution.content.spans
    events = tuple(each.id for each in _within(reading.events, content))
    if not events:
        events = deed_beside(attribution, reading.events, reading.sentences)
    return msgspec.structs.replace(
        attribution,
        figures=tuple(each.id for each in _within(reading.figures, content)),
        events=events,
    )


def _within(
    layer: Sequence[Figure] | Sequence[Event], content: tuple[Span, ...]
) -> list[Figure | Event]:
    """The members of a layer in text order that lie inside one of the content's spans."""
    found: list[Figure | Event] = []
    for span in content:
        first = bisect_left(layer, span.start, key=lambda each: each.span.start)
        for each in layer[first:]:
            if each.span.start >= span.end:
                break
            if each.span.end <= span.end and each not in found:
                found.append(each)
    return found
