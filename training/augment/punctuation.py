"""Full stops that are missing and spaces that are lost."""

from __future__ import annotations

import random
from collections.abc import Sequence

import msgspec

from training.augment.quotes import without
from training.sentence import Sentence


def unstopped(sentence: Sentence) -> Sentence:
    """The sentence without its final full stop, as headlines and captions are."""
    last = len(sentence.words) - 1
    if last < 2 or sentence.words[last] != "." or last in sentence.heads:
        return sentence
    return without(sentence, last)


def spaced(sentences: Sequence[Sentence], chance: random.Random) -> list[Sentence]:
    """The sentences of one text with the space lost before a third of them."""
    return [
        msgspec.structs.replace(each, glued=(True, *each.glued[1:]))
        if index and not each.opens and chance.random() < 0.3
        else each
        for index, each in enumerate(sentences)
    ]
