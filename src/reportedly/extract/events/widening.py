"""Participants where grammar finds none: by the type's usual prepositions, then by nearness."""

from __future__ import annotations

from functools import cache

from reportedly.extract.events.complement import ADDRESSED, is_party, party_after
from reportedly.extract.events.lexicon import LANGUAGE
from reportedly.extract.events.participants import Roles, after
from reportedly.extract.events.reality import clause_end
from reportedly.extract.events.subjects import Subjects
from reportedly.extract.events.triggers import Trigger
from reportedly.extract.events.words import Phrase, Sentence
from reportedly.resources import tsv

MUTUAL = frozenset({"CONSULT"})
"""Types whose parties are all actors."""


@cache
def usual_prepositions() -> dict[str, tuple[str, ...]]:
    """Prepositions of the recipient by event type, the likeliest first."""
    rows = tsv("lexicons", LANGUAGE, "event-prepositions.tsv")
    return {row["type"]: tuple(row["prepositions"].split()) for row in rows}


def widened(sentence: Sentence, trigger: Trigger, found: Roles, subjects: Subjects) -> Roles:
    """The roles with the likeliest parties where grammar gave none."""
    entry = trigger.entry
    acts = entry.verbal and "none" not in entry.actor and entry.recipient != ("subj",)
    if acts and not trigger.passive and not found.actors:
        found = found._replace(actors=subjects.leading(trigger.start))
    if found.recipients and any(is_party(sentence, each) for each in found.recipients):
        return found
    wider = _recipients(sentence, trigger, found)
    return found if not wider else found._replace(recipients=wider)


def _recipients(sentence: Sentence, trigger: Trigger, found: Roles) -> tuple[Phrase, ...]:
    kind = trigger.entry.type
    if kind in MUTUAL or trigger.entry.actor == ("obj",) or "with" in trigger.entry.actor:
        return ()
    for preposition in usual_prepositions().get(kind, ()):
        phrases = after(sentence, trigger.end, (preposition,))
        phrases = tuple(
            each for each in phrases if is_party(sentence, each) or each.head in sentence.places
        )
        if phrases and phrases != found.actors:
            return phrases
    if kind not in ADDRESSED or trigger.passive:
        return ()
    begin = trigger.anchor[0] + 1
    inner = trigger.end + 1 if sentence.word(trigger.end) == "that" else trigger.end
    return party_after(sentence, begin, clause_end(sentence, inner), found.actors)
