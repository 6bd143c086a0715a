"""Vernacular and physical regions, demonyms, abbreviations: the hand-made tables, as entries."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from reportedly.layers.gazetteer.folding import fold
from reportedly.layers.gazetteer.lookup import Entry, open_gazetteer
from reportedly.resources import tsv

ALPHA3 = 3
CITY = "city:"
LAND = frozenset({"vernacular", "physical", "island"})


@cache
def regions() -> Mapping[str, Entry]:
    """The regions of `regions.tsv` by folded name and alias; their numbers are negative."""
    found: dict[str, Entry] = {}
    for number, row in enumerate(tsv("gazetteer", "regions.tsv"), start=1):
        countries = row["countries"].split(",")
        entry = Entry(
            number=-number,
            name=row["name"],
            kind="site" if row["kind"] == "site" else "region",
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            country=countries[0] or None if len(countries) == 1 else None,
            admin1="",
            admin1_name=None,
            geonameid=None,
            population=0,
        )
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            found.setdefault(fold(name), entry)
    return MappingProxyType(found)


@cache
def land_regions() -> frozenset[int]:
    """The numbers of regions of land, which a first-order division of that name may be."""
    rows = enumerate(tsv("gazetteer", "regions.tsv"), start=1)
    return frozenset(-number for number, row in rows if row["kind"] in LAND)


@cache
def demonyms() -> Mapping[str, Entry]:
    """The place each word of `demonyms.tsv` stands for, by the word as it is written."""
    named = {row["form"]: _target(row["place"]) for row in tsv("lexicons", "en", "demonyms.tsv")}
    return MappingProxyType({form: place for form, place in named.items() if place is not None})


@cache
def abbreviations() -> Mapping[str, tuple[Entry, str]]:
    """Short forms of divisions, as written, with what must stand before them (see the file)."""
    gazetteer = open_gazetteer()
    wanted = {int(row["geonameid"]) for row in tsv("gazetteer", "abbreviations.tsv")}
    divisions = {
        entry.geonameid: entry
        for country in ("USA", "CAN", "AUS")
        for entry in gazetteer.within(country)
        if entry.geonameid in wanted
    }
    return MappingProxyType(
        {
            row["form"]: (divisions[int(row["geonameid"])], row["after"])
            for row in tsv("gazetteer", "abbreviations.tsv")
        }
    )


def _target(place: str) -> Entry | None:
    gazetteer = open_gazetteer()
    if len(place) == ALPHA3 and place.isupper():
        return gazetteer.country(place)
    if place.startswith(CITY):
        found = gazetteer.lookup(place.removeprefix(CITY))
        return next((each for each in found if each.kind in ("capital", "settlement")), None)
    divisions = (e for e in gazetteer.lookup(place) if e.kind in ("continent", "admin1"))
    return next(divisions, None) or regions().get(fold(place))
