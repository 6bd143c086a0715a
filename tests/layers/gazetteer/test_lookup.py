from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from reportedly.errors import IntegrityError
from reportedly.layers.gazetteer import lookup, open_gazetteer
from reportedly.records import sha256
from reportedly.resources import data_path

MOST_BYTES = 12_000_000


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Simferopol", "UKR", 44.957, 34.111),
        ("Sevastopol", "UKR", 44.603, 33.65),
        ("Laayoune", "ESH", 27.142, -13.188),
        ("Pristina", "XKX", 42.67, 21.14),
        ("Balakliia", "UKR", 49.456, 36.844),
        ("Харків", "UKR", 49.982, 36.255),
        ("Synkivka", "UKR", 49.763, 37.692),
        ("Sinkivka", "UKR", 49.763, 37.692),
        ("Kolpino", "RUS", 59.751, 30.589),
        ("Machulishchy", "BLR", 53.779, 27.595),
    ],
)
def test_places_in_the_news_are_known(name: str, country: str, lat: float, lon: float) -> None:
    best = lookup(name)[0]
    assert best.country == country
    assert (best.lat, best.lon) == (pytest.approx(lat, abs=0.05), pytest.approx(lon, abs=0.05))


def test_namesakes_are_all_there_and_in_their_oblasts() -> None:
    found = [each for each in lookup("Pavlivka") if each.country == "UKR"]
    assert len(found) >= 30
    assert "Donetsk" in {each.admin1_name for each in found}


def test_countries_stand_on_their_mainland() -> None:
    gazetteer = open_gazetteer()
    america, ukraine = gazetteer.country("USA"), gazetteer.country("UKR")
    assert america is not None and 35 < america.lat < 48 and -110 < america.lon < -85
    assert ukraine is not None and 47 < ukraine.lat < 51 and 28 < ukraine.lon < 35


def test_the_shipped_file_is_the_one_its_manifest_names() -> None:
    data = data_path("gazetteer", "places.gaz").read_bytes()
    manifest = json.loads(data_path("gazetteer", "MANIFEST.json").read_text())
    assert len(data) == manifest["bytes"] <= MOST_BYTES
    assert sha256(data) == manifest["sha256"]
    assert sum(manifest["places"].values()) >= len(open_gazetteer()) > 250_000
    assert "GeoNames" in data_path("gazetteer", "NOTICE.txt").read_text()


def test_the_aliases_in_the_table_are_in_the_file() -> None:
    manifest = json.loads(data_path("gazetteer", "MANIFEST.json").read_text())
    table = data_path("gazetteer", "aliases.tsv").read_bytes()
    assert sha256(table) == manifest["aliases"], "build the gazetteer again"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(IntegrityError, match=r"none\.gaz"):
        open_gazetteer(tmp_path / "none.gaz")


def test_looking_up_is_quick() -> None:
    gazetteer = open_gazetteer()
    names = [gazetteer.entry(number).name for number in range(0, len(gazetteer), 60)]
    begun = time.process_time()
    for name in names:
        gazetteer.lookup(name)
    assert len(names) / (time.process_time() - begun) > 10_000
