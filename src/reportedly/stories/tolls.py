"""Tolls told apart from the deed: "the ministry said 168 people had died", after the strike.

Reporters tell of the deed once and of its dead again and again, in sentences that name no deed.
Such a toll belongs to the last act of violence its report tells of before it. A toll in the
report's own voice, or over a longer time, is left alone: it may sum up a whole war.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from reportedly.records import Attribution, Figure
from reportedly.stories.digest import Detail
from reportedly.stories.distance import days
from reportedly.stories.reconcile_stated import FOREIGN, NONE
from reportedly.stories.unnamed import is_announced
from reportedly.stories.views import EventView

MEASURES = frozenset({"killed", "wounded", "casualties"})
VIOLENT = frozenset({"ASSAULT"})
FAR_OFF = 10.0
"""A toll so many times another of its measure that the report gives is one of something else."""


def with_tolls(views: Sequence[EventView], detail: Detail) -> list[EventView]:
    """The views of one report, the tolls told apart given to the deed each belongs to."""
    deeds = sorted(
        (view for view in views if view.event.type in VIOLENT), key=lambda one: one.event.span
    )
    given: dict[str, list[str]] = {}
    if deeds:
        for figure in _told_apart(detail):
            before = [view for view in deeds if view.event.span.start <= figure.span.start]
            deed = (before or deeds)[-1 if before else 0]
            if _comparable(figure, deeds, detail):
                given.setdefault(deed.key, []).append(figure.id)
    return [_with(view, given.get(view.key, ())) for view in views]


def _with(view: EventView, tolls: Iterable[str]) -> EventView:
    figures = (*view.event.figures, *tolls)
    event = msgspec.structs.replace(view.event, figures=figures)
    return msgspec.structs.replace(view, event=event) if tolls else view


def _told_apart(detail: Detail) -> list[Figure]:
    taken = {
        id
        for event in detail.events
        if FOREIGN.get(event.type, NONE).isdisjoint(MEASURES)
        for id in event.figures
    }
    return [
        figure
        for figure in sorted(detail.figures.values(), key=lambda one: one.span)
        if figure.measure in MEASURES
        and figure.id not in taken
        and not _over_days(figure, detail)
        and figure.value is not None
        and any(_states(said, figure) for said in detail.attributions)
    ]


def _over_days(figure: Figure, detail: Detail) -> bool:
    """Whether a figure is counted over a longer time than a day."""
    if figure.period is None:
        return False
    span = days(detail.times.get(figure.period))
    return span is None or span[0] != span[1]


def _states(said: Attribution, figure: Figure) -> bool:
    sourced = bool(said.sources) or is_announced(said)
    return figure.id in said.figures and said.act != "deny" and sourced


def _comparable(figure: Figure, deeds: Iterable[EventView], detail: Detail) -> bool:
    known = [
        other.value
        for view in deeds
        for id in view.event.figures
        if (other := detail.figures.get(id)) is not None
        and other.measure == figure.measure
        and other.value is not None
    ]
    mine = figure.value or 0.0
    return all(max(mine, other) < FAR_OFF * max(1.0, min(mine, other)) for other in known)
