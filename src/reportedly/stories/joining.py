"""Which event mentions of a story are one incident.

Mentions are compared in blocks of one type; a block too large to compare pair by pair is cut by
day. Within one report a deed and its toll ("bombed", "killed", "wounded") are one incident when
nothing speaks against it; other mentions its reader kept apart stay apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from reportedly.records import Match
from reportedly.stories.clusters import split_components
from reportedly.stories.distance import days, times_apart
from reportedly.stories.explaining import closest, match
from reportedly.stories.matching import against, explained, score
from reportedly.stories.views import EventView

MATCH = 0.28
"""Mean likelihood at which two groups of mentions are one incident."""
TOLL = 0.85
"""Likelihood given to a deed and its toll told near each other in one report."""
NEAR_CHARACTERS = 600
KEPT_APART = 0.3
"""Taken off the likelihood of other mentions of one report."""
LARGEST_BLOCK = 600
HARM = frozenset({"ASSAULT"})
OWN_KIND = frozenset({"abduct", "sexual", "torture", "seize", "destroy", "cyber", "misinformation"})
"""Modes of harm that are deeds of their own and not part of an attack's toll."""


class Group(msgspec.Struct, frozen=True):
    """Mentions that are one incident, and why each is: what ties it to another report's."""

    views: tuple[EventView, ...]
    matches: tuple[Match, ...]


def incident_groups(
    views: Sequence[EventView], likeness: Mapping[tuple[str, str], float]
) -> list[Group]:
    """Groups of mentions, each one incident, in a stable order.

    Args:
        views: what the reports of one story say has happened.
        likeness: of sorted pairs of reports, 0..1; pairs that are missing are not alike.
    """
    by_key = {view.key: view for view in sorted(views, key=lambda view: view.key)}
    scores: dict[tuple[str, str], float] = {}
    for block in _blocks(list(by_key.values())):
        for left, right in combinations(block, 2):
            pair = (left.key, right.key) if left.key < right.key else (right.key, left.key)
            scores[pair] = _likelihood(left, right, _alike(left, right, likeness))
    keys = split_components(by_key, scores, MATCH)
    between = {
        pair: score
        for pair, score in scores.items()
        if by_key[pair[0]].document != by_key[pair[1]].document
    }
    ties = closest(keys, between)
    return [
        Group(
            tuple(by_key[key] for key in group),
            tuple(
                _match(by_key[key], by_key[ties[key][0]], ties[key][1], likeness)
                for key in group
                if key in ties
            ),
        )
        for group in keys
    ]


def _alike(left: EventView, right: EventView, likeness: Mapping[tuple[str, str], float]) -> float:
    reports = (min(left.document, right.document), max(left.document, right.document))
    return likeness.get(reports, 0.0)


def _match(
    view: EventView, other: EventView, score: float, likeness: Mapping[tuple[str, str], float]
) -> Match:
    return match(view.key, other.key, score, explained(view, other, _alike(view, other, likeness)))


def _blocks(views: Sequence[EventView]) -> Iterator[list[EventView]]:
    by_type: dict[str, list[EventView]] = {}
    for view in views:
        by_type.setdefault(view.event.type, []).append(view)
    for block in by_type.values():
        if len(block) <= LARGEST_BLOCK:
            yield block
            continue
        by_day: dict[str, list[EventView]] = {}
        for view in block:
            when = days(view.time)
            day = when[0].isoformat() if when is not None else (view.published or "")[:10]
            by_day.setdefault(day, []).append(view)
        for small in by_day.values():
            yield from (
                small[at : at + LARGEST_BLOCK] for at in range(0, len(small), LARGEST_BLOCK)
            )


def _likelihood(left: EventView, right: EventView, alike: float) -> float:
    likely = score(left, right, alike if left.document != right.document else 1.0)
    if left.document != right.document or likely < 0:
        return likely
    return max(likely, TOLL) if _deed_and_toll(left, right) else likely - KEPT_APART


def _deed_and_toll(left: EventView, right: EventView) -> bool:
    if left.event.type not in HARM or against(left, right) < 0:
        return False
    if (set(left.event.modes) | set(right.event.modes)) & OWN_KIND:
        return False
    apart = abs(left.event.span.start - right.event.span.start)
    return apart <= NEAR_CHARACTERS and not times_apart(left.time, right.time)
