"""Phrases beside an event word: after a preposition, joined by *and*, before a noun."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.extract.events.grammar import oblique_phrases
from reportedly.extract.events.lexicon import word_classes
from reportedly.extract.events.triggers import Trigger
from reportedly.extract.events.words import Phrase, Sentence
from reportedly.extract.events.wordsets import word_set

REACH = 12
"""Words between a trigger and a prepositional participant."""
_PERSONAL = frozenset(
    ["person", "troops", "prisoner", "criminal", "party", "official", "country", "vessel", "police"]
)


def beside(sentence: Sentence, trigger: Trigger, prepositions: Iterable[str]) -> tuple[Phrase, ...]:
    """The phrase after one of the prepositions, by the tree where there is one, else by reach."""
    if sentence.tree is not None:
        found = oblique_phrases(sentence, range(trigger.start, trigger.end), prepositions)
        if found:
            return found
    return after(sentence, trigger.end, prepositions)


def after(sentence: Sentence, at: int, prepositions: Iterable[str]) -> tuple[Phrase, ...]:
    """The phrase after one of the prepositions, within reach and within the clause."""
    wanted = frozenset(prepositions)
    if 0 < at <= len(sentence) and sentence.low[at - 1] in wanted:
        phrase = sentence.phrase_starting(at)
        if phrase is not None:
            return conjoined(sentence, sentence.with_complement(phrase))
    for here in range(at, min(at + REACH, len(sentence))):
        tag = sentence.tags[here]
        if tag in ".SV" and here > at:
            return ()
        if sentence.low[here] in wanted and tag in "PTS":
            phrase = sentence.phrase_starting(here + 1)
            if phrase is not None:
                return conjoined(sentence, sentence.with_complement(phrase))
    return ()


def conjoined(sentence: Sentence, phrase: Phrase) -> tuple[Phrase, ...]:
    """The phrase and those joined to it by commas and *and*, unless the last begins a clause."""
    found = [phrase]
    at = phrase.end
    while True:
        commas = sentence.word(at) == ","
        joined = at + 1 if commas else at
        coordinated = sentence.word(joined) in {"and", "or"}
        if not commas and not coordinated:
            break
        following = sentence.phrase_starting(joined + 1 if coordinated else joined)
        if following is None or sentence.tag(following.end) in "VXNT":
            break
        if not coordinated and not _listed(sentence, following):
            break
        found.append(sentence.with_complement(following))
        at = found[-1].end
        if coordinated:
            break
    return tuple(found)


def _listed(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase after a comma goes on as a list that ends in *and*."""
    at = phrase.end
    return sentence.word(at) == "and" or (
        sentence.word(at) == "," and sentence.word(at + 1) == "and"
    )


def modifiers(sentence: Sentence, start: int, head: int) -> tuple[Phrase, ...]:
    """Participants before a noun in its phrase: a possessor, a nation, a group."""
    for at in range(head - 1, start - 1, -1):
        if sentence.tags[at] == "G":
            possessor = sentence.phrase_ending(at - 1)
            return () if possessor is None else (possessor,)
    found: list[Phrase] = []
    strife = sentence.low[head] in word_set("strife")
    at = head - 1
    while at >= start:
        if (
            sentence.tags[at] == "O"
            and _may_act(sentence, at)
            and not (strife and _there(sentence, at))
        ):
            left = at
            while left > start and _same_name(sentence, left - 1, at):
                left -= 1
            found.insert(0, Phrase(left, at + 1, at))
            at = left
        elif sentence.low[at] in {"his", "her", "its", "their"} and not found:
            return (Phrase(at, at + 1, at),)
        at -= 1
    return tuple(found)


def _same_name(sentence: Sentence, left: int, at: int) -> bool:
    over = sentence.mentions.get(at) or sentence.places.get(at)
    other = sentence.mentions.get(left) or sentence.places.get(left)
    return over is not None and over is other


def _there(sentence: Sentence, at: int) -> bool:
    """Whether a country's name before strife says where it is: *Sudan fighting*."""
    place = sentence.places.get(at)
    return place is not None and place.role == "modifier"


def _may_act(sentence: Sentence, at: int) -> bool:
    place = sentence.places.get(at)
    if place is not None:
        if place.role in {"demonym", "metonym"}:
            return True
        return place.role == "modifier" and place.precision == "country"
    mention = sentence.mentions.get(at)
    if mention is not None:
        return mention.kind not in {"place", "facility", "event", "other", "media"}
    return bool(word_classes().get(sentence.low[at], frozenset()) & _PERSONAL)
