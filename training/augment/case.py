"""Lost and wrong case: lower, ALL CAPS, Headline Case."""

from __future__ import annotations

import random

import msgspec

from training.sentence import Sentence
from training.settings import AugmentSettings

_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "by",
        "and",
        "or",
        "but",
        "as",
        "with",
        "from",
        "vs",
        "is",
    ]
)


def cased(sentence: Sentence, settings: AugmentSettings, chance: random.Random) -> Sentence:
    """The sentence in another case, drawn by the configured shares, or unchanged."""
    draw = chance.random()
    if draw < settings.lower:
        words = [word.lower() for word in sentence.words]
    elif draw < settings.lower + settings.upper:
        words = [word.upper() for word in sentence.words]
    elif draw < settings.lower + settings.upper + settings.title:
        words = [_title(word, index) for index, word in enumerate(sentence.words)]
    else:
        return sentence
    return msgspec.structs.replace(sentence, words=tuple(words))


def _title(word: str, index: int) -> str:
    if not word[0].isalpha() or (index and word.lower() in _SMALL) or word.startswith("n'"):
        return word
    return word[0].upper() + word[1:]
