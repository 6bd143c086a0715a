"""State bodies under several names."""

from __future__ import annotations

import pytest

from reportedly.stories.offices import office_of, same_offices
from reportedly.stories.sources import SourceNames


@pytest.mark.parametrize(
    ("label", "office"),
    [
        ("the prosecution of Kazakhstan", ("PROSECUTOR", "KAZ")),
        ("Kazakhstan's general prosecutor's office", ("PROSECUTOR", "KAZ")),
        ("Kazakhstan’s prosecutors", ("PROSECUTOR", "KAZ")),
        ("prosecutors", ("PROSECUTOR", "")),
        ("the Kenyan police service", ("COP", "KEN")),
        ("the Ministry of Defence of Belarus", ("MOD", "BLR")),
        ("the United States' State Department", ("MFA", "USA")),
        ("the Home Office", ("MOI", "")),
        ("the police in Nakuru County", None),
        ("the prosecutor", None),
        ("the interior minister", None),
        ("a ministry", None),
    ],
)
def test_the_body_and_its_country(label: str, office: tuple[str, str] | None) -> None:
    assert office_of(label) == office


def test_a_curated_id_names_the_body() -> None:
    assert office_of("the ministry", "actor:KAZ-MOI") == ("MOI", "KAZ")
    assert office_of("the group", "actor:BLR-BYPOL") is None


def test_bodies_of_two_countries_stay_two() -> None:
    labels = ["Russia's defence ministry", "the Ministry of Defense of Ukraine", "defence ministry"]
    assert same_offices({label: label for label in labels}, {}) == []
    assert len(same_offices({label: label for label in labels[1:]}, {})) == 1


def test_the_prosecution_and_the_prosecutors_office_are_one_source() -> None:
    labels = ["the prosecution of Kazakhstan", "Kazakhstan's general prosecutor's office"]
    names = SourceNames((label, None) for label in labels)
    assert names.key(labels[0]) == names.key(labels[1])


def test_what_a_spokesman_says_the_body_says() -> None:
    labels = ["a spokesman for the interior ministry", "the Ministry of Internal Affairs"]
    names = SourceNames((label, None) for label in labels)
    assert names.key(labels[0]) == names.key(labels[1])
