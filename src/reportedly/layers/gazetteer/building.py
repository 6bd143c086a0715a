"""From drafts of places to a gazetteer file: what a build script or an import calls."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, get_args

import msgspec

from reportedly.layers.gazetteer.artefact import DEGREE, MANY, key_hash, pack
from reportedly.layers.gazetteer.folding import fold

Kind = Literal[
    "continent",
    "country",
    "admin1",
    "admin2",
    "capital",
    "settlement",
    "village",
    "region",
    "site",
]
KINDS: tuple[str, ...] = get_args(Kind)
"""What an entry is. A `village` has no population on record; a `region` has no exact bounds."""
_LONGEST_NAME = 255


class Draft(msgspec.Struct, frozen=True):
    """A place on its way into a gazetteer.

    `country` is ISO 3166 alpha-3 or empty; `admin1` the code of the first-order division inside
    it, as GeoNames writes it. `names` are further names it is known by.
    """

    name: str
    kind: Kind
    lat: float
    lon: float
    country: str = ""
    admin1: str = ""
    geonameid: int = 0
    population: int = 0
    names: tuple[str, ...] = ()


def build(drafts: Iterable[Draft], header: Mapping[str, Any]) -> bytes:
    """The gazetteer file of `drafts`, the same bytes for the same drafts in any order.

    Raises:
        ValueError: more countries or divisions than the format can number.
    """
    places = sorted(set(drafts), key=_order)
    countries = sorted({place.country for place in places})
    divisions = _divisions(places)
    numbered = {(country, code): n for n, (country, code, _) in enumerate(divisions)}
    raw_names = [place.name.encode()[:_LONGEST_NAME] for place in places]
    columns: dict[str, Sequence[int]] = {
        "lat": [round(place.lat * DEGREE) for place in places],
        "lon": [round(place.lon * DEGREE) for place in places],
        "geonameid": [place.geonameid for place in places],
        "population": [place.population for place in places],
        "country": [countries.index(place.country) for place in places],
        "admin1": [numbered[place.country, place.admin1] for place in places],
        "kind": [KINDS.index(place.kind) for place in places],
        "name_length": [len(raw) for raw in raw_names],
        **_name_table(places),
    }
    full = {**header, "countries": countries, "divisions": divisions, "kinds": KINDS}
    return pack(full, columns, b"".join(raw_names))


def _order(place: Draft) -> tuple[Any, ...]:
    kind = KINDS.index(place.kind)
    return (place.country, kind, place.geonameid, *msgspec.structs.astuple(place))


def _divisions(places: Sequence[Draft]) -> list[tuple[str, str, str]]:
    """Country, code and name of every first-order division, "" for none."""
    names = {(p.country, p.admin1): p.name for p in places if p.kind == "admin1"}
    codes = sorted({(place.country, place.admin1) for place in places})
    return [(country, code, names.get((country, code), "")) for country, code in codes]


def _name_table(places: Sequence[Draft]) -> dict[str, Sequence[int]]:
    """The sorted hashes of all names and, beside each, the place or places that bear it."""
    bearers: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        for key in sorted({fold(name) for name in (place.name, *place.names)} - {""}):
            bearers[key_hash(key)].append(number)
    hashes = sorted(bearers)
    first: list[int] = []
    more: list[int] = []
    for each in hashes:
        numbers = bearers[each]
        if len(numbers) == 1:
            first.append(numbers[0])
        else:
            first.append(MANY | len(more))
            more += [len(numbers), *numbers]
    high, low = [each[0] for each in hashes], [each[1] for each in hashes]
    return {"hash_high": high, "hash_low": low, "first": first, "more": more}
