"""State bodies under their several names: "the prosecution of X" is "X's prosecutor's office"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from reportedly.resources import tsv

Office = tuple[str, str]
"""What a body is, and the country whose it is, empty where it is not said."""
_OWNED = re.compile(r"['’]s$|['’]$")
_ARTICLE = re.compile(r"^(?:(?:the|an?|its|their)\s+)+", re.IGNORECASE)
_OF = (" of the ", " of ", " in ")
LONGEST = 4
"""Words of a country's name at the most."""


@cache
def _codes() -> Mapping[str, str]:
    codes = {row["name"]: row["code"] for row in tsv("actors", "same-offices.tsv")}
    for row in tsv("actors", "portfolios.tsv"):
        words, code = row["portfolio"], row["code"]
        for name in (f"{words} ministry", f"ministry of {words}", f"ministry for {words}"):
            codes.setdefault(name, code)
    return codes


@cache
def _countries() -> Mapping[str, str]:
    """Names, adjectives and capitals of countries, in small letters, to their codes."""
    known: dict[str, str] = {}
    for row in tsv("actors", "countries.tsv"):
        for column in ("name", "aliases", "adjectives", "capitals"):
            for name in filter(None, row[column].split("|")):
                known.setdefault(name.casefold(), row["alpha3"])
    return known


def office_of(label: str, id: str | None = None) -> Office | None:
    """The body a label names, None where it names none of those a country has one of.

    Args:
        label: as a source is shown.
        id: its curated id, where it has one (actor:KAZ-MOI).
    """
    country, _, tail = (id or "").removeprefix("actor:").partition("-")
    if tail and tail in _codes().values():
        return tail, country
    plain = _ARTICLE.sub("", label.replace("’", "'")).casefold()
    for name, state in _readings(plain):
        if name in _codes():
            return _codes()[name], state
    return None


def _readings(plain: str) -> Iterator[tuple[str, str]]:
    """The label without a country, and the country: as it stands, before it, behind it."""
    yield plain, ""
    words = plain.split()
    for count in range(min(LONGEST, len(words) - 1), 0, -1):
        state = _countries().get(_OWNED.sub("", " ".join(words[:count])))
        if state is not None:
            yield " ".join(words[count:]), state
    for link in _OF:
        name, _, owner = plain.rpartition(link)
        if name and owner in _countries():
            yield name, _countries()[owner]


def same_offices(named: Mapping[str, str], ids: Mapping[str, str]) -> list[tuple[str, str]]:
    """Pairs of labels that name one body: the same of one country, or of the only one known.

    Args:
        named: labels to the body that each speaks for, in words.
        ids: labels to their curated ids, where they have one.
    """
    bodies: dict[str, dict[str, list[str]]] = {}
    for label, body in named.items():
        office = office_of(body, ids.get(label))
        if office is not None:
            bodies.setdefault(office[0], {}).setdefault(office[1], []).append(label)
    pairs: list[tuple[str, str]] = []
    for by_country in bodies.values():
        stated = [country for country in by_country if country]
        groups = list(by_country.values())
        if len(stated) <= 1:
            groups = [[label for group in groups for label in group]]
        pairs += [(group[0], other) for group in groups for other in group[1:]]
    return pairs
