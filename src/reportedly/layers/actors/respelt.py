"""Public figures under a transliteration of their full name that no table lists.

Given name and surname must both have the figure's key, and the report must speak of the country:
a likeness alone makes nobody anyone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.known import spoken_of
from reportedly.layers.actors.spelling import given_key, surname_key
from reportedly.layers.actors.words import Words
from reportedly.resources import tsv


class _Figure(msgspec.Struct, frozen=True):
    name: str
    entity: str
    country: str


@cache
def _figures() -> dict[tuple[str, str], _Figure | None]:
    """Figures by the keys of given name and surname; None where two share them."""
    found: dict[tuple[str, str], _Figure | None] = {}
    for row in tsv("actors", "public-figures.tsv"):
        parts = row["name"].split()
        if len(parts) == 2 and row["country"] and row["homonyms"] == "no":
            key = given_key(parts[0]), surname_key(parts)
            made = _Figure(row["name"], row["id"], row["country"])
            found[key] = None if key in found else made
    return found


def respelt(words: Words, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates, persons known under another spelling with what is known of them."""
    countries: frozenset[str] | None = None
    for each in found:
        parts = (each.name or "").split()
        figure = None
        if each.kind == "person" and each.entity is None and len(parts) == 2:
            figure = _figures().get((given_key(parts[0]), surname_key(parts)))
        if figure is None:
            yield each
            continue
        countries = spoken_of(words) if countries is None else countries
        if figure.country not in countries:
            yield each
            continue
        yield msgspec.structs.replace(
            each, name=figure.name, entity=figure.entity, country=figure.country, public=True
        )
