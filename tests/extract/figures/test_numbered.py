"""Numbers of people measured by the tree of their sentence; totals told one by one."""

from __future__ import annotations

from tests.extract.figures.reports import figures_of
from tests.extract.figures.trees import tree_figures

FAR = (
    "Five|NUM|2|nummod friends|NOUN|13|nsubj:pass ,|PUNCT|8|punct as|SCONJ|8|mark the|DET|6|det "
    "inspector|NOUN|8|nsubj later|ADV|8|advmod explained|VERB|13|advcl to|ADP|10|case "
    "reporters|NOUN|8|obl ,|PUNCT|8|punct were|AUX|13|aux:pass wounded|VERB|0|root .|PUNCT|13|punct"
)


def test_a_predicate_far_from_its_number() -> None:
    (found,) = [each for each in tree_figures(FAR) if each.value == 5]
    assert (found.measure, found.whom) == ("wounded", "friends")


def test_victims_are_measured_by_what_happened_to_them() -> None:
    found = figures_of("Two victims died at the scene. Three victims were wounded.")
    assert [(each.measure, each.value) for each in found] == [("killed", 2), ("wounded", 3)]


def test_victims_of_whom_nothing_more_is_said_stay_victims() -> None:
    (found,) = figures_of("Police named three victims.")
    assert found.measure == "victims"


def test_persons_listed_behind_their_number_are_in_it() -> None:
    found = figures_of(
        "Three people were wounded. A woman was wounded in the leg. A man was wounded in the arm."
    )
    assert [(each.measure, each.value) for each in found] == [("wounded", 3)]


def test_a_person_beside_a_number_is_not_in_it() -> None:
    found = figures_of("Two soldiers were killed, and a policeman was killed.")
    assert [each.value for each in found] == [2, 1]


def test_lives_claimed_are_not_the_people_injured() -> None:
    found = figures_of("The blast claimed two lives and injured four people.")
    assert [(each.measure, each.value) for each in found] == [("killed", 2), ("wounded", 4)]
