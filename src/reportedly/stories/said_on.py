"""The day of saying is not the day of the deed: "said on Tuesday that a man had been shot"."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.records import Attribution, Event, Span, Timex


def said_on(
    event: Event, time: Timex, attributions: Iterable[Attribution], sentence: Span | None
) -> bool:
    """Whether a time in an event's own sentence dates the saying that holds the event.

    That is a time outside what is said, where the event is inside: "the police said on Friday"
    dates nothing but the saying.
    """
    if sentence is None or not _inside(time.span, (sentence,)):
        return False
    holding = [each for each in attributions if _inside(event.span, each.content.spans)]
    return bool(holding) and not any(_inside(time.span, each.content.spans) for each in holding)


def _inside(span: Span, spans: Iterable[Span]) -> bool:
    return any(each.contains(span) for each in spans)
