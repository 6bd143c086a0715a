"""The scene an event is told in, where its own sentence names no place.

A report sets its scene once and then speaks of *the soldiers* and *the crowd*: an event without
a place of its own happened where the same people were told to act before, or where the
paragraph is, or where most of the report is. Whole countries are no scenes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reportedly.extract.events.coded import Coded
from reportedly.extract.events.likeness import same
from reportedly.extract.events.whereabouts import LOCAL, pinned, site_like
from reportedly.records import Participant, Place, Span, Zone

SHARED, SAME_SENTENCE, SAME_PART, NEXT_PART = 2.0, 4.5, 2.0, 1.0
NAMED, MAIN, DATELINE = 1.5, 0.9, 0.4
SHARE = 0.4
"""Of all placed events, how many make a place the report's scene that its opening does not name."""
LEAST, SURE = 0.35, 3.5
"""Weight from which a scene is taken, and taken for sayings and demands."""
FADING = 0.05
"""What each sentence between takes away."""
OPENING = 3
"""Parts of a report that set its main scene; an event in them counts double."""
MOST = 30
"""Placed events before one that are weighed."""


class Placed(NamedTuple):
    """An event with a place of its own."""

    event: Coded
    place: Place


class Scenes:
    """Finds a scene for the events that have none.

    Args:
        placed: the events with a place of their own, in text order.
        named: the places named in the read text as scenes, in text order.
        places: all places, among which the dateline's is looked for.
        zones: the zones of the report.
    """

    def __init__(
        self,
        placed: Sequence[Placed],
        named: Sequence[Place],
        places: Sequence[Place],
        zones: Sequence[Zone],
    ) -> None:
        self._placed = list(placed)
        self._named = [
            place for place in named if place.precision in LOCAL and not site_like(place)
        ]
        dateline = next((zone.span for zone in zones if zone.zone == "dateline"), None)
        at_dateline = (place for place in places if dateline and dateline.contains(place.span))
        self._dateline = next(at_dateline, None)
        self._main = self._most_told()
        self._sites: dict[Span, Place] = {}

    def of(
        self, event: Coded, part: Span, *, sure: bool = False, on_the_map: bool = False
    ) -> Place | None:
        """The likeliest place of an event told in the paragraph `part`; None without a scene.

        With `sure`, only the same people in the same paragraph are evidence enough; with
        `on_the_map`, only places with a point or candidates count.
        """
        best: tuple[float, Place] | None = None
        for weight, place in self._weighed(event, part):
            if (best is None or weight > best[0]) and (pinned(place) or not on_the_map):
                best = (weight, place)
        return None if best is None or best[0] < (SURE if sure else LEAST) else best[1]

    def stands_at(self, event: Coded, site: Place) -> None:
        """An event happened at a site: those told beside it, without a place, are there too."""
        self._sites[event.span] = site
        if all(other.event is not event for other in self._placed):
            self._placed.append(Placed(event, site))

    def _weighed(self, event: Coded, part: Span) -> list[tuple[float, Place]]:
        found = []
        told = [each for each in self._placed if each.event is not event]
        beside = [each for each in told if _in_sentence(each.event, event)]
        before = [each for each in told if each.event.span.start < event.span.start]
        for other, place in (*beside, *reversed(before[-MOST:])):
            if place.precision not in LOCAL:
                continue
            here = self._sites.get(other.span) if event.part == other.part else None
            main = MAIN if self._main is not None and place.name == self._main.name else 0.0
            found.append((_nearness(event, other) + main, here or place))
        near = [p for p in self._named if part.contains(p.span) and p.span.start < event.span.start]
        if near:
            found.append((NAMED, near[-1]))
        if self._main is not None:
            found.append((MAIN, self._main))
        if self._dateline is not None:
            found.append((DATELINE, self._dateline))
        return found

    def _most_told(self) -> Place | None:
        """The place of most events among those the opening names, or that most are told of.

        An event the body opens with counts double. A town comes before its country.
        """
        told: Counter[str] = Counter()
        opened: set[str] = set()
        first: dict[str, Place] = {}
        for event, place in self._placed:
            opening = event.part < OPENING
            told[place.name] += 2 if opening and event.body else 1
            first.setdefault(place.name, place)
            if opening:
                opened.add(place.name)
        for place in self._named:
            first.setdefault(place.name, place)
        names = [n for n in told if n in opened or told[n] >= SHARE * told.total()]
        ranked = sorted(names, key=lambda name: (-told[name], names.index(name)))
        local = [name for name in ranked if first[name].precision in LOCAL]
        best = (local or ranked or list(first))[:1]
        return first[best[0]] if best else None


def _in_sentence(one: Coded, other: Coded) -> bool:
    return one.sentence == other.sentence and one.span.start > other.span.start


def _nearness(event: Coded, other: Coded) -> float:
    weight = -FADING * abs(event.sentence - other.sentence)
    if event.sentence == other.sentence:
        weight += SAME_SENTENCE
    elif event.part == other.part:
        weight += SAME_PART
    elif abs(event.part - other.part) == 1:
        weight += NEXT_PART
    mine = event.actors + event.recipients
    theirs = other.actors + other.recipients
    if _share(mine, theirs):
        weight += SHARED
    return weight


def _share(mine: tuple[Participant, ...], theirs: tuple[Participant, ...]) -> bool:
    return any(same(one, other) for one in mine for other in theirs)
