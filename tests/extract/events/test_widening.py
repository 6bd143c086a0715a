"""Participants that the usual prepositions of a type, or nearness, bring in."""

from __future__ import annotations

from reportedly.extract.events.falling import falls
from reportedly.extract.events.ontology import kinds


def quotes(participants):
    return [each.quote for each in participants]


def test_preposition_usual_for_the_type(one):
    event = one("The ministry lifted a ban on foreign journalists.")
    assert event.type == "CONCEDE"
    assert quotes(event.recipients) == ["foreign journalists"]


def test_things_are_refused_where_no_one_is_named(one):
    event = one("The court rejected the appeal.")
    assert event.type == "REJECT"
    assert quotes(event.recipients) == ["the appeal"]


def test_a_demand_on_another(one):
    event = one("The ministry said the rebels must release a teacher.")
    assert event.type == "REQUEST"
    assert quotes(event.actors) == ["The ministry"]
    assert quotes(event.recipients) == ["the rebels"]


def test_every_type_says_on_whom_it_falls():
    assert falls().keys() == kinds().keys()
    assert {rule.ground for rule in falls().values()} <= {"any", "country", "no"}
