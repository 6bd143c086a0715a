"""Incidents: event mentions of one story's reports that tell of one real-world event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reportedly.records import (
    Attribution,
    Event,
    EventMention,
    Incident,
    Participant,
    Place,
    Timex,
    content_id,
)
from reportedly.records.linked import Status
from reportedly.stories.denials import denying
from reportedly.stories.distance import days
from reportedly.stories.joining import Group, incident_groups
from reportedly.stories.lines import Accounts, carries, independent_lines
from reportedly.stories.parties import taking_part
from reportedly.stories.reconcile import contradictory, figure_sets
from reportedly.stories.tolls import with_tolls
from reportedly.stories.views import EventView, views_of

LABEL = "incidents/4"


def incidents_of(story: str, documents: Iterable[str], accounts: Accounts) -> list[Incident]:
    """The incidents of one story, in order of their ids."""
    views: list[EventView] = []
    whole: dict[str, EventView] = {}
    for id in sorted(documents):
        own = views_of(accounts.digests[id], accounts.details[id])
        views += own
        whole.update((view.key, view) for view in with_tolls(own, accounts.details[id]))
    groups = incident_groups(views, accounts.likeness)
    return sorted(
        (_incident(story, group, whole, accounts) for group in groups), key=lambda each: each.id
    )


def _incident(
    story: str, group: Group, whole: Mapping[str, EventView], accounts: Accounts
) -> Incident:
    views = [whole[view.key] for view in group.views]
    best = max(views, key=_detail)
    told = _told(views)
    carrying = _carrying(told, accounts)
    denied = denying(views, carrying, accounts)
    lines = independent_lines(carrying, accounts, told, denied)
    sets = figure_sets([(view.document, view.event) for view in views], accounts)
    denials = tuple(sorted(said.id for each in denied.values() for said in each))
    return Incident(
        id=content_id("inc", *sorted(view.key for view in views)),
        story=story,
        type=best.event.type,
        modes=tuple(sorted({mode for view in views for mode in view.event.modes})),
        actors=_union(_taking_part(view, view.event.actors, accounts) for view in views),
        recipients=_union(_taking_part(view, view.event.recipients, accounts) for view in views),
        place=_best_place(views),
        time=_best_time(views),
        acled=next((view.event.acled for view in views if view.event.acled), None),
        mentions=_mentions(views, accounts),
        reports=len(carrying),
        copies_folded=sum(id in accounts.copy_roots for id in carrying),
        independent_lines=lines,
        status=_status(len(lines), bool(denials) or contradictory(sets), _all_hedged(carrying)),
        figures=sets,
        denials=denials,
        reality=best.event.reality,
        made_by=f"{LABEL}:named-features",
        matches=group.matches,
    )


def _mentions(views: Iterable[EventView], accounts: Accounts) -> tuple[EventMention, ...]:
    """Every place where a report tells of it, also where it only comes back to it."""
    found: list[EventMention] = []
    for view in views:
        found.append(EventMention(view.document, view.key, view.event.span, view.event.quote))
        for span in view.event.also:
            quote = accounts.details[view.document].quote(span)
            if quote is not None:
                found.append(EventMention(view.document, view.key, span, quote))
    return tuple(sorted(found, key=lambda each: (each.document, each.span, each.event)))


def _detail(view: EventView) -> tuple[int, int, str]:
    event = view.event
    filled = sum(map(bool, (event.actors, event.recipients, view.place, view.time, event.modes)))
    return (filled, len(event.figures), view.key)


def _taking_part(
    view: EventView, members: Iterable[Participant], accounts: Accounts
) -> tuple[Participant, ...]:
    return taking_part(members, view.event, accounts.details[view.document].attributions)


def _union(lists: Iterable[tuple[Participant, ...]]) -> tuple[Participant, ...]:
    found: dict[str, Participant] = {}
    for participants in lists:
        for each in participants:
            key = each.entity if (each.entity or "").startswith("actor:") else None
            found.setdefault(key or (each.name or each.quote).casefold(), each)
    return tuple(found[key] for key in sorted(found))


_FINENESS = ("exact", "settlement", "admin2", "admin1", "region", "country", "unknown")


def _best_place(views: Sequence[EventView]) -> Place | None:
    places = [view.place for view in views if view.place is not None]
    counts = Counter(each.geonameid for each in places)
    return min(
        places,
        key=lambda p: (_FINENESS.index(p.precision), -counts[p.geonameid], p.id),
        default=None,
    )


def _best_time(views: Sequence[EventView]) -> Timex | None:
    times = [view.time for view in views if view.time is not None]
    counts = Counter(days(each) for each in times)
    return min(
        times,
        key=lambda t: (t.start is None, t.end is None, _length(t), -counts[days(t)], t.id),
        default=None,
    )


def _length(time: Timex) -> int:
    span = days(time)
    return (span[1] - span[0]).days if span is not None else 0


def _told(views: Sequence[EventView]) -> dict[str, list[Event]]:
    told: dict[str, list[Event]] = {}
    for view in views:
        told.setdefault(view.document, []).append(view.event)
    return told


def _carrying(
    told: Mapping[str, Sequence[Event]], accounts: Accounts
) -> dict[str, tuple[Attribution, ...]]:
    return {
        id: tuple(
            said
            for said in accounts.details[id].attributions
            if any(carries(said, event) for event in events)
        )
        for id, events in sorted(told.items())
    }


def _all_hedged(carrying: Mapping[str, tuple[Attribution, ...]]) -> bool:
    return all(
        attributions
        and all(
            said.scope_hedges or said.certainty in ("possible", "unknown") for said in attributions
        )
        for attributions in carrying.values()
    )


def _status(lines: int, disputed: bool, hedged: bool) -> Status:
    """Rules of docs/lines-and-status.md: a dispute outweighs a hedge, a hedge outweighs counts."""
    if disputed:
        return "disputed"
    if hedged:
        return "unconfirmed"
    return "corroborated" if lines > 1 else "single_line"
