"""Whose deed, when and where: the surroundings of a figure in its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.records import Mention, Place, Span, Timex
from reportedly.records.inside import inside

_ACTORS = frozenset({"person", "organization", "government", "military", "group"})
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|outside|around|across|from|to|into|inside|over|through|on"
    r"|(?:city|town|village|region|district|province|port|state|suburb|outskirts|area) of)"
    r"\s+(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_BEFORE = 48
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
        if not each.span.overlaps(figure) and each.type != "set" and not each.value.endswith("_REF")
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


def place_of(text: str, figure: Span, places: Sequence[Place], limits: Span) -> str | None:
    """The id of the place a figure belongs to: the first after it, else the last before it.

    A place counts where it stands behind a locative preposition and is no possessor.
    """
    near = [
        each
        for each in inside(places, limits)
        if each.role == "place" and _located(text, each.span, limits)
    ]
    after = [each for each in near if each.span.start >= figure.end]
    if after and after[0].span.start - figure.end <= _REACH:
        return after[0].id
    before = [each for each in near if each.span.end <= figure.start]
    if before and figure.start - before[-1].span.end <= _REACH:
        return before[-1].id
    return None


def _located(text: str, place: Span, limits: Span) -> bool:
    if text[place.end : place.end + 2] in ("'s", "’s"):
        return False
    lead = text[max(limits.start, place.start - _BEFORE) : place.start]
    return bool(_LOCATIVE.search(lead))


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
