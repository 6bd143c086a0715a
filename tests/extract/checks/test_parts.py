"""Parts named by trade, sex, age or home against the people they divide."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.checks.test_checks import checks_of

_PEOPLE = ("men", "women", "boys", "girls")


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Officials have confirmed 44 deaths: 26 people they call rioters and 18 police.", 44),
        ("44 people, among them 26 traders and 18 drivers, were killed.", 44),
        ("90 bodies were taken to morgues, 71 of them civilians and 19 police officers.", 90),
        ("They cremated 90 victims, a monk said: 50 men, 24 women and 16 children.", 90),
        ("The list names 60 people killed. Forty were from the village and 20 from elsewhere.", 60),
        ("Nine children died: five under ten years of age and four of twelve or more.", 9),
        ("The raid killed 60. The list holds 30 men, 25 women and five unknown people.", 60),
        ("Rescuers pulled 12 bodies out, seven of them women and five of them children.", 12),
        ("Some 300 people fled, 100 to the north and 200 to the south.", 300),
        ("Hospitals counted 64 dead. Forty-one came from the capital and 23 from the coast.", 64),
        ("90 bodies were found, 71 of them protesters and 19 officers.", 90),
        ("The exam was taken by 30 pupils, 10 girls and 20 boys.", 30),
    ],
)
def test_parts_that_add_up_to_the_people_before_them(text: str, total: float) -> None:
    (found,) = checks_of(text, "sum")
    assert (found.verdict, found.expected, found.found) == ("consistent", total, total)


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed 11 people. Seven men and four women were wounded.",
        "Twelve people died: eight men, a woman and three children.",
        "The court sentenced nine men: four to life and five to ten years in prison.",
        "Ten people died. Six shops and four stalls burned.",
        "Ten soldiers died. Six teachers and four nurses were there.",
        "Ten people died in May. Six left. Nobody knew why. The trial went on. Four men and six "
        "women came.",
    ],
)
def test_numbers_that_divide_nobody(text: str) -> None:
    assert checks_of(text, "sum") == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(2, 900), min_size=2, max_size=4), st.integers(0, 3))
def test_a_list_is_summed_only_where_it_adds_up(parts: list[int], missing: int) -> None:
    named = [f"{each} {who}" for each, who in zip(parts, _PEOPLE, strict=False)]
    listed = f"{', '.join(named[:-1])} and {named[-1]}"
    found = checks_of(f"The raid killed {sum(parts) + missing} people: {listed}.", "sum")
    assert [each.verdict for each in found] == ([] if missing else ["consistent"])
