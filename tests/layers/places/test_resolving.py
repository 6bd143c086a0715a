"""Names of one document are read together."""

from __future__ import annotations

from .conftest import ReadPlaces


def test_a_division_that_all_names_share_is_meant(read_places: ReadPlaces) -> None:
    text = (
        "The road near Alexandria, in Douglas County, is closed. Water stands in Brandon, "
        "in Otter Tail County and in Becker County."
    )
    found = {place.quote: place.admin1 for place in read_places(text)}
    assert found["Alexandria"] == "Minnesota"


def test_a_capital_is_meant_before_the_state_of_its_name(read_places: ReadPlaces) -> None:
    (bare,) = read_places("Officials in Washington agreed.")
    assert (bare.precision, bare.admin1) == ("settlement", "District of Columbia")
    (state,) = read_places("Officials in Washington state agreed.")
    assert (state.precision, state.admin1) == ("admin1", "Washington")
