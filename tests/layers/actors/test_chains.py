"""Definite nouns, apposition, short forms, repeated sentences."""

from __future__ import annotations


def entity(layer, quote, nth=0):
    return [each.entity for each in layer if each.quote == quote][nth]


def test_an_apposition_is_the_person_before_it(parsed):
    layer = parsed(
        "Ivan/PROPN/7/nsubj Orlov/PROPN/1/flat ,/PUNCT/5/punct a/DET/5/det lawyer/NOUN/1/appos"
        " ,/PUNCT/5/punct spoke/VERB/0/root ./PUNCT/7/punct",
        names={"Ivan Orlov": "PER"},
    )
    assert entity(layer, "a lawyer") == entity(layer, "Ivan Orlov")


def test_what_someone_is_said_to_be_is_that_person(parsed):
    one = "Orlov/PROPN/4/nsubj is/AUX/4/cop a/DET/4/det lawyer/NOUN/0/root ./PUNCT/4/punct"
    layer = parsed(one, names={"Orlov": "PER"})
    assert entity(layer, "a lawyer") == entity(layer, "Orlov")


def test_what_someone_is_not_is_nobody(parsed):
    layer = parsed(
        "Orlov/PROPN/5/nsubj is/AUX/5/cop not/PART/5/advmod a/DET/5/det lawyer/NOUN/0/root"
        " ./PUNCT/5/punct",
        names={"Orlov": "PER"},
    )
    assert entity(layer, "a lawyer") != entity(layer, "Orlov")


def test_the_mayor_is_the_one_person_of_that_office(parsed):
    layer = parsed(
        "Mayor/PROPN/4/nsubj Ivan/PROPN/1/flat Orlov/PROPN/1/flat spoke/VERB/0/root"
        " ./PUNCT/4/punct",
        "The/DET/2/det mayor/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct",
        names={"Ivan Orlov": "PER"},
    )
    assert entity(layer, "The mayor") == entity(layer, "Ivan Orlov")


def test_the_group_is_the_one_body_named_near(parsed):
    layer = parsed(
        "Viasna/PROPN/2/nsubj met/VERB/0/root ./PUNCT/2/punct",
        "The/DET/2/det group/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct",
    )
    assert entity(layer, "The group") == entity(layer, "Viasna") == "actor:BLR-VIASNA"


def test_between_two_bodies_the_group_stays_alone(parsed):
    layer = parsed(
        "Viasna/PROPN/2/nsubj met/VERB/0/root Oxfam/PROPN/2/obj ./PUNCT/2/punct",
        "The/DET/2/det group/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct",
    )
    assert not entity(layer, "The group").startswith("actor:")


def test_a_sentence_that_comes_again_is_about_the_same(parsed):
    said = (
        "Two/NUM/2/nummod men/NOUN/3/nsubj fled/VERB/0/root the/DET/5/det town/NOUN/3/obj"
        " on/ADP/7/case Monday/PROPN/3/obl ./PUNCT/3/punct"
    )
    layer = parsed(said, said)
    assert entity(layer, "Two men") == entity(layer, "Two men", 1)


def test_counted_groups_are_not_the_group_as_such(parsed):
    layer = parsed(
        "Latvian/ADJ/2/amod soldiers/NOUN/3/nsubj fled/VERB/0/root ./PUNCT/3/punct",
        "Dozens/NOUN/5/nsubj of/ADP/4/case Latvian/ADJ/4/amod soldiers/NOUN/1/nmod"
        " fled/VERB/0/root ./PUNCT/5/punct",
        "Latvian/ADJ/2/amod soldiers/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct",
    )
    assert entity(layer, "Latvian soldiers") == entity(layer, "Latvian soldiers", 1)
    assert entity(layer, "Dozens of Latvian soldiers") != entity(layer, "Latvian soldiers")


def test_initials_are_the_body_named_before(parsed):
    layer = parsed(
        "The/DET/4/det New/ADJ/4/amod People/NOUN/4/compound Party/PROPN/5/nsubj won/VERB/0/root"
        " ./PUNCT/5/punct",
        "NPP/PROPN/2/nsubj left/VERB/0/root ./PUNCT/2/punct",
        names={"NPP": "ORG", "New People Party": "ORG"},
    )
    assert entity(layer, "NPP") == entity(layer, "New People Party")


def test_a_short_form_that_is_explained_is_the_body(parsed):
    layer = parsed(
        "Vesna/PROPN/3/nsubj which/PRON/3/nsubj stands/VERB/0/root for/ADP/6/case"
        " River/PROPN/6/compound Committee/PROPN/3/obl met/VERB/3/conj ./PUNCT/3/punct"
    )
    assert entity(layer, "Vesna") == entity(layer, "River Committee")


def test_a_capital_that_is_told_is_its_government(parsed):
    layer = parsed(
        "The/DET/2/det envoy/NOUN/3/nsubj warned/VERB/0/root Paris/PROPN/3/obj ./PUNCT/3/punct"
    )
    (told,) = [each for each in layer if each.quote == "Paris"]
    assert (told.kind, told.entity) == ("government", "actor:FRA-GOV")


def test_a_capital_that_acts_across_a_clause_is_its_government(parsed):
    layer = parsed(
        "Beijing/PROPN/7/nsubj ,/PUNCT/4/punct which/PRON/4/nsubj claims/VERB/1/acl:relcl"
        " it/PRON/4/obj ,/PUNCT/4/punct protested/VERB/0/root ./PUNCT/7/punct"
    )
    assert [each.entity for each in layer if each.quote == "Beijing"] == ["actor:CHN-GOV"]


def test_a_capital_that_is_hit_is_a_place(parsed):
    layer = parsed("Kyiv/PROPN/3/nsubj:pass was/AUX/3/aux:pass shelled/VERB/0/root ./PUNCT/3/punct")
    assert [each for each in layer if each.quote == "Kyiv"] == []


def test_an_office_alone_is_no_person(parsed):
    layer = parsed(
        "The/DET/2/det office/NOUN/5/nsubj of/ADP/4/case President/PROPN/2/nmod closed/VERB/0/root"
        " ./PUNCT/5/punct",
        names={"President": "PER"},
    )
    assert [each.form for each in layer if each.quote == "President"] != ["name"]
