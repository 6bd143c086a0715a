"""Whether two event mentions tell of one real-world event: features with weights.

Each feature compares one aspect and answers in -1..1 (figures: -2..1), 0 where a side is silent.
The score is the logistic of their weighted sum, so every match can be explained line by line (the
scorer-as-a-list of nomenklatura's logic-v2). A veto keeps look-alikes apart. The weights follow a
logistic regression over coreferent and other event mentions of a development set (ECB+ topics
1-25), with more for participants and figures, which conflict reports state more often.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec

from reportedly.records import Place
from reportedly.stories.distance import kilometres, times_apart, weekdays_apart
from reportedly.stories.views import EventView, place_keys

NEAR_KM, FAR_KM = 10.0, 100.0
SETTLED = frozenset({"exact", "settlement"})
REGIONS = frozenset({"admin1", "admin2"})
COARSE = frozenset({"country", "region", "unknown"})
BOMBING = frozenset({"aerial", "drone", "explosives", "heavy-weapons"})
"""Manners of attack that one deed has at once: an air strike is told as a bombing."""
FAR_OFF = 10.0
"""Tolls of one event grow, but those an order of magnitude apart seldom are of one event."""
DAYS_OFF = 2
"""Events dated further apart than this are two; reports differ by a day or two over one."""


class Feature(msgspec.Struct, frozen=True):
    """One aspect of likeness; `about` is what a reader is told."""

    name: str
    weight: float
    about: str
    compare: Callable[[EventView, EventView], float]


def _shared(left: frozenset[str], right: frozenset[str]) -> float:
    if not left or not right:
        return 0.0
    return 1.0 if left & right else -1.0


def _actors(left: EventView, right: EventView) -> float:
    return _shared(left.actors, right.actors)


def _recipients(left: EventView, right: EventView) -> float:
    return _shared(left.recipients, right.recipients)


def _places(left: EventView, right: EventView) -> float:
    if left.place is None or right.place is None:
        return 0.0
    a, b = left.place, right.place
    if a.geonameid is not None and a.geonameid == b.geonameid:
        return 0.3 if a.precision in COARSE else 1.0
    if {a.precision, b.precision} <= SETTLED:
        apart = kilometres(a, b)
        if apart is not None:
            return 1.0 if apart <= NEAR_KM else (0.0 if apart <= FAR_KM else -1.0)
    if _far(a, b) or (a.country and b.country and a.country != b.country):
        return -1.0
    return 0.2 if a.admin1 is not None and a.admin1 == b.admin1 else 0.0


def _times(left: EventView, right: EventView) -> float:
    apart = times_apart(left.time, right.time)
    if apart is None:
        return 0.0
    if apart > DAYS_OFF:
        return -1.0
    return 1.0 if apart == 0 else 0.0


def _figures(left: EventView, right: EventView) -> float:
    if left.figures & right.figures:
        return 1.0
    ratios = [
        max(mine, other) / max(1.0, min(mine, other))
        for measure, mine in left.figures
        for same, other in right.figures
        if measure == same
    ]
    return (-2.0 if min(ratios) >= FAR_OFF else -0.5) if ratios else 0.0


def _wording(left: EventView, right: EventView) -> float:
    a, b = left.wording, right.wording
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _modes(left: EventView, right: EventView) -> float:
    a, b = frozenset(left.event.modes), frozenset(right.event.modes)
    compatible = a & BOMBING and b & BOMBING
    return max(_shared(a, b), 0.0) if compatible else _shared(a, b)


def _anchors(left: EventView, right: EventView) -> float:
    a, b = left.event.quote.casefold().split(), right.event.quote.casefold().split()
    return 1.0 if any(x[:4] == y[:4] for x in a for y in b if len(x) > 3) else -1.0


FEATURES: tuple[Feature, ...] = (
    Feature("actors", 0.3, "a word of the doers' names or roles in common", _actors),
    Feature("recipients", 0.4, "a word of those it was done to in common", _recipients),
    Feature("place", 0.7, "the same place, or within ten kilometres", _places),
    Feature("time", 0.6, "days that meet", _times),
    Feature("figures", 0.5, "the same figure for the same measure", _figures),
    Feature("wording", 5.0, "content words shared by the sentences", _wording),
    Feature("anchor", 0.9, "told with the same word", _anchors),
    Feature("modes", 0.9, "done in the same manner", _modes),
)
BIAS = -1.0
REPORTS = 1.6
"""Weight of how alike the two reports are as a whole."""
ALIKE = 0.7
"""Likeness of two reports from which they tell of the same places."""
ELSEWHERE, OTHER_DAY = -1.0, -4.0
"""Scores of pairs that cannot be one event. They outweigh likely pairs, but one misread place
among many mentions does not tear an incident apart; another day nearly always does."""


def against(left: EventView, right: EventView, alike: float = 1.0) -> float:
    """What speaks against one event: `OTHER_DAY`, `ELSEWHERE`, or 0 where nothing does.

    A far settlement that both reports name is a misread or a second place; a settlement beside
    another region is so only in two reports that are much alike.
    """
    apart = times_apart(left.time, right.time)
    weekdays = weekdays_apart(left.time, right.time)
    if left.event.type != right.event.type:
        return OTHER_DAY
    if (apart is not None and apart > DAYS_OFF) or (weekdays or 0) >= DAYS_OFF:
        return OTHER_DAY
    if left.place is None or right.place is None or not _far(left.place, right.place):
        return 0.0
    known = right.around.intersection(place_keys(left.place)) or left.around.intersection(
        place_keys(right.place)
    )
    settled = {left.place.precision, right.place.precision} <= SETTLED
    return 0.0 if known and (settled or alike >= ALIKE) else ELSEWHERE


def _far(left: Place, right: Place) -> bool:
    """Whether two settlements are far apart, or a settlement lies in another region."""
    kinds = {left.precision, right.precision}
    far = kilometres(left, right)
    if kinds <= SETTLED:
        return far is not None and far > FAR_KM
    if not kinds <= SETTLED | REGIONS or left.country != right.country:
        return False
    return left.admin1 is not None and right.admin1 is not None and left.admin1 != right.admin1


def score(left: EventView, right: EventView, alike: float = 0.5) -> float:
    """Likelihood in 0..1 that both are one event; below 0 where something forbids it.

    Args:
        left: a mention.
        right: another mention.
        alike: how likely their reports are about one course of events, 0..1.
    """
    veto = against(left, right, alike)
    if veto < 0:
        return veto
    total = BIAS + sum(explained(left, right, alike).values())
    return 1 / (1 + math.exp(-total))


def explained(left: EventView, right: EventView, alike: float = 0.5) -> dict[str, float]:
    """What every feature adds to the log-odds of a pair, by name, and how alike the reports are."""
    found = {feature.name: feature.weight * feature.compare(left, right) for feature in FEATURES}
    return {**found, "reports": REPORTS * (2 * alike - 1)}
