"""What one epoch reads: every source as often as configured, changed anew by the epoch's seed."""

from __future__ import annotations

import random

from training.augment import augmented
from training.corpus import Corpus
from training.made import made
from training.sentence import Text
from training.settings import ReaderSettings

MADE_PER_EPOCH = 400


def epoch_texts(corpus: Corpus, settings: ReaderSettings, epoch: int) -> list[Text]:
    """The texts of one epoch: sources as often as configured, augmented by the epoch's seed."""
    chance = random.Random(f"{settings.loop.seed}/{epoch}")
    texts = [
        text
        for text in corpus.train
        for _ in range(_times(settings.repeat.get(text.source, 1), chance))
    ]
    long = [text for text in texts if len(text.sentences) > 1]
    short = [text for text in texts if len(text.sentences) == 1]
    chance.shuffle(short)
    new = made(int(MADE_PER_EPOCH * settings.repeat.get("made", 0)), chance)
    return [*augmented([*long, *short], settings.augment, chance), new]


def _times(repeat: float, chance: random.Random) -> int:
    """How often one text is read, where its source is read `repeat` times."""
    whole = int(repeat)
    return whole if repeat == whole else whole + (chance.random() < repeat - whole)
