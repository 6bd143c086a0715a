"""Names and figures of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.stories.identifying import names_and_figures


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Officers in Kovel held Petro Savchuk's brother.", {"kovel", "petro", "savchuk"}),
        ("Kovel burned on Monday.", {"monday"}),
        ("About 4,000 people and 17 of 20 marchers", {"4", "000", "17", "20"}),
        ("Eleven men and thirty-four girls waited.", {"11", "34"}),
        ("Twenty, then ninety people, came one by one.", {"20", "90"}),
        ("They were forty in all, forty of them hurt.", {"40"}),
        ("Nobody said a word.", set()),
    ],
)
def test_what_identifies(said: str, expected: set[str]) -> None:
    assert names_and_figures(said) == expected


def test_a_number_is_one_figure_however_it_is_written() -> None:
    assert names_and_figures("Of them 16 died.") == names_and_figures("Of them sixteen died.")


@given(st.integers(2, 99))
def test_spelled_numbers_are_digits(number: int) -> None:
    units = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    small = (units + " fifteen sixteen seventeen eighteen nineteen").split()
    tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    spelled = small[number - 1] if number < 20 else tens[number // 10 - 2]
    if number > 20 and number % 10:
        spelled = f"{spelled}-{small[number % 10 - 1]}"
    assert names_and_figures(f"he saw {spelled} boats") == {str(number)}


@given(st.text(max_size=200))
def test_any_text_is_read(said: str) -> None:
    assert all(word == word.casefold() for word in names_and_figures(said))
