"""Quotation marks of other styles, and marks that are lost."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from training.sentence import Name, Said, Sentence

STYLES = (("“", "”"), ("“", "”"), ("“", "”"), ("‘", "’"), ("‘", "’"), ("«", "»"), ("'", "'"))
_MARKS = frozenset(('"', "''", "``", "“", "”"))
LOST = 0.05


def requoted(sentences: Sequence[Sentence], chance: random.Random) -> list[Sentence]:
    """The sentences of one text in one drawn style; apostrophes follow, a few marks are lost."""
    style = chance.choice(STYLES)
    curly = style[0] != "'"
    inside = False
    done: list[Sentence] = []
    for sentence in sentences:
        if sentence.opens:
            inside = False
        words = list(sentence.words)
        for index, word in enumerate(words):
            if word in _MARKS:
                words[index] = style[int(inside)]
                inside = not inside
            elif curly and "'" in word:
                words[index] = word.replace("'", "’")
        changed = msgspec.structs.replace(sentence, words=tuple(words))
        done.append(_without_a_mark(changed, chance) if chance.random() < LOST else changed)
    return done


def _without_a_mark(sentence: Sentence, chance: random.Random) -> Sentence:
    """The sentence without one of its quotation marks, where it has one that governs nothing."""
    marks = [
        index
        for index, word in enumerate(sentence.words)
        if word in "“”‘’«»'\"" and index not in sentence.heads
    ]
    return without(sentence, chance.choice(marks)) if marks else sentence


def without(sentence: Sentence, index: int) -> Sentence:
    """The sentence without one word that governs nothing and is the edge of no name."""
    names = (*(sentence.names or ()), *(sentence.parties or ()))
    if len(sentence.words) < 2 or any(start <= index < end for start, end, _ in names):
        return sentence

    def cut(cells: tuple[Any, ...]) -> tuple[Any, ...]:
        return cells[:index] + cells[index + 1 :]

    def moved(place: int) -> int:
        return place - 1 if place > index else place

    return msgspec.structs.replace(
        sentence,
        words=cut(sentence.words),
        glued=cut(sentence.glued),
        upos=cut(sentence.upos),
        feats=cut(sentence.feats),
        lemmas=cut(sentence.lemmas),
        heads=tuple(moved(head) for head in cut(sentence.heads)),
        deprels=cut(sentence.deprels),
        names=_moved(sentence.names, moved),
        parties=_moved(sentence.parties, moved),
        said=sentence.said and tuple(_shrunk(each, moved) for each in sentence.said),
        factuality=cut(sentence.factuality),
    )


def _moved(names: tuple[Name, ...] | None, moved: Callable[[int], int]) -> tuple[Name, ...] | None:
    return names and tuple(
        name._replace(start=moved(name.start), end=moved(name.end)) for name in names
    )


def _shrunk(said: Said, moved: Callable[[int], int]) -> Said:
    """An attribution after one word is gone; a piece of that word alone goes with it."""

    def pieces(old: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        new = ((moved(start), moved(end)) for start, end in old)
        return tuple((start, end) for start, end in new if start < end)

    return Said(pieces(said.cue), pieces(said.sources), pieces(said.content))
