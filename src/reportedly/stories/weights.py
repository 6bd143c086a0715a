"""What a term weighs in a heap: less, the more reports hold it, in steps.

A weight that followed every count would change with every report, and with it everything that
linking has ever compared. Counts are therefore rounded to levels: a term changes its weight only
when its count reaches the next one, and then only reports that hold it are looked at again. A
report thus changes few others on average, however large the heap is: a term in n reports crosses
a level once in about n of them, and then concerns n. Levels are finer for rare terms, which tell
reports apart, than for common ones.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain, pairwise

from reportedly.stories.terms import FIELDS, Field, Terms

PRIOR = 40
"""Reports a heap is thought to hold besides its own, so that small heaps have sane weights."""
PER_OCTAVE = 2
"""Levels of the number of reports from one to twice as many."""
LEVELS = (1, 4, *(16**at for at in range(1, 10)))
"""Counts that term counts are rounded to."""
_FROM = [math.sqrt(low * high) for low, high in pairwise(LEVELS)]

Code = int
"""A term as it is counted: its hash and, in the lowest bit, whether it is a place."""


def codes(terms: Terms) -> set[Code]:
    """Every term of a report; a word counts once, in whatever fields it stands."""
    return {code(field, term) for field in FIELDS for term in getattr(terms, field).terms}


def code(field: Field, term: int) -> Code:
    """A term of a field as it is counted."""
    return term << 1 | (field == "places")


def level(count: int) -> int:
    """The count that a count is rounded to, 0 for 0."""
    return LEVELS[bisect_left(_FROM, count)] if count else 0


def total_level(reports: int) -> int:
    """The level of a heap of so many reports."""
    return round(PER_OCTAVE * math.log2(reports + PRIOR))


class TermWeights:
    """The weights of all terms of a heap.

    Args:
        counts: in how many reports each term stands.
        reports: how many reports there are.
    """

    def __init__(self, counts: Mapping[Code, int], reports: int) -> None:
        self.counts = counts
        self.level = total_level(reports)
        self._total = 2 ** (self.level / PER_OCTAVE)
        self._known: dict[int, float] = {}

    @classmethod
    def of(cls, heap: Iterable[Iterable[Code]]) -> TermWeights:
        """The weights in a heap, of which every report's terms are given."""
        reports = [tuple(each) for each in heap]
        return cls(Counter(chain.from_iterable(reports)), len(reports))

    def of_code(self, code: Code) -> float:
        """What a term weighs, 0 and above."""
        rounded = level(self.counts.get(code, 0))
        if rounded not in self._known:
            self._known[rounded] = max(0.0, math.log(self._total / (rounded + 0.5)))
        return self._known[rounded]
