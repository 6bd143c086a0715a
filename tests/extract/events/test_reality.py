"""Reality by scope: negation, modality, infinitives, background."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "reality"),
    [
        ("Soldiers stormed the prison.", "actual"),
        ("Soldiers did not storm the prison.", "negated"),
        ("Soldiers never attacked the convoy.", "negated"),
        ("The rebels failed to capture the town.", "negated"),
        ("Soldiers will storm the prison.", "future"),
        ("The rebels plan to attack the convoy.", "future"),
        ("The rebels could attack the convoy.", "hypothetical"),
        ("If rebels attack the convoy, it will turn round.", "hypothetical"),
        ("The army must liberate the town.", "called_for"),
        ("There was no attack on the convoy.", "negated"),
        ("Nobody was arrested at the port.", "negated"),
        ("No prisoners were executed.", "negated"),
        ("The only way out would be to execute the guards.", "hypothetical"),
        ("The plan is to attack the convoy.", "future"),
        ("Residents spoke of fears of an attack on the town.", "hypothetical"),
        ("The rebels who had captured the village fled.", "historical"),
        ("The massacre of the miners took place decades ago.", "historical"),
    ],
)
def test_reality_follows_the_scope(code, text, reality):
    found = code(text)
    assert reality in {each.reality for each in found}


def test_not_only_is_no_negation(one):
    assert one("They were not only arrested.").reality == "actual"


def test_the_deed_of_a_demand_is_no_second_event(one):
    event = one("The envoy demanded that the army withdraw from the valley.")
    assert (event.type, event.modes) == ("REQUEST", ("yield",))


def test_the_deed_of_a_threat_is_no_second_event(one):
    event = one("The general threatened to bomb the harbour.")
    assert (event.type, event.modes) == ("THREATEN", ("violence",))
