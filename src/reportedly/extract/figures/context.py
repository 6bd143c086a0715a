"""Whose deed, when and where: the surroundings of a figure in its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.records import Mention, Place, Span, Timex
from reportedly.records.inside import inside

_ACTORS = frozenset({"person", "organization", "government", "military", "group"})
_REACH = 120
"""How many characters away a time or place may stand and still be the figure's."""


def period_of(figure: Span, times: Sequence[Timex], limits: Span, *, measured: bool) -> str | None:
    """The id of the time a figure belongs to: the nearest in its stretch of the sentence.

    `limits` is the stretch between the figures around it; `measured` is True for durations,
    which are times themselves.
    """
    near = [
        each
        for each in inside(times, limits)
        if not each.span.overlaps(figure) and each.type != "set"
    ]
    if measured or not near:
        return None
    after = [each for each in near if each.span.start >= figure.end]
    before = [each for each in near if each.span.end <= figure.start]
    if after and after[0].span.start - figure.end <= _REACH:
        return after[0].id
    if before and figure.start - before[-1].span.end <= _REACH:
        return before[-1].id
    return None


def place_of(figure: Span, places: Sequence[Place], limits: Span) -> str | None:
    """The id of the place a figure belongs to: the first after it, else the last before it."""
    near = [each for each in inside(places, limits) if each.role == "place"]
    after = [each for each in near if each.span.start >= figure.end]
    if after and after[0].span.start - figure.end <= _REACH:
        return after[0].id
    before = [each for each in near if each.span.end <= figure.start]
    if before and figure.start - before[-1].span.end <= _REACH:
        return before[-1].id
    return None


def doer_before(mentions: Sequence[Mention], limits: Span) -> Span | None:
    """The last actor mentioned before a verb whose object is counted."""
    near = [each for each in inside(mentions, limits) if each.kind in _ACTORS]
    return near[-1].span if near else None


def doer_after(text: str, mentions: Sequence[Mention], limits: Span) -> Span | None:
    """The actor behind "by" after a passive verb."""
    for each in inside(mentions, limits):
        lead = text[limits.start : each.span.start].split()
        if each.kind in _ACTORS and "by" in lead[-4:]:
            return each.span
    return None
