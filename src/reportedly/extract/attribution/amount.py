"""Amounts that a verb of estimating gives (`put the toll at about fifty`)."""

from __future__ import annotations

from reportedly.extract.attribution.lexicon import amounts
from reportedly.extract.attribution.line import Line

_REACH = 16
"""Words between a verb and the `at` of its complement."""


def amount_at(line: Line, first: int, stop: int) -> int | None:
    """The `at` that an amount follows within reach of word `first`, or None."""
    for at in range(first, min(stop, first + _REACH)):
        if line.word(at) == "at" and line.quoted[at] < 0:
            words = (line.word(at + 1), line.word(at + 2), line.word(at + 3))
            if any(word[:1].isdigit() or word in amounts() for word in words):
                return at
    return None
