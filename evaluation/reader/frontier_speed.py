"""Speed of several readers in one run: CPU time, one after the other over and over.

A busy machine slows whatever runs on it, so readers take turns at the same texts and each round
compares them with the first one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median

import msgspec

from evaluation.reader.measure import Reads, segments


class Speed(msgspec.Struct, frozen=True):
    """Words per CPU-second: median, least and most of the rounds; `ratio` to the first reader.

    Words are counted by white space, so that tokenisers do not change the measure.
    """

    words_per_cpu_second: int
    least: int
    most: int
    ratio: float
    rounds: int


def speeds(
    readers: Mapping[str, Reads],
    texts: Sequence[str],
    rounds: int,
    clock: Callable[[], float] = time.process_time,
) -> dict[str, Speed]:
    """The speed of every reader over the texts; each reads one text before anything is timed.

    Raises:
        ValueError: there is no text or no round.
    """
    if not texts or rounds < 1:
        raise ValueError("a speed needs at least one text and one round")
    words = sum(len(text.split()) for text in texts)
    for reader in readers.values():
        reader.read(texts[0], segments(texts[0]))
    found: dict[str, list[float]] = {name: [] for name in readers}
    for turn in range(rounds):
        names = list(readers)
        for name in names if turn % 2 == 0 else reversed(names):
            began = clock()
            for text in texts:
                readers[name].read(text, segments(text))
            found[name].append(words / (clock() - began))
    first = next(iter(found.values()), [])
    return {
        name: Speed(
            round(median(each)),
            round(min(each)),
            round(max(each)),
            round(median(a / b for a, b in zip(each, first, strict=True)), 2),
            rounds,
        )
        for name, each in found.items()
    }
