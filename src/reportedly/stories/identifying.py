"""Names and figures of a sentence: the words that tell one event from another.

Who tells an event anew changes its words and the order of its clauses, but keeps who, where, when
and how many. "Eleven" and "11" are one figure here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportedly.resources import tsv
from reportedly.stories.words import words

_NAME_OR_DIGITS = re.compile(
    r"(?<=[\w,;:)\"”’—–-] )[\"“‘(]?[A-Z][\w'’-]*|(?<![\w.,])\d[\w.,]*\w|\b\d\b"
)
"""A capital inside a sentence, or digits."""
_COUNTING = frozenset({"unit", "teen", "ten"})


def names_and_figures(said: str) -> frozenset[str]:
    """The words of a sentence's names, possessive endings cut, and its numbers in digits.

    A word with a capital at the head of the sentence may be any word, and is none of them.
    """
    named = words(" ".join(_NAME_OR_DIGITS.findall(said)))
    return frozenset([*(word.removesuffix("'s") for word in named), *_counted(said)])


def _counted(said: str) -> Iterator[str]:
    """Numbers spelled out from two to ninety-nine, as digits."""
    values = _values()
    tens = 0
    for word in words(said):
        value = values.get(word, 0)
        if tens and not 0 < value < 10:
            yield str(tens)
            tens = 0
        if value >= 20:
            tens = value
        elif tens + value > 1:
            yield str(tens + value)
            tens = 0
    if tens:
        yield str(tens)


@cache
def _values() -> dict[str, int]:
    rows = tsv("lexicons", "en", "numerals.tsv")
    return {row["form"]: int(row["value"]) for row in rows if row["kind"] in _COUNTING}
