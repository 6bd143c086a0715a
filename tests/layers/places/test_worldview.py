from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.errors import UsageError
from reportedly.layers.gazetteer import lookup
from reportedly.layers.places import country_of, places_in
from reportedly.records import Reading


@pytest.mark.parametrize(
    ("name", "worldview", "country"),
    [
        ("Simferopol", "iso3166", "UKR"),
        ("Simferopol", "de-facto", "RUS"),
        ("Sevastopol", "iso3166", "UKR"),
        ("Laayoune", "iso3166", "ESH"),
        ("Laayoune", "de-facto", "MAR"),
        ("Pristina", "iso3166", "XKX"),
        ("Pristina", "un", "SRB"),
        ("Kharkiv", "de-facto", "UKR"),
    ],
)
def test_a_place_is_counted_where_the_named_authority_counts_it(
    name: str, worldview: str, country: str
) -> None:
    assert country_of(lookup(name)[0], worldview) == country


def test_an_unknown_worldview_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match="de-facto, iso3166, un"):
        country_of(lookup("Lyman")[0], "atlantis")


def test_the_step_states_the_worldview(tokenised: Callable[[str], Reading]) -> None:
    reading = tokenised("Explosions were heard in Simferopol on Monday.")
    (place,) = places_in("de-facto").read(reading).places
    assert (place.country, place.worldview) == ("RUS", "de-facto")
