"""Verb and noun patterns, each with its type."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("The rebels opened fire on a patrol.", "ASSAULT", "firearms"),
        ("Masked men set fire to a recruitment office.", "ASSAULT", "destroy"),
        ("Gunmen took nine teachers hostage.", "ASSAULT", "abduct"),
        ("A drone strike on the depot lit up the sky.", "ASSAULT", "drone"),
        ("The minister stepped down.", "RETREAT", "resign"),
        ("Soldiers laid down their arms.", "RETREAT", "disarm"),
        ("The two presidents met on the island.", "CONSULT", ""),
        ("The council called on the governor to resign.", "REQUEST", "change"),
        ("The army shelled the port.", "ASSAULT", "heavy-weapons"),
        ("Police fired tear gas at the marchers.", "ASSAULT", "crowd-control"),
        ("Officers arrested a baker.", "COERCE", "arrest"),
        ("The union went on strike.", "PROTEST", "strike"),
        ("The bloc imposed sanctions on the bank.", "SANCTION", ""),
        ("The court sentenced the editor to six years.", "SANCTION", "convict"),
        ("The premier apologised to the villagers.", "CONCEDE", ""),
        ("Both sides signed a peace treaty.", "SUPPORT", ""),
        ("The charity delivered food to the camp.", "AID", ""),
        ("The junta declared martial law.", "COERCE", "martial-law"),
        ("The navy held joint exercises.", "COOPERATE", ""),
    ],
)
def test_a_pattern_gives_its_type_and_mode(code, text, kind, mode):
    found = code(text)
    assert kind in {each.type for each in found}
    event = next(each for each in found if each.type == kind)
    assert not mode or mode in event.modes


@pytest.mark.parametrize(
    "text",
    [
        "He died of a heart attack.",
        "The film about the second world war was long.",
        "The ministry released a statement.",
        "The company struck a balance between price and weight.",
        "An attack helicopter stood on the field.",
        "The mayor's office is closed on Sundays.",
    ],
)
def test_words_that_look_like_events_but_name_none(code, text):
    assert code(text) == ()


def test_an_event_noun_that_qualifies_another_noun_is_no_event(code):
    assert code("The protest leader spoke for an hour.") == ()


def test_an_object_class_decides_what_a_verb_means(code):
    (taken,) = code("The brigade captured the village.")
    (held,) = code("The brigade captured three soldiers.")
    assert "seize" in taken.modes
    assert "abduct" in held.modes


def test_passive_objects_satisfy_a_pattern(code):
    found = code("Aid was delivered to the camp.")
    assert [each.type for each in found] == ["AID"]
