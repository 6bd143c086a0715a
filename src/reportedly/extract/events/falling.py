"""Whom a deed falls on where grammar and nearness name no party.

In this order: the other parties of a compound subject (*A and B agreed*), the thing or deed it
falls on (*condemned the ruling*), the ground that stands for whoever is there (*aid in Borduria*).
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reportedly.extract.events.below import party_below, places_below
from reportedly.extract.events.beside import beside
from reportedly.extract.events.complement import ADDRESSED
from reportedly.extract.events.lexicon import LANGUAGE
from reportedly.extract.events.participants import Roles, the_deed
from reportedly.extract.events.phrases import head_of, whole_phrase
from reportedly.extract.events.triggers import Trigger
from reportedly.extract.events.words import Phrase, Sentence
from reportedly.resources import tsv

MANDATORY = frozenset({"COOPERATE", "AID", "SANCTION"})
"""Types that PLOVER codes only with a recipient, so that a noun's place may stand for it."""
OTHERS = "others"
"""The slot of a pattern whose compound subject is told to deal with itself."""


class Falls(NamedTuple):
    """One row of the lexicon: how a type's recipient is found."""

    prepositions: tuple[str, ...]
    others: bool
    things: bool
    ground: str


_NOWHERE = Falls((), others=False, things=False, ground="")


@cache
def falls() -> dict[str, Falls]:
    """How the recipients of each type are found where a pattern names none."""
    return {
        row["type"]: Falls(
            tuple(row["prepositions"].split()),
            row["others"] == "yes",
            row["things"] == "yes",
            row["ground"],
        )
        for row in tsv("lexicons", LANGUAGE, "event-recipients.tsv")
    }


def others(trigger: Trigger, actors: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The parties after the first of a subject whose parties deal with each other."""
    rule = falls().get(trigger.entry.type, _NOWHERE)
    if rule.others or OTHERS in trigger.entry.recipient:
        return actors[1:]
    return ()


def thing(sentence: Sentence, trigger: Trigger, whole: Roles) -> tuple[Phrase, ...]:
    """The thing or deed itself, with all that says which one it is."""
    rule = falls().get(trigger.entry.type, _NOWHERE)
    if not rule.things:
        return ()
    named = whole.recipients or beside(sentence, trigger, rule.prepositions[:2])
    found = tuple(each for each in named if not _no_thing(sentence, trigger, each))[:1]
    if not found or sentence.tree is None:
        return found
    return (whole_phrase(sentence, head_of(sentence, found[0])),)


def _no_thing(sentence: Sentence, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether a phrase is a place by itself, a measure, or part of the words of the deed."""
    if phrase.head in sentence.places or the_deed(sentence, trigger, phrase):
        return True
    return bool(sentence.classes(phrase.head) & {"weapon", "measure"})


def ground(
    sentence: Sentence, trigger: Trigger, actors: tuple[Phrase, ...], *, loose: bool
) -> tuple[Phrase, ...]:
    """The place below the event word that stands for whoever is there; if `loose` in adjuncts."""
    allowed = falls().get(trigger.entry.type, _NOWHERE).ground
    if allowed not in {"any", "country"} or sentence.tree is None:
        return ()
    if not trigger.entry.verbal and trigger.entry.type not in MANDATORY:
        return ()
    words = range(trigger.start, trigger.end)
    for phrase in places_below(sentence, words, loose=loose and trigger.entry.verbal):
        place = sentence.places[phrase.head]
        if allowed == "country" and place.precision != "country":
            continue
        if not any(each.start <= phrase.head < each.end for each in actors):
            return (phrase,)
    return ()


def afar(sentence: Sentence, trigger: Trigger, actors: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The first party of the conditions and aims of what is only spoken of."""
    if trigger.entry.type not in ADDRESSED or trigger.passive or sentence.tree is None:
        return ()
    return party_below(sentence, range(trigger.start, trigger.end), actors, loose=True)
