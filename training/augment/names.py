"""Names swapped for names of other regions, as many words for as many, so that trees stay."""

from __future__ import annotations

import random

import msgspec

from training.lists import people, phrases
from training.sentence import Name, Sentence

SHARE = 0.6
"""Share of a chosen sentence's names that are swapped."""


def renamed(sentence: Sentence, chance: random.Random) -> Sentence:
    """The sentence with some of its names replaced."""
    if not sentence.names:
        return sentence
    words, lemmas = list(sentence.words), list(sentence.lemmas)
    for name in sentence.names:
        if chance.random() > SHARE or not _plain(sentence, name):
            continue
        new = _drawn(name.kind, name.end - name.start, chance)
        if new is None:
            continue
        words[name.start : name.end] = new
        if lemmas:
            lemmas[name.start : name.end] = new
    return msgspec.structs.replace(sentence, words=tuple(words), lemmas=tuple(lemmas))


def _plain(sentence: Sentence, name: Name) -> bool:
    """Whether every word of a name is a capitalised word of its own, and a proper noun."""
    for index in range(name.start, name.end):
        word = sentence.words[index]
        if not word[0].isupper() or not word.replace(".", "").isalnum():
            return False
        if sentence.upos and sentence.upos[index] != "PROPN":
            return False
        if index and sentence.glued[index]:
            return False
    return True


def _drawn(kind: str, length: int, chance: random.Random) -> tuple[str, ...] | None:
    if kind == "PER":
        return _person(length, chance)
    if kind == "LOC" and length < 3:
        return chance.choice(phrases("places", "one" if length == 1 else "two"))
    if kind == "ORG" and length < 3:
        return chance.choice(phrases("bodies", "one" if length == 1 else "two"))
    return None


def _person(length: int, chance: random.Random) -> tuple[str, ...] | None:
    given, family = chance.choice(people())
    if length == 1:
        return (chance.choice(family if chance.random() < 0.75 else given),)
    if length == 2:
        return (chance.choice(given), chance.choice(family))
    if length == 3:
        return (chance.choice(given), chance.choice(given), chance.choice(family))
    return None
