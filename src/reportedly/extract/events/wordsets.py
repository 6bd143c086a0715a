"""Small named sets of words, read from the lexicon once."""

from __future__ import annotations

from functools import cache

from reportedly.resources import tsv


@cache
def _sets() -> dict[str, frozenset[str]]:
    made: dict[str, set[str]] = {}
    for row in tsv("lexicons", "en", "event-sets.tsv"):
        made.setdefault(row["set"], set()).add(row["word"])
    return {name: frozenset(words) for name, words in made.items()}


def word_set(name: str) -> frozenset[str]:
    """The words of a named set.

    Raises:
        KeyError: the lexicon has no set of that name.
    """
    return _sets()[name]
