"""Deeds that lie ahead take the verbal type."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Borduria will withdraw from the valley.", "AGREE"),
        ("Borduria is willing to withdraw from the valley.", "AGREE"),
        ("Borduria will not withdraw from the valley.", "REJECT"),
        ("The rebels said they would attack the army.", "THREATEN"),
        ("Borduria withdrew from the valley.", "RETREAT"),
        ("The rebels attacked the army.", "ASSAULT"),
    ],
)
def test_promises_refusals_and_threats(one, text, kind):
    event = one(text, places={"Borduria": {"role": "metonym", "precision": "country"}})
    assert event.type == kind
    assert event.reality == "actual"


def test_a_hostile_deed_told_by_others_stays_ahead(one):
    event = one("The rebels will attack the army.")
    assert (event.type, event.reality) == ("ASSAULT", "future")


def test_a_passive_promises_nothing(one):
    event = one("The prisoners will be released by the army.")
    assert (event.type, event.reality) == ("RETREAT", "future")
