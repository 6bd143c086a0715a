"""Words for the same deed, from the lexicon of families."""

from __future__ import annotations

from reportedly.extract.events.likeness import akin, families


def test_a_verb_its_noun_and_synonyms_are_akin():
    assert akin("flee", "escape")
    assert akin("meet", "gathering")
    assert not akin("flee", "gathering")


def test_plurals_are_the_same_word():
    assert akin("clashes", "battles")
    assert akin("attack", "attacks")
    assert families("clashes") == families("clash")


def test_an_unknown_word_is_akin_to_itself_only():
    assert akin("zarb", "zarbs")
    assert not akin("zarb", "attack")
    assert families("zarb") == frozenset()
