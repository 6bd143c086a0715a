"""What the words beside a word tell of it."""

from __future__ import annotations

import pytest

from reportedly.extract.events.neighbours import dated, number, reduced


@pytest.mark.parametrize(("word", "counts"), [("12", True), ("six", True), ("ship", False)])
def test_numbers(word, counts):
    assert number(word) is counts


@pytest.mark.parametrize(
    ("text", "date"),
    [("on march 10 rejected", True), ("in 2019 signed", True), ("killed 10 wounded", False)],
)
def test_a_day_is_no_count(text, date):
    words = text.split()
    assert dated(len(words) - 1, words) is date


@pytest.mark.parametrize(
    ("text", "at", "clause"),
    [
        ("ships transiting the gulf", 1, True),
        ("ships transiting", 1, False),
        ("a ship transiting the gulf", 2, False),
    ],
)
def test_reduced_clauses(text, at, clause):
    assert reduced(at, text.split()) is clause
