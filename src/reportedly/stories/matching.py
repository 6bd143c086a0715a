"""Whether two event mentions tell of one real-world event: features with weights.

Each feature compares one aspect and answers in -1..1, 0 where either side is silent. The score
is the weighted mean over the features that speak, so every match can be explained line by line
(the scorer-as-a-list of nomenklatura's logic-v2). A veto keeps look-alikes apart.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date

import msgspec

from reportedly.records import Event, Participant, Place, Timex
from reportedly.stories.words import content_words

EARTH_KM = 6371.0
NEAR_KM, FAR_KM = 10.0, 60.0
SETTLED = frozenset({"exact", "settlement"})


class EventView(msgspec.Struct, frozen=True):
    """An event with its place and time looked up and the words around it."""

    document: str
    event: Event
    place: Place | None
    time: Timex | None
    published: str | None
    sentence_words: frozenset[str]
    figures: frozenset[tuple[str, float]]
    """(measure, value) of its figures."""

    @property
    def key(self) -> str:
        """The event's id, unique among all reports."""
        return self.event.id


class Feature(msgspec.Struct, frozen=True):
    """One aspect of likeness; `about` is what a reader is told."""

    name: str
    weight: float
    about: str
    compare: Callable[[EventView, EventView], float]


def _names(participants: tuple[Participant, ...]) -> set[str]:
    found: set[str] = set()
    for each in participants:
        if each.entity is not None and each.entity.startswith("actor:"):
            found.add(each.entity)
        found.update(content_words(each.name or each.quote))
    return found


def _participants(left: tuple[Participant, ...], right: tuple[Participant, ...]) -> float:
    a, b = _names(left), _names(right)
    if not a or not b:
        return 0.0
    if a & b:
        return 1.0
    countries = {each.country for each in left} & {each.country for each in right}
    return 0.3 if countries - {None} else -0.5


def _actors(left: EventView, right: EventView) -> float:
    return _participants(left.event.actors, right.event.actors)


def _recipients(left: EventView, right: EventView) -> float:
    return _participants(left.event.recipients, right.event.recipients)


def distance_km(left: Place, right: Place) -> float | None:
    """Great-circle distance, None where either has no coordinates."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return None
    a, b = math.radians(left.lat), math.radians(right.lat)
    half = (
        math.sin((b - a) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(right.lon - left.lon) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def _places(left: EventView, right: EventView) -> float:
    if left.place is None or right.place is None:
        return 0.0
    a, b = left.place, right.place
    if a.geonameid is not None and a.geonameid == b.geonameid:
        return 1.0
    if {a.precision, b.precision} <= SETTLED:
        apart = distance_km(a, b)
        if apart is not None:
            return 1.0 if apart <= NEAR_KM else (0.0 if apart <= FAR_KM else -1.0)
    if a.country and b.country and a.country != b.country:
        return -1.0
    return 0.4 if a.admin1 is not None and a.admin1 == b.admin1 else 0.1


def _interval(view: EventView) -> tuple[date, date] | None:
    if view.time is None or view.time.start is None:
        return None
    start = date.fromisoformat(view.time.start[:10])
    return start, date.fromisoformat((view.time.end or view.time.start)[:10])


def _times(left: EventView, right: EventView) -> float:
    a, b = _interval(left), _interval(right)
    if a is None or b is None:
        return 0.0
    apart = max(0, (b[0] - a[1]).days, (a[0] - b[1]).days)
    return 1.0 if apart == 0 else (0.0 if apart == 1 else -1.0)


def _figures(left: EventView, right: EventView) -> float:
    if not left.figures or not right.figures:
        return 0.0
    return 1.0 if left.figures & right.figures else -0.2


def _wording(left: EventView, right: EventView) -> float:
    a, b = left.sentence_words, right.sentence_words
    if not a or not b:
        return 0.0
    return 2 * len(a & b) / min(len(a), len(b)) - 0.4


def _modes(left: EventView, right: EventView) -> float:
    a, b = set(left.event.modes), set(right.event.modes)
    if not a or not b:
        return 0.0
    return 1.0 if a & b else -0.3


FEATURES: tuple[Feature, ...] = (
    Feature("actors", 2.0, "the same doer by name, or a body of the same country", _actors),
    Feature("recipients", 2.0, "done to the same, by name or country", _recipients),
    Feature("place", 2.5, "the same place, or within ten kilometres", _places),
    Feature("time", 2.5, "intervals that meet", _times),
    Feature("figures", 1.0, "the same figure for the same measure", _figures),
    Feature("wording", 3.0, "content words shared by the sentences", _wording),
    Feature("modes", 1.0, "done in the same manner", _modes),
)
VETOES = frozenset({"place", "time"})


def score(left: EventView, right: EventView) -> float:
    """Likeness in -1..1; minus infinity where type, place or time forbid a match."""
    if left.event.type != right.event.type:
        return -math.inf
    total = weight = 0.0
    for feature in FEATURES:
        answer = feature.compare(left, right)
        if answer <= -1.0 and feature.name in VETOES:
            return -math.inf
        if answer != 0.0:
            total += answer * feature.weight
            weight += feature.weight
    return total / weight if weight else 0.0


def explanation(left: EventView, right: EventView) -> dict[str, float]:
    """What each feature answers, by name."""
    return {feature.name: feature.compare(left, right) for feature in FEATURES}
