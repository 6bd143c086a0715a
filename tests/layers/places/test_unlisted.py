"""Places without an entry are places all the same, and have no point."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.layers.places import places
from reportedly.records import Name, Place, Span

from .conftest import ReadPlaces, reading_of


def with_names(text: str, *names: tuple[str, str]) -> tuple[Place, ...]:
    """The places of a text in which a model found these names and kinds."""
    found = []
    for name, kind in names:
        start = text.index(name)
        found.append(Name(Span(start, start + len(name)), kind, 0.9))  # type: ignore[arg-type]
    reading = msgspec.structs.replace(reading_of(text), names=tuple(found))
    return places.read(reading).places


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shells fell on the village of Nova Dembrivka.", "Nova Dembrivka"),
        ("A drone fell in Brentlow district at noon.", "Brentlow"),
        ("The people of Zhurbitsa village left.", "Zhurbitsa"),
    ],
)
def test_a_noun_beside_it_makes_a_name_a_place(
    read_places: ReadPlaces, text: str, name: str
) -> None:
    (place,) = read_places(text)
    assert (place.quote, place.name, place.precision, place.lat) == (name, name, "unknown", None)
    assert ":unlisted-" in place.made_by
    assert place.candidates == ()


def test_it_lies_where_the_words_behind_it_say(read_places: ReadPlaces) -> None:
    village, division = read_places("Shells fell on the village of Dembrivka, Donetsk region.")
    assert (village.country, village.admin1) == (division.country, division.admin1)
    assert village.lat is None


def test_a_model_and_a_preposition_make_a_place() -> None:
    assert [p.quote for p in with_names("Two died in Dembrivka.", ("Dembrivka", "LOC"))] == [
        "Dembrivka"
    ]
    assert with_names("Two died with Dembrivka.", ("Dembrivka", "LOC")) == ()
    assert with_names("Two died in Dembrivka.", ("Dembrivka", "PER")) == ()


def test_a_given_name_is_no_village() -> None:
    assert with_names("They trust in Maria Dembrivska.", ("Maria Dembrivska", "LOC")) == ()


def test_a_word_of_a_longer_name_is_not_its_namesake() -> None:
    text = "Two died in Verkhnia Dubrova."
    (place,) = with_names(text, ("Verkhnia Dubrova", "LOC"))
    assert (place.quote, place.lat) == ("Verkhnia Dubrova", None)


def test_a_site_named_for_its_town_tells_the_town() -> None:
    text = "He died in Odesa Memorial Hospital."
    (place,) = with_names(text, ("Odesa Memorial Hospital", "LOC"))
    assert (place.quote, place.country) == ("Odesa", "UKR")


@given(st.text(alphabet="AaBb dDistrict of,.village\n", max_size=60))
def test_any_text_is_read(text: str) -> None:
    for place in places.read(reading_of(text)).places:
        assert place.quote == place.span.quote(text)


def test_a_model_lifts_a_name_that_is_also_a_word() -> None:
    text = "Officers left Reading; the judge in Toronto did not."
    assert [place.quote for place in with_names(text)] == ["Toronto"]
    lifted = with_names(text, ("Reading", "LOC"))
    assert [place.quote for place in lifted] == ["Reading", "Toronto"]
