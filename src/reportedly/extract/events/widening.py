"""Participants where grammar finds none: by the type's usual prepositions, then by nearness."""

from __future__ import annotations

from reportedly.extract.events.below import party_below
from reportedly.extract.events.beside import beside
from reportedly.extract.events.complement import ADDRESSED, is_party, party_after, undergoes
from reportedly.extract.events.falling import falls, others
from reportedly.extract.events.participants import Roles
from reportedly.extract.events.reality import clause_end
from reportedly.extract.events.subjects import Subjects
from reportedly.extract.events.triggers import Trigger
from reportedly.extract.events.words import Phrase, Sentence

MUTUAL = frozenset({"CONSULT"})
"""Types whose parties are all actors."""


def widened(sentence: Sentence, trigger: Trigger, found: Roles, subjects: Subjects) -> Roles:
    """The roles with the likeliest parties where grammar gave none."""
    entry = trigger.entry
    acts = entry.verbal and "none" not in entry.actor and entry.recipient != ("subj",)
    if acts and not trigger.passive and not found.actors:
        found = found._replace(actors=subjects.leading(trigger.start))
    if any(_taken(sentence, each, entry.type) for each in found.recipients):
        return found
    wider = _recipients(sentence, trigger, found)
    return found if not wider else found._replace(recipients=wider)


def _taken(sentence: Sentence, phrase: Phrase, kind: str) -> bool:
    pronoun = sentence.tags[phrase.head] == "U"
    if phrase.head in sentence.places and kind in ADDRESSED:
        return True
    return pronoun or is_party(sentence, phrase) or undergoes(sentence, phrase, kind)


def _recipients(sentence: Sentence, trigger: Trigger, found: Roles) -> tuple[Phrase, ...]:
    kind = trigger.entry.type
    if found.actors[1:] and others(trigger, found.actors):
        return others(trigger, found.actors)
    between = kind in MUTUAL and bool(trigger.entry.recipient)
    if between and sentence.tree is not None:
        return party_below(sentence, range(trigger.start, trigger.end), found.actors, loose=True)
    if kind in MUTUAL or trigger.entry.actor == ("obj",) or "with" in trigger.entry.actor:
        return ()
    usual = falls()[kind].prepositions if kind in falls() else ()
    for preposition in usual:
        if trigger.passive and preposition == "by":
            continue
        phrases = beside(sentence, trigger, (preposition,))
        phrases = tuple(
            each for each in phrases if _taken(sentence, each, kind) or each.head in sentence.places
        )
        if phrases and phrases != found.actors:
            return phrases
    if kind not in ADDRESSED or trigger.passive:
        return ()
    if sentence.tree is not None:
        words = range(trigger.start, trigger.end)
        return party_below(sentence, words, found.actors)
    begin = trigger.anchor[0] + 1
    inner = trigger.end + 1 if sentence.word(trigger.end) == "that" else trigger.end
    return party_after(sentence, begin, clause_end(sentence, inner), found.actors)
