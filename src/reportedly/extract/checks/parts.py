"""Parts told beside their whole: "44 people, 26 of them protesters and 18 police officers".

Parts may be named by sex, age, home or trade; only that they are listed in one sentence and add up
exactly to people counted before them ties them to their whole. A list that does not add up may
have left someone out, and nothing is made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.extract.checks.comparing import comparable, exact_value, head_of
from reportedly.extract.figures.lexicon import cues, words
from reportedly.records import Figure
from reportedly.records.figure import PEOPLE_MEASURES

Parts = tuple[Figure, ...]
_JOIN = re.compile(
    r"(?:[,;(—–]|\b(?:and|plus|while))\s*(?:(?:the )?(?:other|remaining|rest)\s+)?$", re.IGNORECASE
)
_ENDS = re.compile(r"[.!?:]\s")
_LONGEST = 100
"""Characters between two numbers of one list, at most."""
_NEAR = 3
"""Sentences between the parts and their whole, at most."""
_WINDOW = 30
"""Figures before a list among which its whole is looked for."""
_ANYBODY = frozenset({"people", "persons", "humans", "victims", "dead", "bodies", "others"})
_OPEN = frozenset({"count", "victims", "participants"})
"""Measures that do not say what befell those counted."""
_STATED = frozenset({"exact", "at_least", "about"})
"""Bounds of a whole that its parts may add up to."""


def parts_of_wholes(
    text: str, figures: Sequence[Figure], places: Sequence[int | None]
) -> Iterator[tuple[Parts, Figure]]:
    """Every list of people with the figure that its numbers add up to.

    `places` holds for each figure the number of its sentence.
    """
    for first, last in _lists(text, figures, places):
        run = tuple(figures[first:last])
        if len(run) > 2 and _is_whole(run[0], run[1:]):
            yield run[1:], run[0]
            continue
        for at in range(first - 1, max(-1, first - 1 - _WINDOW), -1):
            near = _distance(places, at, first)
            if near is None or near > _NEAR:
                break
            if _is_whole(figures[at], run):
                yield run, figures[at]
                break


def _lists(
    text: str, figures: Sequence[Figure], places: Sequence[int | None]
) -> Iterator[tuple[int, int]]:
    """Runs `[first, last)` of two or more people counts listed in one sentence."""
    first = 0
    for at in range(1, len(figures) + 1):
        going = at < len(figures) and places[at] == places[first]
        if going and _joined(text, figures[at - 1], figures[at]):
            continue
        if at - first > 1:
            yield first, at
        first = at


def _joined(text: str, before: Figure, each: Figure) -> bool:
    """Whether a list goes on from one number to the next: "26 protesters and 18 …"."""
    if not (_counts_people(before) and _counts_people(each)):
        return False
    end = max(before.span.end, before.whom_span.end if before.whom_span else 0)
    between = text[min(end, each.span.start) : each.span.start]
    if len(between) > _LONGEST or _ENDS.search(between):
        return False
    return _JOIN.search(between) is not None


def _counts_people(figure: Figure) -> bool:
    """Whether a figure is a number of people, named or not."""
    value = figure.value if figure.bound in _STATED else None
    if value is None or value < 1 or value != int(value) or figure.unit is not None:
        return False
    if figure.measure in PEOPLE_MEASURES:
        return True
    return figure.measure == "count" and figure.what is None


def _distance(places: Sequence[int | None], at: int, first: int) -> int | None:
    begin, end = places[at], places[first]
    return None if begin is None or end is None else end - begin


def _is_whole(total: Figure, parts: Parts) -> bool:
    """Whether people counted before a list are those it divides, to the last one."""
    if not _counts_people(total) or total.value != sum(part.value or 0 for part in parts):
        return False
    if total.measure == "count" and total.whom is None:
        return False
    told = {part.measure for part in parts} - _OPEN
    if any(exact_value(part) is None for part in parts):
        return False
    if len(told) > 1 or not (told <= {total.measure} or total.measure in _OPEN):
        return False
    return all(_may_hold(total, part) for part in parts)


def _may_hold(total: Figure, part: Figure) -> bool:
    """Whether the words let a whole hold a part: it counts anybody, or the part has no noun."""
    head = head_of(total)
    anybody = head is None or head in _ANYBODY or head in cues("head")
    kind = head_of(part)
    divides = kind in words("anyone-part") and head not in words("anyone-part")
    return anybody or part.whom is None or divides or comparable(total, part)
