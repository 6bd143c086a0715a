"""Contexts: what it is about, from words of the sentence and, more often, of the paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.events.lexicon import context_words
from reportedly.extract.events.ontology import forced_contexts
from reportedly.records import Token

ENOUGH = 2
"""Mentions in a paragraph that make a context of it."""


def hits(tokens: Sequence[Token]) -> list[str]:
    """The contexts that words of a stretch name, once per mention."""
    low = [token.form.lower() for token in tokens]
    table = context_words()
    found: list[str] = []
    for at, word in enumerate(low):
        for words, context in table.get(word, ()):
            if _spelled(low, at, words):
                found.append(context)
    return found


def _spelled(low: Sequence[str], at: int, words: tuple[str, ...]) -> bool:
    for word in words:
        while at < len(low) and low[at] == "-":
            at += 1
        if at >= len(low) or low[at] != word:
            return False
        at += 1
    return True


def contexts_of(
    modes: tuple[str, ...], sentence: Sequence[str], paragraph: Sequence[str]
) -> tuple[str, ...]:
    """Contexts of an event from the hits of its sentence and its paragraph, in a fixed order."""
    forced = forced_contexts()
    found = dict.fromkeys(forced[mode] for mode in modes if mode in forced)
    found.update(dict.fromkeys(sentence))
    for context in paragraph:
        if context not in found and paragraph.count(context) >= ENOUGH:
            found[context] = None
    return tuple(found)
