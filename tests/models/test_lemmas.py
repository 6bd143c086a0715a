"""Lemmas of regular verbs are words, and rules do what they say."""

import pytest

from reportedly.models.lemmas import lemma_of, lemmatise

VERBS = frozenset(["gather", "risk", "stop", "hope", "die", "try", "refuse"])
TABLE = {("went", "VERB"): "go"}


@pytest.mark.parametrize(
    ("form", "rule", "lemma"),
    [
        ("Kherson", "|0||2", "Kherson"),
        ("KHERSON", "|0||2", "Kherson"),
        ("men", "=man", "man"),
        ("cities", "|3|y|0", "city"),
        ("NATO", "|0||1", "NATO"),
        ("Soldiers", "|1||0", "soldier"),
    ],
)
def test_rules(form: str, rule: str, lemma: str) -> None:
    assert lemma_of(form, rule) == lemma


@pytest.mark.parametrize(
    ("form", "proposed", "lemma"),
    [
        ("gathered", "|1||0", "gather"),
        ("risked", "|1||0", "risk"),
        ("stopped", "|2||0", "stop"),
        ("hoping", "|3||0", "hope"),
        ("tried", "|3|y|0", "try"),
        ("refuses", "|2||0", "refuse"),
        ("went", "|0||0", "go"),
        ("shelled", "|1||0", "shell"),
        ("mobilised", "|2||0", "mobilise"),
        ("evacuating", "|3||0", "evacuate"),
        ("denies", "|2||0", "deny"),
    ],
)
def test_regular_verbs(form: str, proposed: str, lemma: str) -> None:
    assert lemmatise(form, "VERB", proposed, TABLE, VERBS) == lemma


def test_other_words_take_the_models_rule() -> None:
    assert lemmatise("hopes", "NOUN", "|1||0", TABLE, VERBS) == "hope"


@pytest.mark.parametrize(
    ("form", "upos", "rule", "lemma"),
    [
        ("factories", "NOUN", "|1||0", "factory"),
        ("’", "PUNCT", '="', "'"),
        ("“", "PUNCT", "|0||0", '"'),
        ("immersed", "VERB", "|2||0", "immerse"),
        ("New", "ADJ", "|0||1", "New"),
        ("New", "ADJ", "|0||0", "new"),
        ("NEW", "ADJ", "|0||1", "new"),
    ],
)
def test_plurals_marks_and_names(form: str, upos: str, rule: str, lemma: str) -> None:
    assert lemmatise(form, upos, rule, {("new", "ADJ"): "new"}, frozenset()) == lemma
