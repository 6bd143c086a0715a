"""Parties that a reader model's tagger saw, for events whose parties no rule finds."""

from __future__ import annotations

from typing import Literal

from reportedly.extract.events.ontology import PHYSICAL
from reportedly.extract.events.reality import clause_end, clause_start
from reportedly.extract.events.triggers import Trigger
from reportedly.extract.events.words import Phrase, Sentence
from reportedly.extract.events.wordsets import word_set

SURE = 0.5
"""Score from which a tagged party is taken."""
SAID = frozenset({"ccomp", "parataxis"})
"""Relations of a clause to the verb of saying above it: who says it is not who does it."""


def tagged(
    sentence: Sentence, trigger: Trigger, role: Literal["actor", "recipient"]
) -> tuple[Phrase, ...]:
    """The tagged parties of a role in the clause of an event word, in text order."""
    if not sentence.parties:
        return ()
    first, last = clause_start(sentence, trigger.start), clause_end(sentence, trigger.end)
    found: list[Phrase] = []
    for party in sentence.parties:
        if party.role != role or party.score < SURE:
            continue
        words = [
            at
            for at in range(first, min(last, len(sentence)))
            if party.span.start <= sentence.tokens[at].span.start < party.span.end
        ]
        if words and not trigger.start <= words[-1] < trigger.end:
            phrase = Phrase(words[0], words[-1] + 1, _head(sentence, words))
            nominal = any(sentence.tags[at] in "OU" for at in words)
            if nominal and not _elsewhere(sentence, phrase, trigger, role):
                found.append(phrase)
    return tuple(found)


def _elsewhere(sentence: Sentence, phrase: Phrase, trigger: Trigger, role: str) -> bool:
    """Whether a party only says it, or is where it happens: *killed in Borduria*."""
    if role == "actor" and _says_it(sentence, phrase, trigger):
        return True
    within = sentence.word(phrase.start - 1) in word_set("locative")
    return within and phrase.head in sentence.places and trigger.entry.type in PHYSICAL


def _says_it(sentence: Sentence, phrase: Phrase, trigger: Trigger) -> bool:
    """Whether a party is the subject of a verb that has the event in its complement clause."""
    tree = sentence.tree
    if tree is None or not tree.relations[phrase.head].startswith("nsubj"):
        return False
    verb, at = tree.heads[phrase.head], trigger.start
    for above in tree.above(trigger.start):
        if above == verb:
            return tree.relations[at] in SAID
        at = above
    return False


def _head(sentence: Sentence, words: list[int]) -> int:
    """The last word of the party's first noun phrase, which names what it is."""
    at = words[0]
    while at < words[-1] and (sentence.tags[at] not in "OU" or sentence.tags[at + 1] in "O-G"):
        at += 1
    return at
