"""Looking up phrases of several words by their first word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from reportedly.layers.tokenisation import tokenise

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases cut into words as the text is, each with what it means; the longest match wins.

    The first meaning given for a phrase stays. With `lower` phrases are looked up in lower case,
    after cutting, since capitals decide how an abbreviation is cut.
    """

    def __init__(self, entries: Iterable[tuple[str, T]], *, lower: bool = False) -> None:
        found: dict[str, dict[tuple[str, ...], T]] = {}
        for phrase, meaning in entries:
            words = cut(phrase)
            if lower:
                words = tuple(word.lower() for word in words)
            if words:
                found.setdefault(words[0], {}).setdefault(words, meaning)
        self._by_first = {
            first: sorted(group.items(), key=lambda item: -len(item[0]))
            for first, group in found.items()
        }

    def at(self, words: Sequence[str], index: int) -> tuple[int, T] | None:
        """The end of the longest phrase that starts at `index`, and its meaning."""
        for phrase, meaning in self._by_first.get(words[index], ()):
            end = index + len(phrase)
            if len(phrase) == 1 or tuple(words[index:end]) == phrase:
                return end, meaning
        return None

    def starts(self, word: str) -> bool:
        """Whether any phrase begins with this word."""
        return word in self._by_first


def cut(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as the tokens layer cuts and the mentions layer folds them."""
    text = phrase.replace("’", "'")
    return tuple(text[start:end] for start, end in tokenise(text))
