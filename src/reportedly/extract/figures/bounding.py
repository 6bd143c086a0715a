"""Bounds: what the words around a number allow."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.lexicon import bounds
from reportedly.records.figure import Bound

_LONGEST = 5
_OTHERWISE = frozenset({("over", "all"), ("up", "back"), ("up", "inched"), ("up", "edged")})


class Allowed(NamedTuple):
    """What a bound makes of a number."""

    low: float | None
    high: float | None
    bound: Bound


def before(pieces: Sequence[Atom], at: int) -> tuple[str, int] | None:
    """The bound phrase that ends right before atom `at`: its kind and its first atom."""
    table = bounds("before")
    for size in range(min(_LONGEST, at), 0, -1):
        kind = table.get(" ".join(piece.low for piece in pieces[at - size : at]))
        if kind is None:
            continue
        first = at - size
        if first and (pieces[first].low, pieces[first - 1].low) in _OTHERWISE:
            return None
        return kind, first
    return None


def behind(pieces: Sequence[Atom], at: int) -> tuple[str, int] | None:
    """The bound phrase that begins at atom `at`: its kind and the atom after it."""
    if at >= len(pieces):
        return None
    table = bounds("after")
    start = at
    if pieces[at].low == "+" and pieces[at].glued:
        return "at_least", at + 1
    if pieces[at].low == "-" and pieces[at].glued:
        start = at + 1
    for size in range(3, 0, -1):
        if start + size > len(pieces):
            continue
        phrase = " ".join(piece.low for piece in pieces[start : start + size])
        kind = table.get(phrase)
        if kind is None or (phrase in ("plus", "odd") and start == at and not pieces[at].glued):
            continue
        if phrase in ("at least", "at most", "over", "maximum", "approximately", "something"):
            continue
        return kind, start + size
    return None


def allowed(value: float, kind: str) -> Allowed:
    """Low and high of `value` under a bound of the lexicon (GUIDELINES, figures)."""
    if kind in ("more_than", "at_least"):
        return Allowed(value, None, "more_than" if kind == "more_than" else "at_least")
    if kind in ("at_most", "less_than"):
        bound: Bound = "at_most" if kind == "at_most" else "less_than"
        return Allowed(min(0.0, value), value, bound)
    if kind == "nearly":
        return Allowed(*_sorted(0.9 * value, value), "less_than")
    if kind == "about":
        return Allowed(*_sorted(0.9 * value, 1.1 * value), "about")
    if kind == "odd" and value >= 1:
        return Allowed(value, value + 10 ** math.floor(math.log10(value)) - 1, "more_than")
    return Allowed(value, value, "exact")


def _sorted(one: float, other: float) -> tuple[float, float]:
    low, high = sorted((round(one, 9), round(other, 9)))
    return low, high
