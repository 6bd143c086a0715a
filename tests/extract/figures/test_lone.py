"""Single persons killed or hurt, found through the tree."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.figures.trees import tree_figures, tree_reading

from reportedly.extract.figures import figures

DIED = (
    "The|DET|2|det boy|NOUN|9|nsubj who|PRON|5|nsubj:pass was|AUX|5|aux:pass "
    "shot|VERB|2|acl:relcl on|ADP|7|case Friday|PROPN|5|obl has|AUX|9|aux died|VERB|0|root "
    ".|PUNCT|9|punct"
)
SHARED = (
    "She|PRON|3|nsubj:pass was|AUX|3|aux:pass hit|VERB|0|root twice|ADV|3|advmod and|CCONJ|6|cc "
    "pronounced|VERB|3|conj dead|ADJ|6|xcomp .|PUNCT|3|punct"
)
INJURY = (
    "The|DET|2|det driver|NOUN|3|nsubj suffered|VERB|0|root a|DET|6|det minor|ADJ|6|amod "
    "injury|NOUN|3|obj .|PUNCT|3|punct"
)
PARTICIPLE = (
    "Police|NOUN|2|nsubj named|VERB|0|root the|DET|4|det teenager|NOUN|2|obj fatally|ADV|6|advmod "
    "shot|VERB|4|acl in|ADP|8|case May|PROPN|6|obl .|PUNCT|2|punct"
)
DEATH = (
    "In|ADP|5|case his|PRON|3|nmod:poss brother|NOUN|5|nmod:poss 's|PART|3|case death|NOUN|8|obl "
    "nobody|PRON|8|nsubj:pass was|AUX|8|aux:pass charged|VERB|0|root .|PUNCT|8|punct"
)
BOTH = (
    "The|DET|2|det attack|NOUN|3|nsubj killed|VERB|0|root Ana|PROPN|3|obj Ruiz|PROPN|4|flat "
    "and|CCONJ|7|cc injured|VERB|3|conj her|PRON|9|nmod:poss father|NOUN|7|obj .|PUNCT|3|punct"
)
JOINED = (
    "A|DET|2|det father|NOUN|6|nsubj:pass and|CCONJ|4|cc son|NOUN|2|conj were|AUX|6|aux:pass "
    "found|VERB|0|root dead|ADJ|6|xcomp .|PUNCT|6|punct"
)
CARE = (
    "She|PRON|3|nsubj:pass was|AUX|3|aux:pass flown|VERB|0|root to|ADP|7|case "
    "Norburg|PROPN|7|compound General|PROPN|7|compound hospital|NOUN|3|obl .|PUNCT|3|punct"
)
CONDITION = (
    "The|DET|2|det boy|NOUN|3|nsubj remains|VERB|0|root in|ADP|6|case critical|ADJ|6|amod "
    "condition|NOUN|3|obl .|PUNCT|3|punct"
)
OBJECTS = (
    "He|PRON|2|nsubj killed|VERB|0|root a|DET|4|det woman|NOUN|2|obj and|CCONJ|6|cc "
    "girl|NOUN|4|conj .|PUNCT|2|punct"
)
MODAL = (
    "The|DET|2|det blast|NOUN|5|nsubj could|AUX|5|aux have|AUX|5|aux killed|VERB|0|root "
    "him|PRON|5|obj .|PUNCT|5|punct"
)
TRIED = (
    "He|PRON|2|nsubj tried|VERB|0|root to|PART|4|mark kill|VERB|2|xcomp her|PRON|4|obj "
    ".|PUNCT|2|punct"
)
DYING = "The|DET|2|det writer|NOUN|3|nsubj lies|VERB|0|root dying|VERB|3|xcomp .|PUNCT|3|punct"
CANCER = (
    "The|DET|2|det writer|NOUN|3|nsubj died|VERB|0|root of|ADP|5|case cancer|NOUN|3|obl "
    ".|PUNCT|3|punct"
)


def read(*sentences: str, persons: tuple[str, ...] = ()) -> list[tuple[str, str, float | None]]:
    found = tree_figures(*sentences, persons=persons)
    return [(each.measure, each.whom or each.quote, each.value) for each in found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (DIED, [("killed", "The boy", 1)]),
        (SHARED, [("killed", "She", 1)]),
        (INJURY, [("wounded", "The driver", 1)]),
        (PARTICIPLE, [("killed", "the teenager", 1)]),
        (DEATH, [("killed", "his brother", 1)]),
        (JOINED, [("killed", "A father and son", 2)]),
        (CARE, [("wounded", "She", 1)]),
        (CONDITION, [("wounded", "The boy", 1)]),
        (OBJECTS, [("killed", "a woman and girl", 2)]),
    ],
)
def test_who_is_meant_is_found_through_the_grammar(sentence, found) -> None:
    assert read(sentence) == found


@pytest.mark.parametrize("sentence", [MODAL, TRIED, DYING, CANCER])
def test_harm_that_was_not_done_counts_nobody(sentence: str) -> None:
    assert read(sentence) == []


def test_the_hurt_beside_the_dead_are_another() -> None:
    assert read(BOTH, persons=("Ana Ruiz",)) == [
        ("killed", "Ana Ruiz", 1),
        ("wounded", "her father", 1),
    ]


def test_one_person_told_of_twice_is_one_figure() -> None:
    assert len(read(BOTH, BOTH, persons=("Ana Ruiz", "her father"))) == 2


def test_a_name_that_is_part_of_a_longer_one_is_the_same_person() -> None:
    surname = "Ruiz|PROPN|3|nsubj:pass was|AUX|3|aux:pass murdered|VERB|0|root .|PUNCT|3|punct"
    found = read(BOTH, surname, persons=("Ana Ruiz", "Ruiz"))
    assert [each for each in found if each[0] == "killed"] == [("killed", "Ana Ruiz", 1)]


def test_two_people_without_names_are_two() -> None:
    driver = "The|DET|2|det driver|NOUN|3|nsubj died|VERB|0|root .|PUNCT|3|punct"
    assert [each[1] for each in read(DIED, driver)] == ["The boy", "The driver"]


def test_a_treated_person_may_be_the_one_who_died() -> None:
    hospital = (
        "He|PRON|3|nsubj:pass was|AUX|3|aux:pass taken|VERB|0|root to|ADP|5|case "
        "hospital|NOUN|3|obl .|PUNCT|3|punct"
    )
    assert read(hospital) == [("wounded", "He", 1)]
    assert read(hospital, SHARED) == [("killed", "She", 1)]


WORDS = st.sampled_from(
    [
        "Ana",
        "Ruiz",
        "he",
        "who",
        "a",
        "the",
        "father",
        "and",
        "son",
        "was",
        "killed",
        "died",
        "shot",
        "wounded",
        "dead",
        "of",
        "death",
        "injury",
        "with",
        "suffered",
        "not",
        "could",
        "to",
        "5",
        "old",
        "-",
        "another",
        "others",
        ".",
    ]
)
RELATIONS = st.sampled_from(
    [
        "nsubj",
        "nsubj:pass",
        "obj",
        "obl",
        "conj",
        "acl",
        "acl:relcl",
        "advcl",
        "nmod",
        "nmod:poss",
        "flat",
        "nummod",
        "mark",
        "root",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(WORDS, RELATIONS, st.integers(0, 12)), min_size=1, max_size=12))
def test_any_tree_gives_figures_at_their_own_words(words) -> None:
    line = " ".join(
        f"{form}|NOUN|{head if head <= len(words) else 0}|{relation}"
        for form, relation, head in words
    )
    reading = tree_reading(line, persons=("Ana Ruiz",))
    end = 0
    for each in figures.read(reading).figures:
        assert each.span.quote(reading.text) == each.quote
        assert each.measure and each.span.start >= end
        end = each.span.end
