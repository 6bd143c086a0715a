"""Participants by the dependency tree, in sentences whose trees are written out."""

from __future__ import annotations

import pytest

import reportedly

BORDURIA = {"Borduria": {"precision": "country", "country": "BDR", "role": "place"}}


def quotes(participants):
    return [each.quote for each in participants]


def only(found, kind):
    (event,) = [each for each in found if each.type == kind]
    return event


def test_subject_past_an_apposition(parsed):
    # The militia, a band of smugglers, attacked the convoy.
    found = parsed(
        "The militia, a band of smugglers, attacked the convoy.",
        "det>2 nsubj>9 punct>5 det>5 appos>2 case>7 nmod>5 punct>5 root>0 det>11 obj>9 punct>9",
    )
    event = only(found, "ASSAULT")
    assert quotes(event.actors) == ["The militia"]
    assert quotes(event.recipients) == ["the convoy"]


def test_object_controls_an_infinitive(parsed):
    found = parsed(
        "The council ordered the militia to storm the prison.",
        "det>2 nsubj>3 root>0 det>5 obj>3 mark>7 xcomp>3 det>9 obj>7 punct>3",
    )
    assert quotes(only(found, "REQUEST").recipients) == ["the militia"]


def test_a_demand_whose_object_is_long(parsed):
    found = parsed(
        "The court ordered the son of the late president of the republic to appear.",
        "det>2 nsubj>3 root>0 det>5 obj>3 case>9 det>9 amod>9 nmod>5 case>12 det>12 nmod>9 "
        "mark>14 xcomp>3 punct>3",
    )
    event = only(found, "REQUEST")
    assert quotes(event.actors) == ["The court"]
    assert quotes(event.recipients) == ["the son"]


def test_who_took_up_a_light_verb(parsed):
    found = parsed(
        "The army commenced air and ground raids on the rebels.",
        "det>2 nsubj>3 root>0 compound>7 cc>6 conj>4 obj>3 case>10 det>10 nmod>7 punct>3",
    )
    event = only(found, "ASSAULT")
    assert quotes(event.actors) == ["The army"]
    assert quotes(event.recipients) == ["the rebels"]


def test_a_reduced_passive_has_an_undergoer(parsed):
    found = parsed(
        "The nurses kidnapped by the militia are safe.",
        "det>2 nsubj>8 acl>2 case>6 det>6 obl:agent>3 cop>8 root>0 punct>8",
    )
    event = only(found, "ASSAULT")
    assert quotes(event.actors) == ["the militia"]
    assert quotes(event.recipients) == ["The nurses"]


def test_a_complaint_is_no_passive_because_a_preposition_follows(parsed):
    found = parsed(
        "The soldiers demanded in a letter that the council resign.",
        "det>2 nsubj>3 root>0 case>6 det>6 obl>3 mark>10 det>9 nsubj>10 ccomp>3 punct>3",
    )
    event = only(found, "REQUEST")
    assert quotes(event.actors) == ["The soldiers"]
    assert quotes(event.recipients) == ["the council"]


def test_partitives_name_whom_they_count(parsed):
    found = parsed(
        "Police arrested dozens of students.",
        "nsubj>2 root>0 obj>2 case>5 nmod>3 punct>2",
    )
    assert quotes(only(found, "COERCE").recipients) == ["dozens of students"]


def test_the_holder_of_a_condemned_deed(parsed):
    found = parsed(
        "The minister condemned the killing of nurses by the militia.",
        "det>2 nsubj>3 root>0 det>5 obj>3 case>7 nmod>5 case>10 det>10 nmod>5 punct>3",
    )
    assert quotes(only(found, "ACCUSE").recipients) == ["nurses"]


def test_the_thing_condemned_with_all_that_says_which(parsed):
    found = parsed(
        "The minister condemned the ruling on fishing rights.",
        "det>2 nsubj>3 root>0 det>5 obj>3 case>8 compound>8 nmod>5 punct>3",
    )
    assert quotes(only(found, "ACCUSE").recipients) == ["the ruling on fishing rights"]


def test_ground_stands_for_who_is_there(parsed):
    found = parsed(
        "The agency suspended aid in Borduria.",
        "det>2 nsubj>3 root>0 obj>3 case>6 obl>3 punct>3",
        places=BORDURIA,
    )
    assert quotes(only(found, "SANCTION").recipients) == ["Borduria"]


def test_a_party_in_a_condition_comes_last(parsed):
    found = parsed(
        "The minister will not lift the embargo until the council agrees.",
        "det>2 nsubj>5 aux>5 advmod>5 root>0 det>7 obj>5 mark>11 det>10 nsubj>11 advcl>5 punct>5",
    )
    assert quotes(only(found, "REJECT").recipients) == ["the council"]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy said thirty people were reported killed.",
        "The envoy Anna Berg said at least thirty people, guards among them, were feared killed.",
    ],
)
def test_who_is_reported_killed_has_not_killed(text):
    event = only(reportedly.annotate(text).events, "ASSAULT")
    assert quotes(event.actors) == []
    assert [each.endswith("thirty people") for each in quotes(event.recipients)] == [True]
