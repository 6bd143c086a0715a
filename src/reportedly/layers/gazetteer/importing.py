"""A user's own places: GeoNames dumps and CSV tables, read as drafts for `build`."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from functools import cache

from reportedly.errors import ItemError
from reportedly.layers.gazetteer.building import KINDS, Draft, Kind
from reportedly.layers.gazetteer.folding import readable
from reportedly.resources import tsv

DUMP_COLUMNS = 19
MOST_NORTH, MOST_EAST = 90, 180
_KINDS: dict[str, Kind] = {"PCLI": "country", "PCLD": "country", "PCLF": "country",
                           "ADM1": "admin1", "ADM2": "admin2", "PPLC": "capital",
                           "CONT": "continent"}  # fmt: skip
SITES = frozenset({"AIRB", "AIRF", "AIRP", "BDG", "BRDG", "CTRA", "DAM", "INSM", "MILB", "NVB",
                   "PLNT", "PRT", "PS", "PSN"})  # fmt: skip
"""GeoNames codes of bases, airports, bridges, dams, ports and plants."""
LANDFORMS = frozenset({"ISL", "LK", "MT", "MTS", "PASS", "PEN", "RGN", "RSV", "STM", "VAL"})
"""GeoNames codes of islands, lakes, mountains, regions and rivers."""


def geonames_drafts(lines: Iterable[str], item: str) -> Iterator[Draft]:
    """The places of a GeoNames dump (`UA.txt`, `allCountries.txt`) worth having.

    Kept are countries, divisions, settlements, and the sites and landforms that reports name.

    Raises:
        ItemError: a line of `item` is not a line of a dump.
    """
    for number, line in enumerate(lines, start=1):
        cells = line.rstrip("\n").split("\t")
        if len(cells) != DUMP_COLUMNS:
            raise _bad(item, number, f"has {len(cells)} columns and not {DUMP_COLUMNS}")
        try:
            kind = _kind(cells[6], cells[7], cells[14])
            if kind is None:
                continue
            draft = Draft(
                name=cells[1],
                kind=kind,
                lat=float(cells[4]),
                lon=float(cells[5]),
                country=alpha3().get(cells[8], ""),
                admin1=cells[10],
                geonameid=int(cells[0]),
                population=int(cells[14] or 0),
                names=tuple(sorted({n for n in (cells[2], *cells[3].split(",")) if _usable(n)})),
            )
            yield checked(draft)
        except ValueError as error:
            raise _bad(item, number, str(error)) from error


def csv_drafts(lines: Iterable[str], item: str) -> Iterator[Draft]:
    """The places of a CSV table with the columns `name,lat,lon` and, if there, `kind`,
    `country` (a code or English name), `admin1` (GeoNames code), `population`, `names` (parted
    by `|`).

    Raises:
        ItemError: a needed column or a number in `item` is missing, or a kind is unknown.
    """
    rows = csv.DictReader(lines)
    missing = {"name", "lat", "lon"} - set(rows.fieldnames or ())
    if missing:
        raise ItemError(item, f"has no column {', '.join(sorted(missing))}", "add it")
    for number, row in enumerate(rows, start=2):
        kind = next((each for each in KINDS if each == (row.get("kind") or "settlement")), None)
        if kind is None:
            raise _bad(item, number, f"kind must be one of {', '.join(KINDS)}")
        try:
            lat, lon = float(row["lat"]), float(row["lon"])
            population = int(row.get("population") or 0)
        except (TypeError, ValueError) as error:
            raise _bad(item, number, str(error)) from error
        names = tuple(sorted({n for n in (row.get("names") or "").split("|") if _usable(n)}))
        draft = Draft(row["name"], kind, lat, lon, country_code(row.get("country") or ""),  # type: ignore[arg-type]
                      row.get("admin1") or "", 0, population, names)  # fmt: skip
        try:
            yield checked(draft)
        except ValueError as error:
            raise _bad(item, number, str(error)) from error


def checked(draft: Draft) -> Draft:
    """The draft, if it can be a place on earth.

    Raises:
        ValueError: saying what is wrong with it.
    """
    if not draft.name or not draft.name.strip():
        raise ValueError("has no name")
    if not (-MOST_NORTH <= draft.lat <= MOST_NORTH and -MOST_EAST <= draft.lon <= MOST_EAST):
        raise ValueError(f"{draft.lat:g}, {draft.lon:g} is no latitude and longitude")
    if draft.population < 0:
        raise ValueError(f"has a population of {draft.population}")
    if draft.country and draft.country not in _codes():
        raise ValueError(f"country '{draft.country}' is no ISO 3166 code or English name")
    return draft


def country_code(said: str) -> str:
    """The alpha-3 code of a country told by either code or its English name; else what is said."""
    return _named().get(said.strip().casefold(), said.strip())


@cache
def _named() -> dict[str, str]:
    rows = tsv("gazetteer", "countries.tsv")
    return {
        row[column].casefold(): row["alpha3"]
        for row in rows
        for column in ("alpha2", "alpha3", "name")
    }


@cache
def _codes() -> frozenset[str]:
    return frozenset(alpha3().values())


@cache
def alpha3() -> dict[str, str]:
    """ISO 3166 alpha-2 to alpha-3."""
    return {row["alpha2"]: row["alpha3"] for row in tsv("gazetteer", "countries.tsv")}


def _kind(feature_class: str, code: str, population: str) -> Kind | None:
    if code in _KINDS:
        return _KINDS[code]
    if feature_class == "P":
        return "settlement" if int(population or 0) else "village"
    if code in SITES:
        return "site"
    return "region" if code in LANDFORMS else None


def _usable(name: str) -> bool:
    return len(name) > 1 and readable(name)


def _bad(item: str, number: int, reason: str) -> ItemError:
    return ItemError(f"{item} line {number}", reason, "correct it or leave it out")
