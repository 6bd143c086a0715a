"""Resolving toponyms: all mentions of one name together, by size, kind and company."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import asin, cos, log10, radians, sin, sqrt

import msgspec

from reportedly.layers.gazetteer import Entry, fold
from reportedly.layers.places.toponym import Toponym

Division = tuple[str | None, str]
"""A country and the code of a first-order division in it."""
POINTLESS = frozenset({"country", "continent", "region"})
"""Kinds too wide for nearness to mean anything."""
KIND_WEIGHT = {"country": 4.0, "continent": 4.0, "capital": 1.5, "admin1": 1.2, "admin2": 0.2,
               "region": 4.0, "site": 4.0}  # fmt: skip
VILLAGE_FLOOR = 5000
"""Below this, population says nothing about which of several namesakes is in the news."""
COUNTRY, DIVISION, NEAR, CONTAINER, WANTED = 3.0, 0.8, 0.8, 6.0, 5.0
PROPER_NAME = 0.6
VOTE, MOST_VOTES = 0.6, 3.0
NEAR_KM = 150.0
MOST_NEAR = 3
CELL = 3.0
"""Degrees; wider than 150 km everywhere up to 63 degrees north."""
CLEAR, BARE = 0.3, 0.02
"""A lead smaller than this over a namesake elsewhere leaves the name ambiguous."""
WELL_KNOWN = 15_000
"""From this population on, size alone may tell a place from its namesakes."""
SAME_KM = 25.0
MOST = 80
"""Namesakes weighed for one name, the largest first."""


class Choice(msgspec.Struct, frozen=True):
    """The ranked readings of a name, best first; `clear` says whether the first one is meant."""

    ranked: tuple[tuple[float, Entry], ...]
    clear: bool


def resolve(found: Sequence[Toponym]) -> list[Choice]:
    """A choice for every toponym; mentions of one name get the same."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, each in enumerate(found):
        groups[each.key, each.wanted].append(number)
    candidates = {key: _plausible(found[members[0]]) for key, members in groups.items()}
    chosen = {key: max(c, key=lambda e: _prior(e, key[0])) for key, c in candidates.items()}
    votes = Votes(candidates)
    open_to_doubt = [key for key, entries in candidates.items() if len(entries) > 1]
    for _ in range(2 if open_to_doubt else 0):
        company = Company(found, groups, chosen, votes)
        better = {
            key: max(candidates[key], key=lambda entry: company.score(key, entry))
            for key in open_to_doubt
        }
        chosen = {**chosen, **better}
    company = Company(found, groups, chosen, votes)
    choices: dict[int, Choice] = {}
    for key, members in groups.items():
        ranked = sorted(
            ((company.score(key, e), e) for e in candidates[key]),
            key=lambda r: (-r[0], r[1].number),
        )
        choice = Choice(tuple(ranked), _clear(ranked))
        choices.update(dict.fromkeys(members, choice))
    return [choices[number] for number in range(len(found))]


class Votes:
    """Which divisions the names of a document could all lie in together.

    A name votes for every division it has a place in, the more the fewer there are: a document
    that speaks of Brandon, Kensington and Otter Tail County tells of Minnesota, whichever
    Brandon is the largest.
    """

    def __init__(self, candidates: Mapping[tuple[str, str], Sequence[Entry]]) -> None:
        self._names: dict[str, dict[Division, float]] = {}
        self.all: dict[Division, float] = defaultdict(float)
        for key, entries in candidates.items():
            places: set[Division] = {
                (e.country, e.admin1) for e in entries if e.admin1 and e.country
            }
            for division in places:
                votes = self._names.setdefault(key[0], {})
                votes[division] = max(votes.get(division, 0.0), 1.0 / len(places))
        for votes in self._names.values():
            for division, vote in votes.items():
                self.all[division] += vote

    def others(self, name: str, division: Division) -> float:
        """The votes of the other names for a division."""
        return self.all.get(division, 0.0) - self._names.get(name, {}).get(division, 0.0)


class Company:
    """What the other names of the document say about where one name lies."""

    def __init__(
        self,
        found: Sequence[Toponym],
        groups: dict[tuple[str, str], list[int]],
        chosen: dict[tuple[str, str], Entry],
        votes: Votes,
    ) -> None:
        self.chosen = chosen
        self.votes = votes
        self.countries: dict[str, float] = defaultdict(float)
        self.divisions: dict[tuple[str, str], float] = defaultdict(float)
        self.containers: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        self.own: dict[tuple[str, str], float] = {}
        for key, members in groups.items():
            entry = chosen[key]
            weight = len(members) * (1.0 if entry.kind in ("country", "admin1") else 0.5)
            self.own[key] = weight
            if entry.country:
                self.countries[entry.country] += weight
                if entry.admin1 and entry.kind not in POINTLESS:
                    self.divisions[entry.country, entry.admin1] += weight
            for member in members:
                container = found[member].inside
                if container is not None:
                    other = found[container]
                    self.containers[key].append(chosen[other.key, other.wanted])
        self.cells: dict[tuple[int, int], list[tuple[str, Entry]]] = defaultdict(list)
        for name, entry in chosen.items():
            if entry.kind not in POINTLESS:
                self.cells[_cell(entry)].append((name[0], entry))
        self.total = sum(self.countries.values()) or 1.0

    def score(self, key: tuple[str, str], entry: Entry) -> float:
        """How well `entry` fits as the reading of the name `key`."""
        mine = self.chosen[key]
        own = self.own[key]
        total = _prior(entry, key[0])
        if entry.country:
            others = self.countries.get(entry.country, 0.0) - (
                own if mine.country == entry.country else 0
            )
            total += COUNTRY * min(1.0, others / max(1.0, self.total - own))
        if entry.kind not in POINTLESS and entry.admin1:
            division = (entry.country or "", entry.admin1)
            same = (mine.country, mine.admin1) == division and mine.kind not in POINTLESS
            total += DIVISION * min(2.0, self.divisions.get(division, 0.0) - (own if same else 0))
            total += NEAR * self._near(key, entry)
            total += VOTE * min(MOST_VOTES, self.votes.others(key[0], division))
        if any(_contains(container, entry) for container in self.containers[key]):
            total += CONTAINER
        if key[1]:
            total += WANTED * _is_wanted(key[1], entry)
        return total

    def _near(self, key: tuple[str, str], entry: Entry) -> int:
        """How many other names lie near, up to the three that count."""
        row, column = _cell(entry)
        found = 0
        for cell in ((row + r, column + c) for r in (-1, 0, 1) for c in (-1, 0, 1)):
            for name, other in self.cells.get(cell, ()):
                if name != key[0] and kilometres(other, entry) < NEAR_KM:
                    found += 1
                    if found == MOST_NEAR:
                        return found
        return found


def _cell(entry: Entry) -> tuple[int, int]:
    """The square of the globe an entry lies in; places near each other lie in touching ones."""
    return int(entry.lat // CELL), int(entry.lon // CELL)


def kilometres(one: Entry, other: Entry) -> float:
    """The great-circle distance between two places."""
    up, across = radians(other.lat - one.lat), radians(other.lon - one.lon)
    half = sin(up / 2) ** 2
    half += cos(radians(one.lat)) * cos(radians(other.lat)) * sin(across / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half)))


def _plausible(found: Toponym) -> list[Entry]:
    """The entries worth weighing: a bare name is the city, not the division around it."""
    entries = list(found.entries[:MOST])
    if found.wanted or found.fixed:
        return entries
    kept = [each for each in entries if not _shadowed(each, entries)]
    return kept or entries


def _shadowed(entry: Entry, entries: list[Entry]) -> bool:
    if entry.kind != "admin1":
        return False
    if entry.country in ("USA", "CAN", "AUS"):
        return any(each.kind == "capital" and each.country == entry.country for each in entries)
    return any(
        each.kind in ("capital", "settlement")
        and each.country == entry.country
        and (each.admin1 == entry.admin1 or each.population >= 1_000_000)
        and each.population > 0.1 * entry.population
        for each in entries
    )


def _prior(entry: Entry, key: str) -> float:
    """What is known before reading: large places, and places of just this name, come first."""
    people = entry.population
    if entry.kind in ("settlement", "village", "admin2"):
        people = max(people, VILLAGE_FLOOR)
    named = PROPER_NAME if fold(entry.name) == key else 0.0
    kind = KIND_WEIGHT.get(entry.kind, 0.0)
    if entry.kind == "admin1" and not named:
        kind -= PROPER_NAME
    return log10(people + 10) + kind + named


def _contains(container: Entry, entry: Entry) -> bool:
    if container.number == entry.number or container.country != entry.country:
        return False
    if container.kind == "country":
        return entry.kind != "country"
    if container.kind == "admin1":
        return entry.admin1 == container.admin1 and entry.kind not in ("country", "admin1")
    return entry.kind not in POINTLESS and kilometres(container, entry) < NEAR_KM


def _is_wanted(wanted: str, entry: Entry) -> bool:
    if wanted == "settlement":
        return entry.kind in ("settlement", "capital", "village")
    return entry.kind == wanted


def _clear(ranked: list[tuple[float, Entry]]) -> bool:
    if not ranked:
        return False
    best, first = ranked[0]
    lead = CLEAR if first.population < WELL_KNOWN else BARE
    return all(
        best - score >= lead or kilometres(first, other) < SAME_KM for score, other in ranked[1:]
    )
