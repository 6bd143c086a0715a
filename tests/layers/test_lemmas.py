from __future__ import annotations

import pytest

from reportedly.layers.lemmas import lemma


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("liberated", "liberate"), ("forces", "force"), ("arrived", "arrive"), ("fled", "flee"),
        ("killed", "kill"), ("planned", "plan"), ("travelled", "travel"), ("denied", "deny"),
        ("charges", "charge"), ("seized", "seize"), ("fought", "fight"), ("cities", "city"),
        ("churches", "church"), ("losses", "loss"), ("wives", "wife"), ("dying", "die"),
        ("shelling", "shell"), ("was", "be"), ("crises", "crisis"), ("Troops", "troop"),
        ("police", "police"), ("headquarters", "headquarters"), ("evacuated", "evacuate"),
        ("wounded", "wound"), ("captured", "capture"), ("occurred", "occur"), ("news", "news"),
        ("bus", "bus"), ("I", "I"), ("them", "they"), ("nothing", "nothing"), ("exceed", "exceed"),
    ],
)  # fmt: skip
def test_lemma(form: str, expected: str) -> None:
    assert lemma(form) == expected


def test_a_noun_in_ing_keeps_its_form() -> None:
    assert lemma("fighting", before="the") == "fighting"
    assert lemma("fighting", before="were") == "fight"


def test_a_possessive_is_no_verb() -> None:
    assert lemma("’s", before="army") == "'s"
    assert lemma("’s", before="it") == "be"


def test_a_name_keeps_its_form() -> None:
    assert lemma("Hastings", name=True) == "Hastings"
