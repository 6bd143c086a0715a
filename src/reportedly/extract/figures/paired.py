"""Unit pairs: "up to 70 kilometres (43 miles)"; the second half inherits the bound."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.extract.figures import bounding
from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.meaning import Measured
from reportedly.extract.figures.quantity import Quantity

_INHERITED = {
    "at_least": "at_least",
    "more_than": "more_than",
    "at_most": "at_most",
    "about": "about",
}


def paired(pieces: Sequence[Atom], found: Sequence[Measured]) -> list[Measured]:
    """The figures with bounds carried into the bracket that says the same in another unit."""
    done: list[Measured] = []
    for each in found:
        before = done[-1] if done else None
        if before is not None and is_pair(pieces, before.quantity, each.quantity):
            each = msgspec.structs.replace(  # noqa: PLW2901 - the refined record takes its place
                each, quantity=_inherit(before.quantity, each.quantity), rule="unit-pair"
            )
        done.append(each)
    return done


def is_pair(pieces: Sequence[Atom], first: Quantity, second: Quantity) -> bool:
    """Whether `second` stands in brackets right behind `first`, in another unit of its kind."""
    if first.unit is None or second.unit is None or first.unit == second.unit:
        return False
    if first.unit.kind != second.unit.kind or second.first != first.after + 1:
        return False
    return pieces[first.after].low in ("(", "[", "or", "/")


def _inherit(first: Quantity, second: Quantity) -> Quantity:
    if second.bound != "exact" or second.value is None:
        return second
    kind = _INHERITED.get(first.bound, "")
    if first.bound == "less_than":
        nearly = first.low is not None and first.low > 0
        kind = "nearly" if nearly else "less_than"
    if not kind:
        return second
    low, high, bound = bounding.allowed(second.value, kind)
    return msgspec.structs.replace(second, low=low, high=high, bound=bound)
