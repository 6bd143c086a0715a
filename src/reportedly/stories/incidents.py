"""Incidents: event mentions of one story's reports that tell of one real-world event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import combinations

from reportedly.records import (
    Attribution,
    EventMention,
    Incident,
    Participant,
    Place,
    Timex,
    content_id,
)
from reportedly.records.linked import Status
from reportedly.stories.clusters import split_components
from reportedly.stories.digest import Digest
from reportedly.stories.lines import independent_lines
from reportedly.stories.matching import EventView, score
from reportedly.stories.reconcile import contradictory, figure_sets
from reportedly.stories.words import content_words

HAPPENED = frozenset({"actual", "historical"})
UNSURE = frozenset({"possible", "unknown"})
MATCH = 0.35
LABEL = "incidents/1"


def incidents_of(
    story: str,
    documents: Iterable[str],
    digests: Mapping[str, Digest],
    copy_roots: Mapping[str, str],
) -> list[Incident]:
    """The incidents of one story, in order of their ids."""
    views = [view for id in sorted(documents) for view in _views(digests[id])]
    by_key = {view.key: view for view in views}
    scores: dict[tuple[str, str], float] = {}
    for left, right in combinations(sorted(by_key), 2):
        a, b = by_key[left], by_key[right]
        if a.event.type == b.event.type and a.event.reality == b.event.reality:
            scores[left, right] = score(a, b) if a.document != b.document else _within(a, b)
    groups = split_components(by_key, scores, MATCH)
    made = [_incident(story, [by_key[key] for key in g], digests, copy_roots) for g in groups]
    return sorted(made, key=lambda each: each.id)


def _within(left: EventView, right: EventView) -> float:
    """Two events of one report were kept apart by its reader: they seldom are one."""
    return min(0.0, score(left, right) - 1.0)


def _views(digest: Digest) -> list[EventView]:
    views = []
    for event in digest.events:
        if event.reality not in HAPPENED:
            continue
        said = " ".join(each.quote for each in (*event.actors, *event.recipients))
        figures = (digest.figures[id] for id in event.figures if id in digest.figures)
        views.append(
            EventView(
                document=digest.id,
                event=event,
                place=digest.places.get(event.place or ""),
                time=digest.times.get(event.time or ""),
                published=digest.published,
                sentence_words=frozenset(content_words(f"{event.quote} {said}")),
                figures=frozenset((f.measure, f.value) for f in figures if f.value is not None),
            )
        )
    return views


def _incident(
    story: str,
    views: list[EventView],
    digests: Mapping[str, Digest],
    copy_roots: Mapping[str, str],
) -> Incident:
    documents = sorted({view.document for view in views})
    best = max(views, key=_detail)
    carrying = {id: _carrying(digests[id], views) for id in documents}
    lines = independent_lines(documents, digests, copy_roots, carrying)
    sets = figure_sets([(view.document, view.event) for view in views], digests)
    denials = _denials(documents, digests, carrying)
    return Incident(
        id=content_id("inc", *sorted(view.key for view in views)),
        story=story,
        type=best.event.type,
        modes=tuple(sorted({mode for view in views for mode in view.event.modes})),
        actors=_union(view.event.actors for view in views),
        recipients=_union(view.event.recipients for view in views),
        place=_best_place(views),
        time=_best_time(views),
        acled=next((view.event.acled for view in views if view.event.acled), None),
        mentions=tuple(
            EventMention(view.document, view.key, view.event.span, view.event.quote)
            for view in sorted(views, key=lambda v: (v.document, v.event.span))
        ),
        reports=len(documents),
        copies_folded=sum(copy_roots.get(id, id) != id for id in documents),
        independent_lines=lines,
        status=_status(
            len(lines), bool(denials) or contradictory(sets), _all_hedged(documents, carrying)
        ),
        figures=sets,
        denials=denials,
        reality=best.event.reality,
        made_by=f"{LABEL}:named-features",
    )


def _detail(view: EventView) -> tuple[int, int, str]:
    event = view.event
    filled = sum(map(bool, (event.actors, event.recipients, view.place, view.time, event.modes)))
    return (filled, len(event.figures), view.key)


def _union(lists: Iterable[tuple[Participant, ...]]) -> tuple[Participant, ...]:
    found: dict[str, Participant] = {}
    for participants in lists:
        for each in participants:
            key = each.entity if (each.entity or "").startswith("actor:") else None
            found.setdefault(key or (each.name or each.quote).casefold(), each)
    return tuple(found[key] for key in sorted(found))


_FINENESS = ("exact", "settlement", "admin2", "admin1", "region", "country", "unknown")


def _best_place(views: list[EventView]) -> Place | None:
    places = [view.place for view in views if view.place is not None]
    counts = Counter(each.geonameid for each in places)
    return min(
        places,
        key=lambda p: (_FINENESS.index(p.precision), -counts[p.geonameid], p.id),
        default=None,
    )


def _best_time(views: list[EventView]) -> Timex | None:
    times = [view.time for view in views if view.time is not None]
    return min(
        times,
        key=lambda t: (t.start is None, t.end is None, _days(t), t.id),
        default=None,
    )


def _days(time: Timex) -> int:
    if time.start is None or time.end is None:
        return 0
    return (date.fromisoformat(time.end[:10]) - date.fromisoformat(time.start[:10])).days


def _carrying(digest: Digest, views: list[EventView]) -> tuple[Attribution, ...]:
    mine = {view.key for view in views if view.document == digest.id}
    return tuple(each for each in digest.attributions if mine & set(each.events))


def _denials(
    documents: Iterable[str],
    digests: Mapping[str, Digest],
    carrying: Mapping[str, tuple[Attribution, ...]],
) -> tuple[str, ...]:
    found: set[str] = set()
    for id in documents:
        targets = {said.id for said in carrying[id]}
        for said in digests[id].attributions:
            if said.act == "deny" and (targets & set(said.denies) or said.id in targets):
                found.add(said.id)
    return tuple(sorted(found))


def _all_hedged(documents: Iterable[str], carrying: Mapping[str, tuple[Attribution, ...]]) -> bool:
    return all(
        carrying[id]
        and all(
            said.scope_hedges or said.certainty in ("possible", "unknown") for said in carrying[id]
        )
        for id in documents
    )


def _status(lines: int, disputed: bool, hedged: bool) -> Status:
    """Rules of docs/status.md, in order: a dispute outweighs a hedge, a hedge outweighs counts."""
    if disputed:
        return "disputed"
    if hedged:
        return "unconfirmed"
    return "corroborated" if lines > 1 else "single_line"
