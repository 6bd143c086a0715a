"""Numbers of people whom the tree of their sentence tells to be killed or hurt.

The words around a number are read first; where they say only that people are counted, the
grammar may say more: "five friends of the victim, police added, were found with gunshot wounds".
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.extract.figures.clause import Clause
from reportedly.extract.figures.harm import Harm
from reportedly.extract.figures.lone import SHOT
from reportedly.records import Figure

_OPEN = frozenset({"count", "victims"})


def numbered(clause: Clause, told: Sequence[Harm], found: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, with numbers of people measured by what was done to them."""
    done = list(found)
    for harm in (each for each in told if each.measure):
        for head in clause.joined(harm.head):
            at = clause.tokens[head].span
            for index, each in enumerate(done):
                if each.measure in _OPEN and _counts(each, at.start) and each.value != 0:
                    done[index] = _measured(each, harm)
    return done


def _counts(figure: Figure, at: int) -> bool:
    """Whether a figure counts the people whose noun stands at character `at`."""
    if figure.what is not None or figure.unit is not None:
        return False
    end = figure.whom_span.end if figure.whom_span else figure.span.end
    return figure.span.start <= at < end


def _measured(figure: Figure, harm: Harm) -> Figure:
    step = figure.made_by.split(":")[0]
    shot = harm.words == ("shot",)
    return msgspec.structs.replace(
        figure,
        measure="casualties" if shot else harm.measure,
        made_by=f"{step}:{harm.rule}{SHOT if shot else ''}",
    )
