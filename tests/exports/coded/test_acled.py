"""ACLED's columns: what stands in them and what stays empty."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.exports import PUBLIC
from reportedly.exports.coded.acled import COLUMNS
from reportedly.records import AcledCode

replace = msgspec.structs.replace


def test_there_are_the_31_columns_of_the_codebook():
    assert len(COLUMNS) == 31
    assert COLUMNS[:3] == ("event_id_cnty", "event_date", "year")
    assert COLUMNS[-4:] == ("notes", "fatalities", "tags", "timestamp")


def test_a_strike_in_the_columns(rows, world):
    (row,), manifest = rows("acled-columns", world.reading())
    assert tuple(row) == COLUMNS
    wanted = {
        "event_id_cnty": "evt-1",
        "event_date": "2023-05-01",
        "year": "2023",
        "time_precision": "1",
        "disorder_type": "Political violence",
        "actor1": "Military Forces (Ukraine)",
        "inter1": "1",
        "actor2": "Civilians (Ukraine)",
        "inter2": "7",
        "interaction": "17",
        "civilian_targeting": "Civilian targeting",
        "iso": "804",
        "region": "Eastern Europe",
        "country": "Ukraine",
        "admin1": "Kharkivska",
        "admin2": "",
        "location": "Zarichne",
        "latitude": "49.5",
        "geo_precision": "1",
        "source": "The Mill",
        "source_scale": "",
        "fatalities": "12",
        "tags": "",
        "timestamp": "1682985600",
    }
    assert {name: row[name] for name in wanted} == wanted
    assert any("not ACLED data" in note for note in manifest.notes)


def test_the_timestamp_is_the_as_of_and_never_the_clock(rows, world):
    (row,), _ = rows("acled-columns", world.reading(), as_of="2023-05-03")
    assert row["timestamp"] == "1683158399"


def test_what_has_no_code_or_did_not_happen_is_left_out_and_counted(rows, world):
    uncoded = replace(world.event, acled=None)
    planned = replace(world.event, reality="threatened")
    for event in (uncoded, planned):
        found, manifest = rows("acled-columns", world.reading(event))
        assert found == []
        assert (manifest.counts.records, manifest.counts.left_out) == (0, 1)


@pytest.mark.parametrize(
    ("start", "end", "day", "precision"),
    [
        ("2023-05-01", "2023-05-07", "2023-05-04", "2"),
        ("2023-05-01", "2023-05-31", "2023-05-16", "3"),
        ("2023-01-01", "2023-12-31", "", ""),
        (None, None, "", ""),
    ],
)
def test_dates_and_their_precision(rows, world, start, end, day, precision):
    time = replace(world.time, start=start, end=end)
    (row,), _ = rows("acled-columns", world.reading(times=(time,)))
    assert (row["event_date"], row["time_precision"]) == (day, precision)


def test_an_unnamed_doer_is_an_unidentified_armed_group(rows, world):
    (row,), _ = rows("acled-columns", world.reading(replace(world.event, actors=())))
    assert row["actor1"] == "Unidentified Armed Group (Ukraine)"
    assert row["interaction"] == "37"


def test_civilians_who_did_violence_are_an_unidentified_group(rows, world):
    man = replace(world.people, quote="Troops", spans=world.troops.spans)
    (row,), _ = rows("acled-columns", world.reading(replace(world.event, actors=(man,))))
    assert (row["actor1"], row["assoc_actor_1"]) == ("Unidentified Armed Group (Ukraine)", "")


def test_foreign_forces_are_external_and_a_named_body_keeps_its_name(rows, world):
    named = replace(world.troops, name="Northern Fleet", country="RUS")
    (row,), _ = rows("acled-columns", world.reading(replace(world.event, actors=(named,))))
    assert (row["actor1"], row["inter1"]) == ("Northern Fleet (Russia)", "8")


def test_a_crowd_stands_first_and_its_size_is_a_tag(rows, world):
    event = replace(
        world.event, acled=AcledCode("Protests", "Protest with intervention"), figures=("fig-1",)
    )
    crowd = world.figure("About 300 people", "participants", value=300.0, low=270.0, high=None)
    (row,), _ = rows("acled-columns", world.reading(event, figures=(crowd,)))
    assert (row["actor1"], row["actor2"]) == ("Protesters (Ukraine)", "Military Forces (Ukraine)")
    assert (row["interaction"], row["tags"]) == ("16", "crowd size=at least 270")
    (row,), _ = rows("acled-columns", world.reading(event, figures=()))
    assert (row["tags"], row["fatalities"]) == ("crowd size=no report", "")


def test_the_most_conservative_number_is_coded_and_the_dispute_noted(rows, world):
    event = replace(world.event, figures=("fig-1", "fig-2"))
    more = world.figure("300 people", id="fig-2", value=300.0, low=300.0, high=300.0)
    (row,), _ = rows("acled-columns", world.reading(event, figures=(world.figure(), more)))
    assert row["fatalities"] == "12"
    assert "“12 people”, “300 people”. The figures are disputed or differ" in row["notes"]


def test_a_fresh_event_is_placed_at_its_division_only(rows, world):
    today = replace(world.time, start="2023-06-01", end="2023-06-01")
    (row,), _ = rows("acled-columns", world.reading(times=(today,)), PUBLIC)
    assert (row["location"], row["latitude"], row["geo_precision"]) == ("Kharkivska", "", "3")
    assert "Zarichne" not in row["notes"]
