"""Cross ids between figures, events and attributions follow from where they stand."""

from __future__ import annotations

import msgspec

from reportedly.extract.links import links
from reportedly.records import (
    Attribution,
    Document,
    Event,
    Evidence,
    Figure,
    Origin,
    Reading,
    Span,
)

TEXT = "The mayor said ten men died in the raid. The raid lasted two hours."


def span(words: str, start: int = 0) -> Span:
    at = TEXT.index(words, start)
    return Span(at, at + len(words))


def attribution(number: str, content: Span) -> Attribution:
    return Attribution(
        id=f"att-{number}",
        sources=(),
        cue=Evidence.of(TEXT, span("said")),
        content=Evidence.of(TEXT, content),
        form="indirect",
        act="assert",
        polarity="+",
        certainty="certain",
    )


def reading() -> Reading:
    raid = TEXT.index("The raid")
    first, second = span("raid"), span("raid", raid)
    return msgspec.structs.replace(
        Reading(Document.of(TEXT, Origin("test", "txt", "0", "none/1"))),
        figures=(
            Figure("fig-a", span("ten"), "ten", "killed"),
            Figure("fig-b", span("two hours"), "two hours", "duration"),
        ),
        events=(
            Event("evt-a", first, "raid", "ASSAULT"),
            Event("evt-b", second, "raid", "ASSAULT"),
        ),
        attributions=(
            attribution("a", span("ten men died in the raid")),
            attribution("b", span("died in the raid")),
        ),
    )


def test_what_lies_in_a_content_is_said_by_it() -> None:
    outer, inner = links.read(reading()).attributions
    assert (outer.figures, outer.events) == (("fig-a",), ("evt-a",))
    assert (inner.figures, inner.events) == ((), ("evt-a",))


def test_events_know_who_says_them_and_figures_inherit_nothing() -> None:
    before = reading()
    after = links.read(before)
    assert after.events[0].attributions == ("att-a", "att-b")
    assert after.events[1].attributions == ()
    assert after.figures is before.figures
