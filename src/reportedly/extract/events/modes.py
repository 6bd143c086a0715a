"""Modes: how it was done, from the pattern and from words of the clause."""

from __future__ import annotations

from reportedly.extract.events.lexicon import mode_words
from reportedly.extract.events.words import Sentence

_ONE_ONLY = {"REQUEST", "THREATEN", "REJECT"}
"""Types whose mode is the content: the first that is named counts."""
_NOT_BY_WORD = {"ASSAULT": frozenset({"abduct", "seize", "sexual", "torture"})}


def modes_of(
    sentence: Sentence, kind: str, given: tuple[str, ...], start: int, end: int
) -> tuple[str, ...]:
    """The modes of an event of type `kind` whose clause is words `[start, end)`."""
    table = mode_words().get(kind)
    if table is None or (given and set(given) & _NOT_BY_WORD.get(kind, frozenset())):
        return given
    found = list(given)
    if found and kind in _ONE_ONLY:
        return tuple(found)
    for at in range(start, min(end, len(sentence))):
        for words, mode in table.get(sentence.low[at], ()):
            if mode not in found and tuple(sentence.low[at : at + len(words)]) == words:
                found.append(mode)
        if found and kind in _ONE_ONLY:
            break
    return tuple(found[:3])
