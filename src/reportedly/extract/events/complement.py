"""Whom a saying is about when its object names no one: the first party of its complement.

*condemned the killing of civilians by the army*, *refused to send troops to the alliance*.
"""

from __future__ import annotations

from reportedly.extract.events.lexicon import (
    event_heads,
    party_nouns,
    verb_forms,
    word_classes,
)
from reportedly.extract.events.words import Phrase, Sentence

ADDRESSED = frozenset(
    {
        "REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE", "SANCTION",
        "AID", "COOPERATE",
    }
)  # fmt: skip
"""Types whose recipient is a party even when it stands deep in the complement."""
REACH = 14
"""Words of a complement that are searched."""
_PARTY = frozenset({"person", "troops", "party", "official", "criminal", "prisoner", "country"})
_THINGS: dict[str, frozenset[str]] = {
    "actor": frozenset({"vessel"}),
    "ASSAULT": frozenset(
        {"vessel", "vehicle", "aircraft", "building", "property", "territory", "place"}
    ),
    "COERCE": frozenset({"vessel", "vehicle", "building"}),
    "RETREAT": frozenset({"building", "vessel"}),
    "AID": frozenset({"vessel", "building", "territory", "place"}),
    "PROTEST": frozenset({"building"}),
}
"""Things that may take part: an actor's ship, a house that is shelled."""
_KINDS = frozenset({"person", "organization", "government", "military", "group", "media"})


def is_party(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase names people or a body, not a thing or a deed."""
    return party_at(sentence, phrase.head)


def party_at(sentence: Sentence, at: int) -> bool:
    """Whether a word heads a name or noun of people or a body."""
    mention = sentence.mentions.get(at)
    if mention is not None:
        return mention.kind in _KINDS
    place = sentence.places.get(at)
    if place is not None:
        if place.role in {"metonym", "demonym"}:
            return True
        return place.precision == "country" and place.role == "place"
    word = sentence.low[at]
    if word in party_nouns() or word_classes().get(word, frozenset()) & _PARTY:
        return True
    return at > 0 and sentence.tokens[at].form[:1].isupper()


def fits(sentence: Sentence, phrase: Phrase, role: str) -> bool:
    """Whether a phrase may be an actor (`role` "actor") or a recipient in events of a type."""
    head = phrase.head
    if sentence.tags[head] in "UD" or is_party(sentence, phrase):
        return True
    if any(at in sentence.places for at in range(phrase.start, head + 1)):
        return True
    if "weapon" in sentence.classes(head) or sentence.low[head] in event_heads():
        return True
    return undergoes(sentence, phrase, role)


def undergoes(sentence: Sentence, phrase: Phrase, kind: str) -> bool:
    """Whether a thing may be what an event of the type is done to: a house that is shelled."""
    return not sentence.classes(phrase.head).isdisjoint(_THINGS.get(kind, _THINGS["actor"]))


def party_after(
    sentence: Sentence, start: int, end: int, actors: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """The first party between two words that is not one of the actors."""
    for at in range(start, min(end, start + REACH, len(sentence))):
        if sentence.tags[at] != "O" or not party_at(sentence, at):
            continue
        if any(each.start <= at < each.end for each in actors):
            continue
        if sentence.closed(at) & {"day", "month"} or _scene(sentence, at):
            continue
        phrase = sentence.phrase_ending(_last(sentence, at))
        if phrase is not None and sentence.low[phrase.start] in {"its", "their", "his", "her"}:
            continue
        if phrase is not None and phrase.head == at:
            return (phrase,)
        if phrase is not None and sentence.low[phrase.head] in verb_forms():
            return (Phrase(phrase.start, at + 1, at),)
        if phrase is not None and _stands_alone(sentence, at):
            return (phrase,)
    return ()


def _stands_alone(sentence: Sentence, at: int) -> bool:
    """Whether a word before a head names a party by itself: not *military* in *military aid*."""
    return (
        at in sentence.places
        or at in sentence.mentions
        or (at + 1 < len(sentence) and (sentence.tag(at + 1) == "G"))
    )


def _last(sentence: Sentence, at: int) -> int:
    """The last word of the phrase a word stands in, stopping before a genitive mark."""
    while sentence.tag(at + 1) in "O-" and not sentence.closed(at + 1) & {"day", "month", "time"}:
        at += 1
    while at and sentence.tags[at] == "-":
        at -= 1
    return at


def _scene(sentence: Sentence, at: int) -> bool:
    """Whether the word only says where: a place after *in*, *at*, *near*."""
    if at not in sentence.places:
        return False
    phrase = sentence.phrase_ending(at)
    before = sentence.word((at if phrase is None else phrase.start) - 1)
    return before in {"in", "at", "near", "outside", "around", "across"}
