"""Whom a pronoun beside an event word stands for, where the same sentence settles it.

*Police said they had arrested*, *the ministry announced its withdrawal*: the subject of the
verb before. Anything further is left to the chains of the mentions.
"""

from __future__ import annotations

from reportedly.extract.events.complement import is_party
from reportedly.extract.events.subjects import Subjects
from reportedly.extract.events.words import Phrase, Sentence

_PERSON = frozenset({"he", "she", "his", "her"})
_THING = frozenset({"it", "its"})
_ANY = frozenset({"they", "their"})
REACH = 10
"""Words between a pronoun and the verb whose subject it may stand for."""


def named(
    sentence: Sentence, phrases: tuple[Phrase, ...], subjects: Subjects
) -> tuple[Phrase, ...]:
    """The phrases with each lone pronoun replaced by what it stands for, where that is plain."""
    found: list[Phrase] = []
    for phrase in phrases:
        for each in _antecedent(sentence, phrase, subjects) or (phrase,):
            if each not in found:
                found.append(each)
    return tuple(found)


def _antecedent(sentence: Sentence, phrase: Phrase, subjects: Subjects) -> tuple[Phrase, ...]:
    word = sentence.low[phrase.head]
    if phrase.end - phrase.start != 1 or word not in _PERSON | _THING | _ANY:
        return ()
    if sentence.tokens[phrase.head].form == "IT":
        return ()
    verb = _verb_before(sentence, phrase.start)
    if verb is None:
        return ()
    return tuple(
        each
        for each in subjects.of(verb)
        if each.end <= phrase.start and _agrees(sentence, each, word)
    )


def _verb_before(sentence: Sentence, at: int) -> int | None:
    """The verb before a pronoun that the subject of the whole clause belongs to."""
    for here in range(at - 1, max(-1, at - REACH), -1):
        if sentence.tags[here] == "V":
            return here
        if sentence.word(here) in {";", ":", "and", "but", "“", '"', "”"}:
            return None
    return None


def _agrees(sentence: Sentence, phrase: Phrase, pronoun: str) -> bool:
    """Whether a phrase may be what the pronoun means: *he* a person, *it* a body."""
    if sentence.tags[phrase.head] == "U" or not is_party(sentence, phrase):
        return False
    mention = sentence.mentions.get(phrase.head)
    person = mention is not None and mention.kind == "person"
    if pronoun in _ANY:
        return not person or "and" in sentence.low[phrase.start : phrase.end]
    if pronoun in _PERSON:
        return mention is None or person
    return not person
