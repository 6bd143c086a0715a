from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.layers.places import places
from reportedly.records import Mention, Place, Reading, Span

from .conftest import reading_of

ReadPlaces = Callable[[str], tuple[Place, ...]]


def named(found: tuple[Place, ...]) -> list[str]:
    return [place.quote for place in found]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Shells hit Kramatorsk and Sloviansk overnight.", ["Kramatorsk", "Sloviansk"]),
        ("The train left Lviv for Przemysl in Poland.", ["Lviv", "Przemysl", "Poland"]),
        ("Troops crossed the border near the city of Sumy.", ["Sumy"]),
        ("The blast in Springfield, Ohio, killed one.", ["Springfield", "Ohio"]),
        ("A fire broke out in Albany, N.Y., on Friday.", ["Albany", "N.Y."]),
        ("ANKARA (Wire) The minister spoke.", ["ANKARA"]),
        ("Protests spread across the Sahel.", ["Sahel"]),
    ],
)
def test_toponyms_are_found(read_places: ReadPlaces, text: str, quotes: list[str]) -> None:
    assert named(read_places(text)) == quotes


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Smith said he was sorry.",
        "She told The Washington Post about it.",
        "May said Florence Miller had left.",
        "Due to the weather, police closed it.",
        "He speaks fluent Russian.",
        "The NATO and OSCE chiefs met.",
    ],
)
def test_people_papers_and_words_are_no_places(read_places: ReadPlaces, text: str) -> None:
    assert named(read_places(text)) == []


def test_a_bare_name_is_the_city_and_a_region_its_division(read_places: ReadPlaces) -> None:
    city, region = read_places("Shelling hit Kharkiv. Villages in the Kharkiv region burned.")
    assert (city.precision, region.precision) == ("settlement", "admin1")
    assert city.admin1 == region.admin1
    (oblast,) = read_places("Fighting went on across the Moscow region.")
    assert oblast.name == "Moscow Oblast"


def test_a_container_settles_which_namesake_is_meant(read_places: ReadPlaces) -> None:
    paris, state = read_places("Police in Paris, Texas, arrested a man.")
    assert (paris.country, paris.admin1, state.precision) == ("USA", "Texas", "admin1")
    assert read_places("Police in Paris arrested a man.")[0].country == "FRA"


def test_many_villages_of_one_name_stay_ambiguous(read_places: ReadPlaces) -> None:
    village, country = read_places("Shells fell on the village of Pavlivka in Ukraine.")
    assert (village.lat, village.lon, village.precision) == (None, None, "unknown")
    assert len(village.candidates) > 1
    assert village.country == country.country == "UKR"
    scores = [candidate.score for candidate in village.candidates]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Rockets fell on Moscow.", "place"),
        ("Moscow denied the report.", "metonym"),
        ("The Kyiv government agreed.", "modifier"),
        ("Russian troops left.", "demonym"),
    ],
)
def test_roles(read_places: ReadPlaces, text: str, role: str) -> None:
    assert [place.role for place in read_places(text)] == [role]


def test_a_misspelt_name_is_sought_in_the_countries_spoken_of(read_places: ReadPlaces) -> None:
    text = "Russia said the depot near the town of Valuyka burned. Russian firemen came."
    found = {place.quote: place for place in read_places(text)}
    assert found["Valuyka"].name == "Valuyki"
    assert found["Valuyka"].made_by.endswith(":spelling")
    (alone,) = read_places("The depot near the town of Valuyka burned.")
    assert (alone.name, alone.precision, alone.lat) == ("Valuyka", "unknown", None)


def test_regions_have_a_point_and_their_own_precision(read_places: ReadPlaces) -> None:
    (donbas,) = read_places("Fighting in Donbas went on.")
    assert (donbas.precision, donbas.country, donbas.geonameid) == ("region", "UKR", None)


@pytest.mark.parametrize(
    ("text", "precision", "country"),
    [
        ("Ships burned in the Red Sea.", "region", None),
        ("Rain fell on the West Coast.", "region", "USA"),
        ("Fighting resumed in Tigray.", "admin1", "ETH"),
    ],
)
def test_a_region_is_a_division_only_where_it_is_the_same_land(
    read_places: ReadPlaces, text: str, precision: str, country: str | None
) -> None:
    (found,) = read_places(text)
    assert (found.precision, found.country) == (precision, country)


def test_a_name_inside_a_person_is_left_alone() -> None:
    text = "They wrote to Odessa Kharkov about it."
    reading = reading_of(text)
    span = Span(text.index("Odessa"), text.index(" about"))
    person = Mention("men-1", span, span.quote(text), "person")
    assert places.read(msgspec.structs.replace(reading, mentions=(person,))).places == ()


def test_mentions_of_one_name_resolve_together(read_places: ReadPlaces) -> None:
    found = read_places("A man from London, Ontario, was hurt. London police came.")
    assert {place.admin1 for place in found if place.quote == "London"} == {"Ontario"}


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet=st.sampled_from("Kyiv Lyman,.-'’ Ohio\nRussia of the in é�"), max_size=80))
def test_any_text_gives_grounded_places(text: str) -> None:
    reading: Reading = reading_of(text)
    for place in places.read(reading).places:
        assert place.span.quote(text) == place.quote
        assert (place.lat is None) == (place.precision == "unknown")
        assert place.lat is not None or len(place.candidates) > 1


def test_a_district_without_a_point_of_its_own_has_none(read_places: ReadPlaces) -> None:
    (county,) = read_places("Deputies of Granville County came.")
    assert (county.precision, county.admin1) == ("admin2", "North Carolina")
    assert (county.lat, county.lon) == (None, None)
