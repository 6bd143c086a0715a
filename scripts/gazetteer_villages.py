"""Ukrainian and Belarusian villages from the postal files, checked against their oblast."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import cos, hypot, radians
from pathlib import Path

from anyascii import anyascii
from gazetteer_inputs import City, Postal, postal
from gazetteer_romanise import spellings

from reportedly.layers.gazetteer import Draft, fold

BEST_ACCURACY = 4
"""GeoNames: 4 is the settlement's own point; 1 and 3 are estimates."""
OBLAST_KM = 30.0
"""A village lies within this of some town of its oblast, or its row is wrong."""
SAME_KM = 10.0
"""A town of the same name within this is the same settlement."""
BELARUS = {"Brest": "01", "Gomel": "02", "Grodno": "03", "Minsk": "05", "Moghilev": "06",
           "Vitebsk": "07"}  # fmt: skip
"""The postal file names the oblasts; these are their codes."""

KYIV = {"12": "13", "13": "12"}
"""The postal file has Kyiv and its oblast the other way round than GeoNames' divisions."""


def ukrainian(folder: Path, cities: Sequence[City]) -> list[Draft]:
    """Villages of Ukraine, named in Ukrainian and romanised."""
    found = postal(folder / "geonames_postal_UA.txt.gz")
    coded = (row._replace(admin1=KYIV.get(row.admin1, row.admin1)) for row in found)
    return _drafts(coded, "UA", "UKR", cities)


def belarusian(folder: Path, cities: Sequence[City]) -> list[Draft]:
    """Villages of Belarus, named in Russian in the postal file."""
    found = postal(folder / "geonames_postal_BY.txt.gz")
    coded = (row._replace(admin1=BELARUS.get(row.division, "")) for row in found)
    return _drafts((row for row in coded if row.admin1), "BY", "BLR", cities)


def _drafts(found: Iterable[Postal], iso2: str, iso3: str, cities: Sequence[City]) -> list[Draft]:
    towns: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        if city.country == iso2:
            towns[city.admin1].append(city)
    known = {(code, fold(name)): city for code, group in towns.items()
             for city in group for name in (city.name, *city.names)}  # fmt: skip
    drafts: dict[tuple[str, str, float, float], Draft] = {}
    for row in found:
        name = re.sub(r"\s*\(.*\)", "", row.name).strip()
        key = (name, row.admin1, row.lat, row.lon)
        if row.accuracy < BEST_ACCURACY or key in drafts or not name:
            continue
        same = known.get((row.admin1, fold(name)))
        if same is not None and _km(row, same) < SAME_KM:
            continue
        if any(_km(row, town) < OBLAST_KM for town in towns[row.admin1]):
            first, *others = _latin(name, iso2)
            drafts[key] = Draft(first, "village", row.lat, row.lon, iso3, row.admin1,
                                names=tuple(sorted({name, *others})))  # fmt: skip
    return list(drafts.values())


def _latin(name: str, iso2: str) -> tuple[str, ...]:
    return spellings(name) if iso2 == "UA" else (anyascii(name),)


def _km(row: Postal, city: City) -> float:
    """Distance on a plane, near enough at this scale."""
    return 111.2 * hypot(row.lat - city.lat, (row.lon - city.lon) * cos(radians(row.lat)))
