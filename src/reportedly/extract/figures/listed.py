"""Persons told of one by one behind the number that counts them all.

"Five people were shot. A 32-year-old woman was hit in the leg. A man …": the woman and the man
are two of the five, and no figures of their own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reportedly.records import Figure, Span

_LISTED = frozenset({"killed", "wounded", "casualties"})
_MOST = 100.0
"""Totals that a report may list one by one."""


def without_listed(sentences: Sequence[Span], found: Sequence[Figure]) -> list[Figure]:
    """The figures without the single unnamed persons that a number before them counts.

    Persons in the sentence of the number are told beside it, not out of it.
    """
    total: dict[str, tuple[float, int]] = {}
    done: list[Figure] = []
    for each in found:
        measure = each.measure
        if measure in _LISTED and each.value is not None:
            sentence = bisect_right(sentences, each.span.start, key=lambda span: span.start)
            left, where = total.get(measure, (0.0, -1))
            if _single(each):
                if left >= 1 and where != sentence:
                    total[measure] = (left - 1, where)
                    continue
            elif 1 < each.value <= _MOST and each.value > left:
                total[measure] = (each.value, sentence)
        done.append(each)
    return done


def _single(figure: Figure) -> bool:
    return figure.value == 1.0 and ":implicit-" in figure.made_by and "-part" not in figure.made_by
