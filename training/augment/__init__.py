"""What real reports do to text, done to sentences: each module makes one kind of change."""

from __future__ import annotations

import random
from collections.abc import Sequence

from training.augment.case import cased
from training.augment.inverted import inverted
from training.augment.names import renamed
from training.augment.punctuation import spaced, unstopped
from training.augment.quotes import requoted
from training.sentence import Sentence, Text
from training.settings import AugmentSettings

__all__ = ["augmented"]


def augmented(
    texts: Sequence[Text], settings: AugmentSettings, chance: random.Random
) -> list[Text]:
    """The texts with changes drawn by `chance`; words keep their syntax and their names."""
    return [_text(text, settings, chance) for text in texts]


def _text(text: Text, settings: AugmentSettings, chance: random.Random) -> Text:
    sentences = [_sentence(each, settings, chance) for each in text.sentences]
    if chance.random() < settings.quotes:
        sentences = requoted(sentences, chance)
    if chance.random() < settings.spacing:
        sentences = spaced(sentences, chance)
    return Text(tuple(sentences), text.source, text.genre)


def _sentence(sentence: Sentence, settings: AugmentSettings, chance: random.Random) -> Sentence:
    if chance.random() < settings.swap_names:
        sentence = renamed(sentence, chance)
    if chance.random() < settings.inverted:
        sentence = inverted(sentence, chance)
    if chance.random() < settings.no_stop:
        sentence = unstopped(sentence)
    return cased(sentence, settings, chance)
