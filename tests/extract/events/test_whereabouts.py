"""Where an event happened: its own words, its site, the scene around it."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.extract.events import events
from reportedly.records import Place, Reading

from .conftest import build

TOWN = {"lat": 1.0, "lon": 2.0, "country": "XKX", "admin1": "Plain"}


def placed(reading: Reading) -> dict[str, Place | None]:
    """The place of every event, by its words."""
    after = events.read(reading)
    known = {place.id: place for place in after.places}
    return {each.quote: known[each.place] if each.place else None for each in after.events}


def parsed(reading: Reading, **parse: tuple[str, str]) -> Reading:
    """The reading with relations and heads of words that stand in it once."""
    at = {token.form: number for number, token in enumerate(reading.tokens)}
    tokens = tuple(
        msgspec.structs.replace(token, deprel=parse[token.form][0], head=at[parse[token.form][1]])
        if token.form in parse
        else token
        for token in reading.tokens
    )
    return msgspec.structs.replace(reading, tokens=tokens)


def test_a_site_stands_for_the_town_it_is_in() -> None:
    text = "Rebels attacked a convoy at the police station in Dorvel."
    (place,) = placed(build(text, places={"Dorvel": TOWN})).values()
    assert place is not None
    assert (place.quote, place.name) == ("the police station", "Dorvel")
    assert (place.lat, place.precision, place.admin1) == (1.0, "settlement", "Plain")
    assert place.within is not None
    assert place.made_by.endswith(":site")


def test_a_site_in_no_known_town_has_no_point() -> None:
    (place,) = placed(build("Rebels attacked a convoy at the police station.")).values()
    assert place is not None
    assert (place.name, place.lat, place.precision) == ("the police station", None, "unknown")


def test_a_stretch_of_land_lies_in_no_town() -> None:
    text = "Crowds rioted in Dorvel. Troops attacked rebels in the occupied territories."
    found = placed(build(text, places={"Dorvel": TOWN}))
    place = found["attacked"]
    assert place is not None
    assert (place.quote, place.lat) == ("the occupied territories", None)


def test_the_area_is_the_place_spoken_of() -> None:
    text = "Crowds rioted in Dorvel. Troops attacked rebels in the area."
    found = placed(build(text, places={"Dorvel": TOWN}))
    assert all(place is not None and place.quote == "Dorvel" for place in found.values())


def test_an_event_without_a_place_is_where_the_same_people_acted() -> None:
    text = (
        "Crowds rioted in Dorvel.\nGuards attacked rebels in Tarn.\n"
        "It rained all day.\nThe rebels shelled the guards."
    )
    found = placed(build(text, places={"Dorvel": TOWN, "Tarn": TOWN}))
    place = found["shelled"]
    assert place is not None
    assert place.name == "Tarn"


def test_land_named_by_its_people_is_a_place() -> None:
    text = "Ships attacked a tanker off the Dorvelian coast."
    reading = build(
        text, places={"Dorvelian": {"role": "demonym", "name": "Dorvel", "precision": "country"}}
    )
    (place,) = placed(reading).values()
    assert place is not None
    assert place.name == "Dorvel"


@pytest.mark.parametrize(("head", "expected"), [("attacked", "Tarn"), ("said", "Dorvel")])
def test_the_tree_tells_which_of_two_places_is_meant(head: str, expected: str) -> None:
    text = "Officers said in Dorvel that rebels attacked a convoy in Tarn."
    other = "said" if head == "attacked" else "attacked"
    reading = parsed(
        build(text, places={"Dorvel": TOWN, "Tarn": TOWN}),
        Officers=("nsubj", "said"),
        attacked=("ccomp", "said"),
        rebels=("nsubj", "attacked"),
        convoy=("obj", "attacked"),
        Dorvel=("obl", other),
        Tarn=("obl", head),
    )
    place = placed(reading)["attacked"]
    assert place is not None
    assert place.name == expected


def test_ships_from_a_country_are_not_there() -> None:
    text = "Ships from Tarn attacked a tanker near Dorvel."
    reading = parsed(
        build(text, places={"Dorvel": TOWN, "Tarn": TOWN}),
        Ships=("nsubj", "attacked"),
        Tarn=("nmod", "Ships"),
        tanker=("obj", "attacked"),
        Dorvel=("obl", "attacked"),
    )
    (place,) = placed(reading).values()
    assert place is not None
    assert place.name == "Dorvel"


def test_a_street_the_places_layer_found_is_a_site() -> None:
    text = "Rebels attacked a convoy on Elm Avenue in Dorvel."
    streets = {"Elm Avenue": {"precision": "unknown"}, "Dorvel": TOWN}
    (place,) = placed(build(text, places=streets)).values()
    assert place is not None
    assert (place.quote, place.name, place.lat) == ("Elm Avenue", "Dorvel", 1.0)


def test_a_site_is_in_a_place_that_has_a_point() -> None:
    text = "Crowds rioted in Dorvel. Rebels attacked guards at a barracks in Upper Wexbury."
    found = placed(build(text, places={"Dorvel": TOWN, "Upper Wexbury": {"precision": "unknown"}}))
    place = found["attacked"]
    assert place is not None
    assert (place.quote, place.name) == ("a barracks", "Dorvel")
