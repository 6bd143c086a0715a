"""Alternate names, postal codes and GeoJSON, read as drafts or as further names of drafts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from reportedly.errors import ItemError
from reportedly.layers.gazetteer.building import KINDS, Draft, Kind
from reportedly.layers.gazetteer.folding import readable
from reportedly.layers.gazetteer.importing import alpha3, checked, country_code

_NO_NAMES = frozenset(
    {"abbr", "faac", "iata", "icao", "link", "phon", "post", "tcid", "unlc", "wkdt"}
)
"""What GeoNames lists among names and is none: codes, links, abbreviations."""
_ID, _LANGUAGE, _NAME = 1, 2, 3


def alternate_names(
    lines: Iterable[str], item: str, wanted: Callable[[int], bool]
) -> dict[int, set[str]]:
    """Further names by GeoNames id, of the ids that are `wanted`.

    Raises:
        ItemError: a line of `item` is not a line of `alternateNames.txt`.
    """
    found: dict[int, set[str]] = {}
    for number, line in enumerate(lines, start=1):
        cells = line.rstrip("\n").split("\t")
        if len(cells) <= _NAME or not cells[_ID].isdecimal():
            raise ItemError(f"{item} line {number}", "is no line of alternate names", "correct it")
        name = cells[_NAME]
        if cells[_LANGUAGE] in _NO_NAMES or len(name) < len("Xo") or not readable(name):
            continue
        geonameid = int(cells[_ID])
        if wanted(geonameid):
            found.setdefault(geonameid, set()).add(name)
    return found


def postal_drafts(lines: Iterable[str], item: str) -> Iterator[Draft]:
    """The places of a GeoNames postal table, one for each name in a division, its first point.

    Raises:
        ItemError: a line of `item` is not one of such a table.
    """
    seen: set[tuple[str, str, str]] = set()
    for number, line in enumerate(lines, start=1):
        cells = line.rstrip("\n").split("\t")
        try:
            code, name, admin1, lat, lon = (cells[at] for at in (0, 2, 4, 9, 10))
            key = (code, admin1, name)
            if key in seen or not name or not readable(name):
                continue
            seen.add(key)
            yield checked(
                Draft(name, "village", float(lat), float(lon), alpha3().get(code, ""), admin1)
            )
        except (IndexError, ValueError) as error:
            raise ItemError(
                f"{item} line {number}", f"is no line of postal codes ({error})", "correct it"
            ) from error


def geojson_drafts(text: str, item: str) -> Iterator[Draft]:
    """The places of a GeoJSON FeatureCollection, named by the property `name`.

    Further properties are those of a CSV table. What is no point is placed at the middle of its
    bounds and is a region unless `kind` says otherwise.

    Raises:
        ItemError: `item` is no such collection, or a feature lacks a name or a geometry.
    """
    try:
        features = json.loads(text)["features"]
    except (ValueError, KeyError, TypeError) as error:
        raise ItemError(item, "is no GeoJSON FeatureCollection", "check the file") from error
    for number, feature in enumerate(features, start=1):
        try:
            yield checked(_feature(feature))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            said = f"lacks {error}" if isinstance(error, KeyError) else str(error)
            raise ItemError(
                f"{item} feature {number}", said, "correct it or leave it out"
            ) from error


def _feature(feature: Mapping[str, Any]) -> Draft:
    given = feature["properties"]
    geometry = feature["geometry"]
    if geometry is None:
        raise ValueError("has no geometry")
    usual: Kind = "settlement" if geometry["type"] == "Point" else "region"
    said = given.get("kind") or usual
    kind = next((each for each in KINDS if each == said), None)
    if kind is None:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}")
    lon, lat = _middle(list(_points(geometry["coordinates"])))
    names = given.get("names") or ()
    listed = names.split("|") if isinstance(names, str) else names
    return Draft(
        name=str(given["name"]),
        kind=kind,  # type: ignore[arg-type]
        lat=lat,
        lon=lon,
        country=country_code(given.get("country") or ""),
        admin1=given.get("admin1") or "",
        population=int(given.get("population") or 0),
        names=tuple(sorted({each for each in listed if len(each) > 1 and readable(each)})),
    )


def _points(coordinates: list[Any]) -> Iterator[tuple[float, float]]:
    if coordinates and isinstance(coordinates[0], (int, float)):
        yield float(coordinates[0]), float(coordinates[1])
    else:
        for each in coordinates:
            yield from _points(each)


def _middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    if not points:
        raise ValueError("has no coordinates")
    lons, lats = zip(*points, strict=True)
    return (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
