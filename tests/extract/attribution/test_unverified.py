"""Hedges that stand elsewhere: how they are worded, and which statements they reach."""

from __future__ import annotations

import pytest

from reportedly.extract.attribution.unverified import occurrences

from .conftest import read_text

CLAIM = "The rebels said they shot down a drone over Lunde."


@pytest.mark.parametrize(
    "hedge",
    [
        "The claim could not be verified.",
        "The Herald could not independently verify the claim.",
        "The Herald has not independently confirmed this.",
        "The report has not yet been confirmed.",
        "None of these accounts could be corroborated.",
        "There was no way to check the claim.",
        "There was no independent confirmation.",
        "It was not immediately possible to confirm the report.",
        "The Herald was unable to corroborate the account.",
        "It is unclear whether the claim is true.",
    ],
)
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_a_claim_is_hedged_by_what_follows(hedge: str, between: str) -> None:
    text = CLAIM + between + hedge
    said = read_text(text).attributions[0]
    assert len(said.scope_hedges) == 1
    assert said.scope_hedges[0].start >= len(CLAIM)


def test_neither_reaches_the_claims_of_both_sides() -> None:
    text = (
        f"{CLAIM}\n\nThe army said it had lost nothing.\n\n"
        "Neither account could be independently verified."
    )
    assert all(each.scope_hedges for each in read_text(text).attributions[:2])


@pytest.mark.parametrize(
    "words", ["the army could verify the report", "the minister was not seen", "no way to go"]
)
def test_other_words_hedge_nothing(words: str) -> None:
    assert not list(occurrences(words, "back"))
