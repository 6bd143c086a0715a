"""PLOVER's JSON."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.exports.coded.plover import REALITIES

replace = msgspec.structs.replace


def test_an_event_as_plover_has_it(rows, world):
    (row,), _ = rows("plover", world.reading())
    assert (row["id"], row["date"], row["event"]) == ("evt-1", "2023-05-01", ["ASSAULT"])
    assert (row["mode"], row["context"], row["quad_code"]) == (["heavy-weapons"], ["military"], 4)
    assert row["event_scale"] == -9.5
    assert row["actor"] == [{"code": "UKR", "sector": "MIL", "entity_text": "Troops"}]
    assert row["event_loc"]["resolution"] == 4
    assert row["size"] == {"dead": 12}
    assert row["text_info"] == [{"sequence": 1, "start": 27, "end": 34, "id": "doc-1"}]
    assert "enddate" not in row


@pytest.mark.parametrize(("reality", "mode"), sorted(REALITIES.items()))
def test_reality_is_an_auxiliary_mode(rows, world, reality, mode):
    (row,), _ = rows("plover", world.reading(replace(world.event, reality=reality)))
    assert row["mode"] == ["heavy-weapons", mode]
    assert reality.replace("_", " ") in row["comment"]


def test_an_event_without_a_date_or_parties_keeps_the_required_keys(rows, world):
    bare = replace(world.event, actors=(), recipients=(), time=None, place=None, figures=())
    (row,), _ = rows("plover", world.reading(bare))
    assert (row["date"], row["actor"]) == (None, [])
    assert "event_loc" not in row
    assert "No report says when; first reported 2023-05-02" in row["comment"]
