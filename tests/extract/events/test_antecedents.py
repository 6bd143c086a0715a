"""Pronouns that the same sentence settles."""

from __future__ import annotations


def quotes(participants):
    return [each.quote for each in participants]


def test_subject_of_a_saying(one):
    event = one("The militia said on Friday that it had attacked a convoy of nurses.")
    assert quotes(event.actors) == ["The militia"]


def test_possessor_of_an_event_noun(one):
    event = one("The militia resumed its attack on the convoy.")
    assert quotes(event.actors) == ["The militia"]


def test_a_body_is_no_he(one):
    event = one(
        "The militia said he had attacked a convoy of nurses.",
        mentions={"The militia": {"kind": "group", "form": "role"}},
    )
    assert quotes(event.actors) != ["The militia"]
