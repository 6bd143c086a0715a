"""How exactly a place may be told."""

from __future__ import annotations

import pytest

from reportedly.exports.masking.places import coarsened, is_sensitive, without_places

TOWN = {
    "quote": "Rudnya",
    "name": "Rudnya",
    "geonameid": 7,
    "lat": 51.5,
    "lon": 30.25,
    "country": "UKR",
    "admin1": "Kyivska",
    "precision": "settlement",
    "candidates": [],
}


def test_a_settlement_keeps_its_centroid():
    assert coarsened(TOWN, fresh=False) == TOWN


def test_a_fresh_event_is_told_by_its_first_order_division():
    told = coarsened(TOWN, fresh=True)
    assert (told["name"], told["precision"], told["lat"], told["lon"]) == (
        "Kyivska",
        "admin1",
        None,
        None,
    )
    assert told["geonameid"] is None
    assert coarsened({**TOWN, "admin1": None}, fresh=True)["precision"] == "country"
    assert coarsened({**TOWN, "admin1": None, "country": None}, fresh=True)["name"] == "unknown"


def test_what_is_wide_already_stays():
    wide = {**TOWN, "precision": "admin1"}
    assert coarsened(wide, fresh=True) == wide


@pytest.mark.parametrize("name", ["School No 7", "the central hospital", "a safe house", "mosques"])
def test_homes_schools_hospitals_and_shelters_lose_name_and_place(name):
    told = coarsened({**TOWN, "name": name, "quote": name, "precision": "exact"}, fresh=False)
    assert is_sensitive(name)
    assert (told["name"], told["quote"], told["lat"]) == ("Kyivska", "[facility]", None)
    assert told["precision"] == "admin2"


def test_an_exact_place_loses_its_coordinates_only():
    told = coarsened({**TOWN, "name": "Dovhe bridge", "precision": "exact"}, fresh=False)
    assert (told["name"], told["lat"], told["precision"]) == ("Dovhe bridge", None, "admin2")


def test_names_of_places_are_taken_out_whole():
    assert without_places("from Rudnya to Rudnyanka", frozenset({"Rudnya"})) == (
        "from [place] to Rudnyanka"
    )
