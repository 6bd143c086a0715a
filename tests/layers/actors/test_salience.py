"""Pronouns go to whoever is most in view, where a tree shows it, and else stay alone."""

from __future__ import annotations


def entity(layer, quote, nth=0):
    return [each.entity for each in layer if each.quote == quote][nth]


PEOPLE = {"Orlov": "PER", "Gorin": "PER"}
MET = "Orlov/PROPN/2/nsubj met/VERB/0/root Gorin/PROPN/2/obj ./PUNCT/2/punct"


def test_he_is_the_subject_of_the_sentence_before(parsed):
    layer = parsed(MET, "He/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct", names=PEOPLE)
    assert entity(layer, "He") == entity(layer, "Orlov")


def test_an_object_is_not_its_own_subject(parsed):
    layer = parsed(
        MET, "Orlov/PROPN/2/nsubj praised/VERB/0/root him/PRON/2/obj ./PUNCT/2/punct", names=PEOPLE
    )
    assert entity(layer, "him") == entity(layer, "Gorin")


def test_a_reflexive_is_its_own_subject(parsed):
    layer = parsed(
        MET,
        "Gorin/PROPN/2/nsubj shot/VERB/0/root himself/PRON/2/obj ./PUNCT/2/punct",
        names=PEOPLE,
    )
    assert entity(layer, "himself") == entity(layer, "Gorin")


def test_who_replies_is_not_who_asked(parsed):
    layer = parsed(
        MET,
        "Orlov/PROPN/2/nsubj asked/VERB/0/root Gorin/PROPN/2/obj ./PUNCT/2/punct",
        "He/PRON/2/nsubj replied/VERB/0/root ./PUNCT/2/punct",
        names=PEOPLE,
    )
    assert entity(layer, "He") == entity(layer, "Gorin")


def test_its_is_the_body_that_is_subject(parsed):
    layer = parsed(
        "The/DET/2/det ministry/NOUN/3/nsubj moved/VERB/0/root its/PRON/5/nmod:poss"
        " guns/NOUN/3/obj ./PUNCT/3/punct"
    )
    assert entity(layer, "its") == entity(layer, "The ministry")


def test_it_is_no_body_where_a_thing_is_in_view(parsed):
    layer = parsed(
        "The/DET/2/det ministry/NOUN/3/nsubj opened/VERB/0/root a/DET/5/det bridge/NOUN/3/obj"
        " ./PUNCT/3/punct",
        "The/DET/2/det bridge/NOUN/3/nsubj fell/VERB/0/root ./PUNCT/3/punct",
        "It/PRON/2/nsubj burned/VERB/0/root ./PUNCT/2/punct",
    )
    assert entity(layer, "It") != entity(layer, "The ministry")


def test_it_that_denies_is_no_thing(parsed):
    layer = parsed(
        "The/DET/2/det ministry/NOUN/3/nsubj opened/VERB/0/root a/DET/5/det bridge/NOUN/3/obj"
        " ./PUNCT/3/punct",
        "It/PRON/2/nsubj denied/VERB/0/root the/DET/4/det delay/NOUN/2/obj ./PUNCT/2/punct",
    )
    assert entity(layer, "It") == entity(layer, "The ministry")


def test_she_is_no_man(parsed):
    layer = parsed(
        "Ivan/PROPN/3/nsubj Orlov/PROPN/1/flat met/VERB/0/root Olga/PROPN/3/obj"
        " Gorina/PROPN/4/flat ./PUNCT/3/punct",
        "She/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct",
        names={"Ivan Orlov": "PER", "Olga Gorina": "PER"},
    )
    assert entity(layer, "She") == entity(layer, "Olga Gorina")


def test_who_is_the_noun_its_clause_modifies(parsed):
    layer = parsed(
        "Soldiers/NOUN/7/nsubj from/ADP/3/case Lipsk/PROPN/1/nmod who/PRON/5/nsubj"
        " fled/VERB/1/acl:relcl were/AUX/7/aux shot/VERB/0/root ./PUNCT/7/punct"
    )
    assert entity(layer, "who") == entity(layer, "Soldiers")
