"""Misspelt and otherwise romanised names, sought only in countries already spoken of.

A name the tables do not know is compared with the gazetteer's names of at most a few countries:
one edit away (optimal string alignment), or two and with the same Slavic key. Vernacular regions
are never matched this way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from reportedly.layers.gazetteer import Entry, fold, open_gazetteer, slavic_key
from reportedly.layers.places.toponym import Toponym
from reportedly.layers.places.words import mistakable, words
from reportedly.records import Token

SHORTEST = 6
"""Letters a name needs: shorter ones are one edit from too many others."""
MOST_COUNTRIES = 3
CUES = frozenset({"in", "near", "outside", "around"})
SETTLED = frozenset({"capital", "settlement", "village", "admin1"})


def misspelt(
    tokens: Sequence[Token], bounds: Sequence[tuple[int, int]], known: Sequence[Toponym]
) -> Iterator[Toponym]:
    """Names that no table knows but the words around them call places.

    `bounds` are the sentences, as first token and the one after the last.
    """
    taken = {n for each in known for n in range(each.first, each.last + 1)}
    countries: tuple[str, ...] | None = None
    for at, end in ((at, stop) for start, stop in bounds for at in range(start + 1, stop)):
        form = tokens[at].form
        if at in taken or len(form) < SHORTEST or not _named(form) or not _cued(tokens, at, end):
            continue
        if countries is None:
            countries = spoken_of(known)
        entries = tuple(entry for country in countries for entry in like(fold(form), country))
        if entries:
            yield Toponym(at, at, fold(form), entries, "spelling", evidence=1)


def spoken_of(known: Sequence[Toponym]) -> tuple[str, ...]:
    """The countries most of the known names lie in, most spoken of first."""
    counted = Counter(each.entries[0].country for each in known if each.entries[0].country)
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0] or ""))
    return tuple(country for country, _ in ranked[:MOST_COUNTRIES] if country)


@lru_cache(maxsize=4096)
def like(key: str, country: str) -> tuple[Entry, ...]:
    """The places of a country whose name is nearly `key`, a folded name."""
    names, numbers = _names(country)
    near = process.extract(key, names, scorer=OSA.distance, score_cutoff=2, limit=20)
    gazetteer = open_gazetteer()
    found = [
        gazetteer.entry(numbers[at])
        for name, edits, at in near
        if name[0] == key[0] and (edits <= 1 or slavic_key(name) == slavic_key(key))
    ]
    return tuple(sorted(found, key=lambda entry: (-entry.population, entry.number)))


@lru_cache(maxsize=8)
def _names(country: str) -> tuple[list[str], list[int]]:
    names: list[str] = []
    numbers: list[int] = []
    for entry in open_gazetteer().within(country):
        if entry.kind in SETTLED:
            names.append(fold(entry.name))
            numbers.append(entry.number)
    return names, numbers


def _named(form: str) -> bool:
    low = form.lower()
    return (
        form[0].isupper()
        and form[1:].islower()
        and form.isalpha()
        and low not in mistakable()
        and low not in words("calendar")
        and low not in words("title")
    )


def _cued(tokens: Sequence[Token], at: int, stop: int) -> bool:
    before = tokens[at - 1].form.lower()
    if at + 1 < stop and tokens[at + 1].form[0].isupper():
        return False
    if before in CUES:
        return True
    return before == "of" and at > 1 and tokens[at - 2].form.lower() in words("before_town")
