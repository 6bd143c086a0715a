"""Event mentions: what speaks for one event and what forbids it."""

from __future__ import annotations

import math

import msgspec
import pytest

from reportedly.records import Event, Place, Span, Timex
from reportedly.stories.joining import incident_groups
from reportedly.stories.matching import BIAS, ELSEWHERE, FEATURES, OTHER_DAY, explained, score
from reportedly.stories.views import EventView

HERE = Span(0, 6)


def _place(name: str, lat: float, lon: float) -> Place:
    return Place(name, HERE, name, name, None, lat, lon, "UKR", None, "settlement")


def _day(day: str) -> Timex:
    return Timex(day, HERE, day, "date", day, day, day, "day")


def _view(id: str, document: str = "", said: str = "air strike killed people market") -> EventView:
    return EventView(
        document=document or id,
        event=Event(id, HERE, "killed", "ASSAULT"),
        place=_place("Kovel", 51.2, 24.7),
        time=_day("2023-05-01"),
        published="2023-05-01",
        wording=frozenset(said.split()),
        actors=frozenset(),
        recipients=frozenset({"people"}),
        figures=frozenset({("killed", 30.0)}),
    )


ONE, OTHER = _view("one"), _view("two")


def test_the_same_deed_told_twice_is_likely_one() -> None:
    assert score(ONE, OTHER, 0.9) > 0.9


def test_another_type_is_another_event() -> None:
    protest = msgspec.structs.replace(OTHER, event=Event("two", HERE, "killed", "PROTEST"))
    assert score(ONE, protest) == OTHER_DAY


def test_days_apart_are_two_events() -> None:
    assert score(ONE, msgspec.structs.replace(OTHER, time=_day("2023-05-09"))) == OTHER_DAY


def test_towns_far_apart_are_two_events() -> None:
    assert score(ONE, msgspec.structs.replace(OTHER, place=_place("Lviv", 49.8, 24.0))) == ELSEWHERE


def test_a_far_town_that_the_other_report_names_is_no_other_event() -> None:
    lviv = _place("Lviv", 49.8, 24.0)
    elsewhere = msgspec.structs.replace(OTHER, place=lviv)
    known = msgspec.structs.replace(ONE, around=frozenset({"lviv", "kovel"}))
    assert score(known, elsewhere) > 0
    assert score(msgspec.structs.replace(ONE, around=frozenset({"kovel"})), elsewhere) == ELSEWHERE


def test_a_town_in_another_region_is_another_event_but_in_reports_much_alike() -> None:
    town = msgspec.structs.replace(_place("Kovel", 51.2, 24.7), admin1="Volyn")
    region = msgspec.structs.replace(
        _place("Lviv region", 49.8, 24.0), admin1="Lviv", precision="admin1"
    )
    one = msgspec.structs.replace(ONE, place=town, around=frozenset({"lviv region"}))
    other = msgspec.structs.replace(OTHER, place=region)
    assert score(one, other, 0.4) == ELSEWHERE
    assert score(one, other, 0.9) > 0
    same = msgspec.structs.replace(other, place=msgspec.structs.replace(region, admin1="Volyn"))
    assert score(one, same, 0.4) > score(one, other, 0.4)


def test_an_air_strike_is_told_as_a_bombing() -> None:
    def told(mode: str) -> EventView:
        event = msgspec.structs.replace(ONE.event, modes=(mode,))
        return msgspec.structs.replace(ONE, event=event)

    assert explained(told("aerial"), told("explosives"))["modes"] == 0
    assert explained(told("aerial"), told("beat"))["modes"] < 0
    assert explained(told("aerial"), told("aerial"))["modes"] > 0


def test_tolls_an_order_of_magnitude_apart_count_against_it() -> None:
    far = msgspec.structs.replace(OTHER, figures=frozenset({("killed", 900.0)}))
    near = msgspec.structs.replace(OTHER, figures=frozenset({("killed", 33.0)}))
    assert score(ONE, far) < score(ONE, near) < score(ONE, OTHER)


def test_reports_that_are_not_alike_count_against_it() -> None:
    assert score(ONE, OTHER, 0.0) < score(ONE, OTHER, 1.0)


def test_every_feature_explains_itself() -> None:
    said = explained(ONE, OTHER, 1.0)
    assert set(said) == {feature.name for feature in FEATURES} | {"reports"}
    assert all(feature.about and feature.weight > 0 for feature in FEATURES)
    weights = {feature.name: feature.weight for feature in FEATURES}
    assert all(said[name] == weights[name] for name in ("place", "time", "figures"))
    assert score(ONE, OTHER, 1.0) == pytest.approx(1 / (1 + math.exp(-BIAS - sum(said.values()))))


def test_mentions_of_two_reports_meet_and_strangers_do_not() -> None:
    stranger = msgspec.structs.replace(_view("far", said="bus"), time=_day("2023-07-01"))
    groups = incident_groups([stranger, OTHER, ONE], {("one", "two"): 1.0})
    assert sorted(sorted(view.key for view in group.views) for group in groups) == [
        ["far"],
        ["one", "two"],
    ]


def test_a_group_says_what_ties_its_mentions() -> None:
    (group,) = incident_groups([OTHER, ONE], {("one", "two"): 1.0})
    assert [(each.of, each.to) for each in group.matches] == [("one", "two"), ("two", "one")]
    assert group.matches[0].score == round(score(ONE, OTHER, 1.0), 3)
    assert group.matches[0].why["wording"] == 5.0
    assert "actors" not in group.matches[0].why  # nobody is named in either


def test_another_weekday_is_another_event() -> None:
    thursday = Timex("t", HERE, "Thursday", "date", "XXXX-WXX-4")
    tuesday = Timex("u", HERE, "Tuesday", "date", "XXXX-WXX-2")
    left, right = (msgspec.structs.replace(ONE, time=time) for time in (thursday, tuesday))
    assert score(left, right) == OTHER_DAY
    assert score(left, msgspec.structs.replace(OTHER, time=thursday)) > 0
