"""Who did it and to whom: the noun phrases around an event word, as the text names them best."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.extract.events.beside import after, beside, conjoined, modifiers
from reportedly.extract.events.complement import is_party
from reportedly.extract.events.grammar import agents, indirect_object, object_phrases
from reportedly.extract.events.lexicon import Entry, event_heads, party_nouns, word_classes
from reportedly.extract.events.subjects import Subjects
from reportedly.extract.events.triggers import Trigger
from reportedly.extract.events.words import Phrase, Sentence
from reportedly.extract.events.wordsets import word_set

_MUTUAL = frozenset({"CONSULT", "ASSAULT"})
"""Types in which both sides act alike."""
_UNDERGOES = frozenset({"building", "territory", "vehicle", "vessel", "person", "official"})
"""Nouns at the end of a pattern that are its object: *storm ~ headquarters*."""


class Roles(NamedTuple):
    """Phrases of actors and recipients, and the phrase that is the event's place by its role."""

    actors: tuple[Phrase, ...]
    recipients: tuple[Phrase, ...]
    place: Phrase | None


def roles(sentence: Sentence, trigger: Trigger, subjects: Subjects) -> Roles:
    """The participants of a trigger by position and form."""
    if trigger.entry.verbal:
        return _verb_roles(sentence, trigger, subjects)
    return _noun_roles(sentence, trigger, subjects)


def _verb_roles(sentence: Sentence, trigger: Trigger, subjects: Subjects) -> Roles:
    entry = trigger.entry
    reduced = trigger.passive and sentence.tag(trigger.start - 1) in "OU"
    subject = subjects.nearest(trigger.start) if reduced else subjects.of(trigger.start)
    weapon = "weapon" in entry.needs
    if trigger.passive:
        actors = _agents(sentence, trigger.start)
        recipients = _undergoers(sentence, trigger, subject)
        if entry.type == "RETREAT" and not recipients and not actors:
            actors = subject
    else:
        actors = _owners(sentence, subject) if weapon else subject
        recipients = _recipients(sentence, trigger)
    if "obj" in entry.actor and not trigger.passive:
        both = _object(sentence, trigger) + beside(sentence, trigger, ("with",))
        return Roles(actors + both, both, None)
    if obliges(entry):
        return Roles(_speaker(sentence, subject, subjects), subject, None)
    if entry.actor == ("visitor",):
        actors, recipients = subject, ()
    if entry.recipient == ("subj",):
        host = () if entry.actor == ("none",) else _object(sentence, trigger)
        actors, recipients = host, subject
    if "with" in entry.actor:
        others = beside(sentence, trigger, ("with",))
        if entry.type in _MUTUAL:
            actors = actors + others
            recipients = recipients or others
        else:
            recipients = recipients or others
    place = None
    if entry.modes == ("seize",) or "place" in entry.needs:
        place = _seized(sentence, trigger, recipients)
    return Roles(actors, recipients, place)


def obliges(entry: Entry) -> bool:
    """Whether the pattern says what another must do, so that who says it is the actor."""
    return entry.type == "REQUEST" and entry.first in word_set("obliging-modal")


def _speaker(
    sentence: Sentence, subject: tuple[Phrase, ...], subjects: Subjects
) -> tuple[Phrase, ...]:
    """Who says what another must do: *the ministry said (that) Syldavia must withdraw*."""
    if not subject:
        return ()
    at = subject[0].start - 1
    while sentence.tag(at) in "SQR" or sentence.closed(at) & {"day"} or sentence.word(at) == "on":
        at -= 1
    return subjects.of(at) if at >= 0 and sentence.tag(at) == "V" else ()


def _seized(sentence: Sentence, trigger: Trigger, found: tuple[Phrase, ...]) -> Phrase | None:
    phrases = found or (subjects_object(sentence, trigger),)
    return next((phrase for phrase in phrases if phrase is not None), None)


def subjects_object(sentence: Sentence, trigger: Trigger) -> Phrase | None:
    """The object phrase of a pattern whose recipient is not its object."""
    if trigger.object_at is not None:
        return sentence.phrase_ending(trigger.object_at)
    phrases = _object(sentence, trigger)
    return phrases[0] if phrases else None


def _undergoers(
    sentence: Sentence, trigger: Trigger, subject: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """The recipients of a passive: its subject stands for the object, in the pattern's order."""
    return _slots(sentence, trigger, subject)


def _recipients(sentence: Sentence, trigger: Trigger) -> tuple[Phrase, ...]:
    wanted = "obj" in trigger.entry.recipient
    return _slots(sentence, trigger, _object(sentence, trigger) if wanted else ())


def _slots(
    sentence: Sentence, trigger: Trigger, undergoer: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """The first slot of the pattern that is filled; of prepositions, by a party if by any."""
    first: tuple[Phrase, ...] = ()
    owns = any(sentence.tag(each.end) == "G" and each.end < trigger.end for each in undergoer)
    for slot in trigger.entry.recipient:
        if slot == "obj":
            if undergoer and not first and not owns:
                return undergoer
            continue
        found = beside(sentence, trigger, (slot,))
        if any(is_party(sentence, each) or sentence.tags[each.head] == "U" for each in found):
            return found
        first = first or found
    return first or (undergoer if "obj" in trigger.entry.recipient else ())


def _object(sentence: Sentence, trigger: Trigger) -> tuple[Phrase, ...]:
    """The object: inside the pattern's gap or class, else right after its end."""
    if trigger.object_at is not None:
        first = trigger.start + 1
        while first < trigger.object_at and sentence.tags[first] in "PTRQX":
            first += 1
        start = sentence.phrase_starting(first)
        if start is not None and start.end > trigger.object_at:
            return conjoined(sentence, sentence.with_complement(start))
        whole = sentence.phrase_ending(trigger.object_at)
        return (whole,) if whole else ()
    given = indirect_object(sentence, trigger.start) if sentence.tree is not None else ()
    if given:
        return given
    gap = next((i for i, e in enumerate(trigger.entry.rest) if e.kind == "gap"), None)
    if gap == 0 and trigger.end - trigger.start > len(trigger.entry.rest):
        inner = sentence.phrase_starting(trigger.start + 1)
        if inner is not None and inner.start < trigger.end - 1:
            literals = sum(element.kind == "word" for element in trigger.entry.rest)
            held = _gap_object(sentence, inner, trigger.end, trigger.end - literals)
            if held or sentence.tree is None:
                return held
    if sentence.tree is not None:
        found = object_phrases(sentence, trigger.start)
        if found:
            return () if the_deed(sentence, trigger, found[0]) else found
    at = trigger.end
    while sentence.tag(at) in "RQ":
        at += 1
    phrase = sentence.phrase_starting(at)
    if phrase is None or sentence.closed(phrase.head) & {"day", "month"}:
        return ()
    return conjoined(sentence, sentence.with_complement(phrase))


def the_deed(sentence: Sentence, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether the object inside a pattern is the deed itself: *launched airstrikes*."""
    at = phrase.head
    if not trigger.start < at < trigger.end or at == trigger.object_at or undergone(sentence, at):
        return False
    idiom = all(element.kind != "gap" for element in trigger.entry.rest)
    light = idiom or trigger.entry.first in word_set("light-verb")
    return light or sentence.low[at] in event_heads() or "weapon" in sentence.classes(at)


def _gap_object(sentence: Sentence, inner: Phrase, end: int, literal: int) -> tuple[Phrase, ...]:
    """The phrase in a gap: a whole one (*accuse X of*), or whose it is (*lift Y's ban*).

    `literal` is the first of the words that the pattern ends in.
    """
    if inner.end <= literal:
        return (inner,)
    if sentence.low[end - 1] in word_set("predicative"):
        return (Phrase(inner.start, end - 1, end - 2),)
    if undergone(sentence, end - 1) and (inner.end == end or sentence.tag(end) == "G"):
        return (Phrase(inner.start, end, end - 1),)
    return modifiers(sentence, inner.start, inner.head) if _owned(sentence, inner) else ()


def undergone(sentence: Sentence, at: int) -> bool:
    """Whether the last noun of a pattern is its object: *storm ~ headquarters*."""
    if not sentence.classes(at).isdisjoint(_UNDERGOES):
        return True
    return sentence.low[at] in party_nouns()


def _owned(sentence: Sentence, phrase: Phrase) -> bool:
    return "G" in sentence.tags[phrase.start : phrase.head]


def _agents(sentence: Sentence, at: int) -> tuple[Phrase, ...]:
    found = agents(sentence, at) if sentence.tree is not None else ()
    return found or _by(sentence, at + 1)


def _by(sentence: Sentence, at: int) -> tuple[Phrase, ...]:
    found = after(sentence, at, ("by",))
    return tuple(
        phrase
        for phrase in found
        if not sentence.closed(phrase.head) & {"day", "time", "month"}
        and not sentence.low[phrase.head].isdigit()
    )


def _owners(sentence: Sentence, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Whose weapons they are: the possessor or the adjective of nation before the weapon."""
    found: list[Phrase] = []
    for phrase in phrases:
        if "weapon" in word_classes().get(sentence.low[phrase.head], frozenset()):
            found.extend(modifiers(sentence, phrase.start, phrase.head))
        else:
            found.append(phrase)
    return tuple(found)


def _noun_roles(sentence: Sentence, trigger: Trigger, subjects: Subjects) -> Roles:
    entry = trigger.entry
    start = _phrase_start(sentence, trigger.start)
    actors: tuple[Phrase, ...] = ()
    if "pre" in entry.actor:
        actors = modifiers(sentence, start, trigger.start)
    for slot in entry.actor:
        if actors or slot == "pre":
            continue
        actors = beside(sentence, trigger, (slot,))
    if not actors:
        actors = subjects.of_verb_over(start, trigger.anchor[1] - 1)
    recipients: tuple[Phrase, ...] = ()
    for slot in entry.recipient:
        recipients = recipients or beside(sentence, trigger, (slot,))
    if recipients and recipients == actors:
        recipients = ()
    place = recipients[0] if recipients else None
    return Roles(actors, recipients, place)


def _phrase_start(sentence: Sentence, at: int) -> int:
    phrase = sentence.phrase_ending(at)
    return at if phrase is None else phrase.start
