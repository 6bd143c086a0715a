from __future__ import annotations

import pytest
from tests.extract.figures.reports import figures_of


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        ("The blast killed 12 people.", "12", "killed"),
        ("At least 12 people were killed in the blast.", "At least 12", "killed"),
        ("Shelling left 12 dead.", "12", "killed"),
        ("The death toll rose to 12 on Monday.", "12", "killed"),
        ("Police confirmed the deaths of 12 miners.", "12", "killed"),
        ("More than 12 villagers died when the bridge fell.", "More than 12", "killed"),
        ("THE ATTACK RESULTED IN 12 DEATHS.", "12", "killed"),
        ("12 soldiers, including two officers, were wounded.", "12", "wounded"),
        ("Doctors treated 30 wounded villagers.", "30", "wounded"),
        ("About 30 people were injured.", "About 30", "wounded"),
        ("12 men were killed or injured at the bridge.", "12", "casualties"),
        ("The brigade lost 300 men in a week.", "300", "casualties"),
        ("The army suffered 300 casualties.", "300", "casualties"),
        ("The brigade lost 32 tanks in a week.", "32", "equipment_lost"),
        ("Gunners shot down two helicopters.", "two", "equipment_lost"),
        ("Rebels captured 40 soldiers.", "40", "captured"),
        ("Police arrested 15 protesters.", "15", "arrested"),
        ("Thirty people are missing.", "Thirty", "missing"),
        ("Some 4,000 families were displaced.", "Some 4,000", "displaced"),
        ("Nearly 700 citizens fled the country.", "Nearly 700", "fled"),
        ("More than 100 recruits refused to fight.", "More than 100", "refused"),
        ("The order called up 300,000 reservists.", "300,000", "mobilised"),
        ("Thousands of people marched through the city.", "Thousands", "participants"),
        ("13 soldiers hijacked the ministry's lorries.", "13", "participants"),
        ("They advanced 5 km.", "5 km", "distance"),
        ("The siege lasted 10 days.", "10 days", "duration"),
        ("They took 3,000 square kilometres.", "3,000 square kilometres", "area"),
        ("A reward of $35,000 was offered.", "$35,000", "money"),
        ("Two-thirds of the fleet sank.", "Two-thirds", "share"),
        ("The village has 40 houses.", "40", "count"),
    ],
)
def test_measures(text: str, quote: str, measure: str) -> None:
    found = {each.quote: each.measure for each in figures_of(text)}
    assert found[quote] == measure


def test_the_doers_of_a_deed_are_not_its_victims() -> None:
    doers, victims = figures_of("12 gunmen killed three farmers.")
    assert (doers.measure, victims.measure) == ("participants", "killed")


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("12 people attending a funeral were killed.", ["killed"]),
        ("12 people at the rally were arrested.", ["arrested"]),
        ("12 people in the attack were hurt.", ["wounded"]),
        ("Six people, all of them women, were found dead.", ["killed"]),
        ("Seven of the nine soldiers were wounded.", ["wounded", "count"]),
        ("12 people were said to have been killed.", ["killed"]),
        ("300 men had lost their lives.", ["killed"]),
        ("A local man was charged with murder.", []),
        ("Thousands march against the law.", ["participants"]),
    ],
)
def test_predicates_far_from_their_figure(text: str, measures: list[str]) -> None:
    assert [each.measure for each in figures_of(text)] == measures


def test_a_list_shares_the_verb_behind_it() -> None:
    text = "Nine rifles, a grenade launcher, 13 loaded magazines and two pistols were seized."
    assert {each.measure for each in figures_of(text)} == {"equipment_lost"}


@pytest.mark.parametrize(
    "text",
    [
        "The actress dies at 91.",
        "The writer died of cancer.",
        "There were no serious injuries.",
        "She mourns a loved one.",
        "The team has opened 9-14 this year.",
        "He is a six-foot-five champion.",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert [each.quote for each in figures_of(text) if each.unit is None] == []


def test_casualties_never_become_killed() -> None:
    found = figures_of("The battalion lost 40 men. In all 40 were killed or wounded.")
    assert [each.measure for each in found] == ["casualties", "casualties"]


def test_dead_and_wounded_side_by_side() -> None:
    found = figures_of("The raid left 12 people dead and 30 wounded.")
    assert [(each.value, each.measure) for each in found] == [(12, "killed"), (30, "wounded")]


def test_a_series_carries_its_measure() -> None:
    found = figures_of("They counted 1,200 casualties on Monday, 900 on Tuesday and 850 on Friday.")
    assert [(each.value, each.measure) for each in found] == [
        (1200, "casualties"),
        (900, "casualties"),
        (850, "casualties"),
    ]


def test_a_part_carries_the_measure_of_its_whole() -> None:
    whole, part = figures_of("The fire killed 12 people, including three children.")
    assert (whole.measure, part.measure) == ("killed", "killed")
    assert part.made_by.endswith(":part")


def test_joined_subjects_share_their_predicate() -> None:
    troops, tanks = figures_of("In all 90 troops and 4 tanks were lost.")
    assert (troops.measure, tanks.measure) == ("casualties", "equipment_lost")


def test_an_article_counts_one_unnamed_person_who_was_hurt() -> None:
    (found,) = figures_of("Drunken conscripts beat a lieutenant-colonel.")
    assert (found.value, found.measure, found.quote) == (1, "victims", "a")
    assert "implicit" in found.made_by
    assert figures_of("A lieutenant-colonel visited the town.") == ()
    (found,) = figures_of("Ivan Orlov, a member of the council, was killed.")
    assert (found.whom, found.made_by) == ("Ivan Orlov", "figures/3:implicit-person-subject")
    (found,) = figures_of("In Alpha, a member of the council, aged 40, was killed.")
    assert found.measure == "killed"


def test_nobody_hurt_is_a_figure_of_zero() -> None:
    (found,) = figures_of("No injuries or deaths were reported.")
    assert (found.value, found.measure) == (0, "casualties")


def test_whom_and_what_are_words_of_the_text() -> None:
    text = "Shelling killed 12 Russian recruits and destroyed 4 fuel lorries."
    first, second = figures_of(text)
    assert first.whom == "Russian recruits"
    assert first.whom_span is not None
    assert text[first.whom_span.start : first.whom_span.end] == first.whom
    assert second.what == "fuel lorries"


def test_a_share_keeps_its_base() -> None:
    low, high = figures_of("Losses do not exceed 1% of combat strength, and 7% wounded.")
    assert (low.base, high.base) == ("combat strength", "combat strength")


def test_the_second_half_of_a_unit_pair_inherits_the_bound() -> None:
    first, second = figures_of("They advanced up to 70 kilometres (43 miles).")
    assert (first.bound, second.bound) == ("at_most", "at_most")
    assert (second.low, second.high) == (0, 43)


def test_attempts_and_negations_kill_nobody() -> None:
    (found,) = figures_of("He was charged with the attempted murder of five teachers.")
    assert found.measure == "victims"
    (found,) = figures_of("Two children were not injured.")
    assert found.measure == "count"
    found = figures_of("He faces two counts of murder.")
    assert "killed" not in [each.measure for each in found]


def test_nobody_else_is_no_figure() -> None:
    assert figures_of("No other injuries were reported.") == ()
    assert figures_of("No one else was injured.") == ()


def test_ages_behind_persons_are_no_counts() -> None:
    (found,) = figures_of("The fire wounded two men, 19 and 20, who were asleep.")
    assert found.value == 2


def test_joined_adjectives_belong_to_one_noun() -> None:
    (found,) = figures_of("12 Kenyan and Ugandan soldiers were killed.")
    assert (found.whom, found.measure) == ("Kenyan and Ugandan soldiers", "killed")
    (found,) = figures_of("They lost 12 light and heavy tanks.")
    assert (found.what, found.measure) == ("light and heavy tanks", "equipment_lost")
