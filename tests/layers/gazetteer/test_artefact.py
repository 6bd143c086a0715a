from __future__ import annotations

import random

import pytest

from reportedly.errors import IntegrityError
from reportedly.layers.gazetteer import Draft, Gazetteer, build

DRAFTS = [
    Draft("Freedonia", "country", 10.0, 20.0, "FRD", "", 1, 5_000_000, ("Republic of Freedonia",)),
    Draft("Upper Province", "admin1", 10.5, 20.5, "FRD", "01", 2, 900_000),
    Draft("Harpo", "capital", 10.51234, 20.5, "FRD", "01", 3, 700_000, ("Харпо",)),
    Draft("Harpo", "village", 11.0, -21.0, "SYL", "07", 0, 0),
    Draft("Chico", "settlement", -11.0, 21.0, "SYL", "07", 5, 12_000, ("Chico", "Čiko")),
]


def test_the_same_drafts_in_any_order_give_the_same_bytes() -> None:
    shuffled = DRAFTS * 2
    random.Random(1).shuffle(shuffled)
    assert build(shuffled, {"version": "t"}) == build(DRAFTS, {"version": "t"})


def test_what_was_built_can_be_looked_up() -> None:
    opened = Gazetteer(build(DRAFTS, {"version": "t"}))
    assert len(opened) == len(DRAFTS)
    capital, village = opened.lookup("HARPO")
    assert (capital.kind, capital.country, capital.geonameid) == ("capital", "FRD", 3)
    assert (capital.admin1, capital.admin1_name) == ("01", "Upper Province")
    assert capital.lat == pytest.approx(10.5123, abs=1e-4)
    assert (village.kind, village.geonameid, village.lon) == ("village", None, -21.0)
    assert opened.lookup("харпо") == (capital,)
    assert [each.name for each in opened.lookup("ciko")] == ["Chico"]
    assert opened.lookup("Zeppo") == ()


def test_countries_and_divisions_are_found_by_code() -> None:
    opened = Gazetteer(build(DRAFTS, {"version": "t"}))
    country, division = opened.country("FRD"), opened.division("FRD", "01")
    assert country is not None and country.name == "Freedonia"
    assert division is not None and division.name == "Upper Province"
    assert opened.country("XXX") is None and opened.division("FRD", "99") is None
    assert [each.name for each in opened.within("SYL")] == ["Chico", "Harpo"]


@pytest.mark.parametrize("spoil", [lambda d: b"", lambda d: d[:-20], lambda d: b"x" + d])
def test_a_damaged_file_is_refused_with_its_name(spoil: object) -> None:
    data = build(DRAFTS, {"version": "t"})
    with pytest.raises(IntegrityError, match=r"my\.gaz"):
        Gazetteer(spoil(data), "my.gaz")  # type: ignore[operator]
