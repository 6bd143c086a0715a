from __future__ import annotations

import pytest
from tests.extract.figures.reports import figures_of


@pytest.mark.parametrize(
    ("text", "whom", "measure"),
    [
        ("Ivan Orlov was pronounced dead at the clinic.", "Ivan Orlov", "killed"),
        ("Orlov, 23, was shot and killed on Monday.", "Orlov", "killed"),
        ("The victim later died.", "The victim", "killed"),
        ("Her brother has died.", "Her brother", "killed"),
        ("The boy was taken away and later died.", "The boy", "killed"),
        ("The attacker then killed himself.", "himself", "killed"),
        ("The blast killed 21-year-old Ivan Orlov.", "Ivan Orlov", "killed"),
        ("Man killed in crash", "Man", "killed"),
        ("Ana Orlova was wounded on Monday.", "Ana Orlova", "wounded"),
    ],
)
def test_one_person_is_a_figure_where_the_report_numbers_none(
    text: str, whom: str, measure: str
) -> None:
    (found,) = figures_of(text)
    assert (found.value, found.bound, found.measure) == (1, "exact", measure)
    assert found.quote == whom
    assert found.made_by.startswith("figures/3:implicit-person")


def test_a_person_is_no_figure_beside_a_numbered_toll() -> None:
    text = "The blast killed 12 people. Ivan Orlov was killed. Ana Orlova died."
    assert [each.value for each in figures_of(text)] == [12]


@pytest.mark.parametrize(
    "text",
    [
        "The bill was killed in the senate.",
        "People in London were killed.",
        "Unrest in London died down.",
        "He was not killed.",
        "They were killed.",
    ],
)
def test_what_is_no_single_person(text: str) -> None:
    assert not [each for each in figures_of(text) if each.value == 1]


def test_two_names_joined_are_two() -> None:
    (found,) = figures_of("Ana Ruiz and Ivan Orlov were killed.")
    assert (found.value, found.whom) == (2, "Ana Ruiz and Ivan Orlov")


def test_persons_joined_as_one_subject_are_one_figure() -> None:
    (found,) = figures_of("A man and his daughter were killed.")
    assert (found.value, found.measure, found.quote) == (2, "killed", "A man and his daughter")


def test_persons_joined_as_objects_are_one_each() -> None:
    found = figures_of("The bomb killed a clerk and a guard.")
    assert [each.value for each in found] == [1, 1]


def test_people_shot_are_wounded_where_nobody_is_dead() -> None:
    (found,) = figures_of("Four men were shot near the bridge.")
    assert (found.value, found.measure) == (4, "wounded")
    shot, died = figures_of("Four men were shot near the bridge. One man died.")
    assert (shot.measure, died.measure) == ("casualties", "killed")


def test_a_person_treated_is_not_wounded_where_someone_died() -> None:
    assert [each.measure for each in figures_of("A man was taken to a hospital.")] == ["wounded"]
    found = figures_of("A man was taken to a hospital. He died there.")
    assert [each.measure for each in found] == ["killed"]


def test_the_same_people_named_again_keep_their_measure() -> None:
    first, again = figures_of("Raiders captured 23 sailors. The 23 sailors were from Kenya.")
    assert (first.measure, again.measure) == ("captured", "captured")
    assert again.made_by == "figures/3:again"
