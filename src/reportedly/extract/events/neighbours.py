"""What the words beside a word tell of it: dates, counts, reduced clauses."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.events.lexicon import closed_classes
from reportedly.extract.events.wordsets import word_set

_HERE: frozenset[str] = frozenset()


def number(word: str) -> bool:
    """Whether a word counts: digits or a word of number."""
    return word[:1].isdigit() or word in word_set("number")


def dated(at: int, low: Sequence[str]) -> bool:
    """Whether the number before is a day or a year: *on March 10 rejected*, *in 2019 signed*."""
    words = low[max(0, at - 3) : at]
    if any("month" in closed_classes().get(word, _HERE) for word in words):
        return True
    return len(words) > 1 and words[-2] in {"in", "since"} and len(words[-1]) == 4


def reduced(at: int, low: Sequence[str]) -> bool:
    """Whether a form in -ing tells what a plural noun does: *vessels transiting the gulf*."""
    if at == 0 or not (low[at - 1].endswith("s") or low[at - 1] in word_set("plural-subject")):
        return False
    kinds = closed_classes().get(low[at + 1], _HERE) if at + 1 < len(low) else _HERE
    return bool(kinds & {"prep", "det"})
