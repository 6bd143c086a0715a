"""The GED's columns: what stands in them and what stays empty."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.exports.coded.countries import ged_region
from reportedly.exports.coded.ged import COLUMNS, priogrid
from reportedly.records import AcledCode

replace = msgspec.structs.replace


def test_there_are_the_49_columns_of_the_codebook():
    assert len(COLUMNS) == 49
    assert COLUMNS[:3] == ("id", "relid", "year")
    assert COLUMNS[-5:] == ("best", "high", "low", "gwnoa", "gwnob")


def test_one_sided_violence_in_the_columns(rows, world):
    (row,), manifest = rows("ged-columns", world.reading())
    assert tuple(row) == COLUMNS
    wanted = {
        "id": "evt-1",
        "relid": "",
        "conflict_name": "",
        "code_status": "Check",
        "type_of_violence": "3",
        "side_a": "Military Forces (Ukraine)",
        "side_b": "Civilians",
        "gwnoa": "369",
        "gwnob": "",
        "number_of_sources": "1",
        "source_article": '"The Mill","2023-05-02","Strike on Zarichne"',
        "source_original": "the governor [reportedly, said by the governor]",
        "where_prec": "1",
        "geom_wkt": "POINT (37.25 49.5)",
        "country_id": "369",
        "region": "Europe",
        "event_clarity": "1",
        "date_prec": "1",
        "date_start": "2023-05-01",
        "deaths_a": "0",
        "deaths_unknown": "12",
        "best": "12",
        "high": "12",
        "low": "12",
    }
    assert {name: row[name] for name in wanted} == wanted
    assert any("one-number" in note for note in manifest.notes)


def test_differing_figures_give_no_best(rows, world):
    event = replace(world.event, figures=("fig-1", "fig-2"))
    more = world.figure("300 people", id="fig-2", value=300.0, low=300.0, high=300.0)
    (row,), _ = rows("ged-columns", world.reading(event, figures=(world.figure(), more)))
    assert (row["low"], row["best"], row["high"]) == ("12", "", "300")
    assert row["deaths_unknown"] == ""


def test_without_a_reported_death_there_is_no_row(rows, world):
    wounded = world.figure(measure="wounded")
    found, manifest = rows("ged-columns", world.reading(figures=(wounded,)))
    assert (found, manifest.counts.left_out) == ([], 1)


def test_a_death_that_is_only_denied_is_none(rows, world):
    denial = world.saying(act="deny", polarity="-", figures=("fig-1",))
    found, _ = rows("ged-columns", world.reading(attributions=(denial,)))
    assert found == []


def test_state_against_rebels_and_rebels_against_rebels(rows, world):
    rebels = replace(world.people, name="Falcon Front", sector="REB", country="UKR")
    wolves = replace(world.troops, name="Wolf Brigade", sector="REB")
    (row,), _ = rows("ged-columns", world.reading(replace(world.event, recipients=(rebels,))))
    assert row["type_of_violence"] == "1"
    assert row["dyad_name"] == "Military Forces (Ukraine) - Falcon Front (Ukraine)"
    fight = replace(world.event, actors=(wolves,), recipients=(rebels,))
    (row,), _ = rows("ged-columns", world.reading(fight))
    assert (row["type_of_violence"], row["gwnoa"]) == ("2", "")


def test_force_against_a_protest_has_its_doer_as_side_a(rows, world):
    coded = AcledCode("Protests", "Excessive force against protesters")
    (row,), _ = rows("ged-columns", world.reading(replace(world.event, acled=coded)))
    assert (row["side_a"], row["side_b"]) == ("Military Forces (Ukraine)", "Civilians")


@pytest.mark.parametrize(
    ("lat", "lon", "cell"), [(-90, -180, 1), (-89.9, 179.9, 720), (89.9, 179.9, 259200)]
)
def test_grid_cells_count_from_the_south_west(lat, lon, cell):
    assert priogrid(lat, lon) == cell


@pytest.mark.parametrize(
    ("code", "region"),
    [("KEN", "Africa"), ("SYR", "Middle East"), ("EGY", "Middle East"), ("GEO", "Asia"),
     ("USA", "Americas"), ("UKR", "Europe"), ("AFG", "Asia"), (None, "")],
)  # fmt: skip
def test_regions(code, region):
    assert ged_region(code) == region
