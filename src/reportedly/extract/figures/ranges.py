"""Ranges: two numbers that make one quantity ("5 to 10", "between 5 and 10", "20 or 30")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportedly.extract.figures import bounding
from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.lexicon import Unit, words
from reportedly.extract.figures.numbers import Number, low_at, number_at

_DASHES = frozenset({"-", "–", "—", "--", "−"})
_JOINS = _DASHES | {"to", "or"}
_CHANGES = words("change")


class Read(NamedTuple):
    """A number with the unit around it, before bounds."""

    first: int
    number: int
    after: int
    said: Number
    unit: Unit | None
    unit_text: str | None
    hyphen: bool


Reader = Callable[[Sequence[Atom], int, int], Read | None]
"""How the second number is read; the grammar passes its own reader in."""


def second_end(
    pieces: Sequence[Atom], read: Read, beginning: int, reader: Reader
) -> tuple[Read, Read, int | None] | None:
    """The second end of a range, with the opening "between" or "from" where there is one."""
    if read.said.value is None or read.said.part or read.after + 1 >= len(pieces):
        return None
    opener = _opener(pieces, read, beginning)
    join = low_at(pieces, read.after)
    between = opener is not None and pieces[opener].low == "between"
    at = read.after + 1
    if join == "-" and pieces[at].low == "to" and low_at(pieces, at + 1) == "-":
        join, at = "to", at + 2
    if opener is not None and join == "up" and pieces[at].low == "to":
        join, at = "to", at + 1
    if join not in _JOINS and not (between and join == "and"):
        return None
    if at >= len(pieces):
        return None
    if pieces[at].low in ("about", "around", "nearly", "almost", "more", "even"):
        return None
    other = None
    for step in range(at, min(at + 2, len(pieces))):
        if pieces[step].kind in ("number", "word"):
            said = number_at(pieces, step)
            if said is not None:
                other = reader(pieces, step, at)
                break
            if pieces[step].kind == "number":
                return None
    if other is None or other.said.value is None or other.said.part or other.first != at:
        return None
    return _fitting(pieces, read, other, opener, join)


def _opener(pieces: Sequence[Atom], read: Read, beginning: int) -> int | None:
    """The index of "between" or "from" before the first number, bounds between them allowed."""
    first = read.first - 1
    bound = bounding.before(pieces, read.first)
    if bound and bound[1] > beginning:
        first = bound[1] - 1
    if first >= beginning and pieces[first].low in ("between", "from"):
        return first
    return None


def _fitting(
    pieces: Sequence[Atom], read: Read, other: Read, opener: int | None, join: str
) -> tuple[Read, Read, int | None] | None:
    """Whether two numbers make one range: like units, rising, and not a score or a change."""
    low, high = value_of(read), value_of(other)
    if read.unit and other.unit and read.unit != other.unit:
        rated = other.unit.name.startswith(f"{read.unit.name} per ")
        return (
            _fitting(pieces, read._replace(unit=other.unit), other, opener, join) if rated else None
        )
    if read.unit and not other.unit and read.unit.kind not in ("money",):
        return None
    if other.said.scaled and not read.said.scaled:
        scale = scale_of(other)
        low = low * scale if low < high / scale + 1 and low * scale < high else low
    between = opener is not None and pieces[opener].low == "between"
    if low == high or (low > high and not between):
        return None
    if join == "to" and opener is None and high > 1000 * max(low, 1.0):
        return None
    if opener is not None and pieces[opener].low == "from":
        if any(piece.low in _CHANGES for piece in pieces[max(0, opener - 4) : opener]):
            return None
        if join != "to":
            opener = None
    if join in _DASHES and join != "-" and not pieces[read.after].glued and low * 100 < high:
        return None
    if join == "or" and high > 1.5 * low and high - low > 2:
        return None
    return read, other, opener


def value_of(read: Read) -> float:
    """The number that was read, 0 for vague words."""
    return read.said.value if read.said.value is not None else 0.0


def scale_of(read: Read) -> float:
    """The scale word inside a number: 1,000 for "five thousand", 1 for plain numbers."""
    value = abs(value_of(read))
    for scale in (1e12, 1e9, 1e6, 1e3, 1e2, 12.0):
        if value >= scale and (scale != 12.0 or value % 12 == 0):
            return scale
    return 1.0
