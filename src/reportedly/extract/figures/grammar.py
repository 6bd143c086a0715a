"""The quantity grammar: a pure function from text to quantities. It knows nothing of news."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.extract.figures import bounding
from reportedly.extract.figures.atoms import Atom, atoms
from reportedly.extract.figures.excluded import excluded
from reportedly.extract.figures.lexicon import Unit, numerals
from reportedly.extract.figures.measuring import currency_before, unit_at
from reportedly.extract.figures.numbers import Number, exact, low_at, number_at
from reportedly.extract.figures.quantity import Quantity

_DASHES = frozenset({"-", "–", "—", "--", "−"})
_JOINS = _DASHES | {"to", "or"}


class Read(NamedTuple):
    """A number with the unit around it, before bounds."""

    first: int
    number: int
    after: int
    said: Number
    unit: Unit | None
    unit_text: str | None
    hyphen: bool


def quantities(text: str) -> tuple[list[Atom], list[Quantity]]:
    """The atoms of `text` and its quantities, in order, without overlaps.

    Dates, clock times, ages, ordinals, names and specifications are left out.
    """
    pieces = atoms(text)
    found: list[Quantity] = []
    numbers = numerals()
    at = beginning = 0
    while at < len(pieces):
        atom = pieces[at]
        if atom.kind == "number" or (
            atom.kind == "word"
            and (atom.low in numbers or atom.low in _OPENERS() or atom.low.endswith("fold"))
        ):
            read = _read(pieces, at, beginning)
            if read is not None:
                quantity = _ranged(pieces, read, beginning)
                if not excluded(text, pieces, quantity):
                    found.append(quantity)
                at = beginning = quantity.after
                continue
        at += 1
    return pieces, found


def _OPENERS() -> frozenset[str]:  # noqa: N802 - a cached constant read from data
    global _openers  # noqa: PLW0603 - filled once, from data
    if not _openers:
        from reportedly.extract.figures.lexicon import vague_words  # noqa: PLC0415

        _openers = frozenset(phrase.split(" ")[0] for phrase in vague_words()) | {"a", "an", "the"}
    return _openers


_openers: frozenset[str] = frozenset()


def _read(pieces: Sequence[Atom], at: int, beginning: int) -> Read | None:
    """A number at `at` with a currency before it or a unit after it."""
    said = number_at(pieces, at)
    if said is None:
        return _one_unit(pieces, at, beginning)
    odds = _odds(pieces, at, said)
    if odds is not None:
        return odds
    first = at
    said, first = _signed(pieces, at, said, beginning)
    money = currency_before(pieces, first, beginning)
    if money is not None:
        unit, text, first = money
        return Read(first, at, said.after, said, unit, text, False)
    found = unit_at(pieces, said.after, vague=said.vague, part=said.part, value=said.value)
    if found is None:
        return Read(first, at, said.after, said, None, None, False)
    return Read(first, at, found.after, said, found.unit, found.text, found.hyphen)


def _odds(pieces: Sequence[Atom], at: int, said: Number) -> Read | None:
    """ "one in five", "nine out of ten": a share as two counts."""
    after = said.after
    if said.value is None or said.value < 1 or low_at(pieces, after) not in ("in", "out"):
        return None
    out = low_at(pieces, after) == "out"
    if (out and low_at(pieces, after + 1) != "of") or (not out and said.value != 1):
        return None
    step = after + 1 + out
    whole = number_at(pieces, step) if step < len(pieces) else None
    if whole is None or whole.value is None or not said.value < whole.value:
        return None
    if unit_at(pieces, whole.after, vague=False, part=False, value=whole.value) or (
        not out and whole.value > 1000
    ):
        return None
    return Read(
        at,
        at,
        whole.after,
        exact(whole.after, said.value / whole.value, part=True),
        None,
        None,
        False,
    )


def _one_unit(pieces: Sequence[Atom], at: int, beginning: int) -> Read | None:
    """ "about a mile", "within a block": an article before a unit, only behind a bound."""
    if pieces[at].low not in ("a", "an") or at + 1 >= len(pieces):
        return None
    bound = bounding.before(pieces, at)
    if bound is None or bound[1] < beginning or pieces[bound[1]].low in ("some", "plus"):
        return None
    found = unit_at(pieces, at + 1, vague=False, part=False, value=1.0)
    if found is None or found.hyphen or found.unit.kind not in ("distance", "duration"):
        return None
    return Read(at, at, found.after, Number(at + 1, 1.0, 1.0, 1.0), found.unit, found.text, False)


def _signed(pieces: Sequence[Atom], at: int, said: Number, beginning: int) -> tuple[Number, int]:
    """The number with its minus sign, if it has one."""
    before = at - 1
    if before < beginning or said.value is None or pieces[at].kind != "number":
        return said, at
    mark = pieces[before]
    sign = mark.low in ("-", "−") and pieces[at].glued and (before == 0 or not mark.glued)
    word = mark.low in ("-", "−") and before > beginning and pieces[before - 1].low == "minus"
    if not (sign or word):
        return said, at
    value = -said.value
    return said._replace(value=value, low=value, high=value), before - word


def _ranged(pieces: Sequence[Atom], read: Read, beginning: int) -> Quantity:
    """The quantity that begins with `read`: a range where a second number follows."""
    second = _second(pieces, read, beginning)
    if second is None:
        return _bounded(pieces, read, beginning)
    first, other, opener = second
    unit, text = (other.unit, other.unit_text) if other.unit else (first.unit, first.unit_text)
    low, high = sorted((_value(first), _value(other)))
    if other.said.scaled and not first.said.scaled and low < high:
        scale = _scale_of(other)
        low = low * scale if low * scale < high else low
    whole = _bounded(pieces, first._replace(unit=unit, unit_text=text), beginning)
    start = min(whole.first, first.first if opener is None else opener)
    return Quantity(
        start=pieces[start].start,
        end=pieces[other.after - 1].end,
        first=start,
        number=first.number,
        after=other.after,
        value=None,
        low=low,
        high=high,
        bound="range",
        unit=unit,
        unit_text=text,
        part=first.said.part,
        hyphen=other.hyphen,
    )


def _value(read: Read) -> float:
    return read.said.value if read.said.value is not None else 0.0


def _scale_of(read: Read) -> float:
    value = abs(_value(read))
    for scale in (1e12, 1e9, 1e6, 1e3, 1e2, 12.0):
        if value >= scale and (scale != 12.0 or value % 12 == 0):
            return scale
    return 1.0


def _second(
    pieces: Sequence[Atom], read: Read, beginning: int
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
                other = _read(pieces, step, at)
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


_CHANGES = frozenset(
    [
        "rose",
        "risen",
        "rise",
        "rises",
        "rising",
        "grew",
        "grown",
        "grow",
        "growing",
        "increased",
        "increase",
        "increasing",
        "climbed",
        "jumped",
        "surged",
        "soared",
        "fell",
        "fallen",
        "falls",
        "falling",
        "dropped",
        "declined",
        "decreased",
        "slipped",
        "slumped",
        "slid",
        "cut",
        "reduced",
        "raised",
        "up",
        "down",
        "moved",
        "went",
        "revised",
        "shifted",
        "lowered",
        "eased",
        "narrowed",
    ]
)


def _fitting(
    pieces: Sequence[Atom], read: Read, other: Read, opener: int | None, join: str
) -> tuple[Read, Read, int | None] | None:
    """Whether two numbers make one range: like units, rising, and not a score or a change."""
    low, high = _value(read), _value(other)
    if read.unit and other.unit and read.unit != other.unit:
        return None
    if read.unit and not other.unit and read.unit.kind not in ("money",):
        return None
    if other.said.scaled and not read.said.scaled:
        scale = _scale_of(other)
        low = low * scale if low < high / scale + 1 and low * scale < high else low
    if low >= high:
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


def _bounded(pieces: Sequence[Atom], read: Read, beginning: int) -> Quantity:
    """The quantity with the bound phrases before and after it."""
    said, first, after = read.said, read.first, read.after
    kind = ""
    bound = bounding.before(pieces, first)
    if bound and bound[1] >= beginning and _bound_fits(pieces, bound, read):
        kind, first = bound
        outer = bounding.before(pieces, first)
        if outer and outer[1] >= beginning and outer[0] in ("at_most", "at_least"):
            kind, first = outer
    trailing = bounding.behind(pieces, after)
    if trailing and not read.hyphen:
        kind, after = trailing
    low, high = said.low, said.high
    if said.value is not None:
        low, high, name = bounding.allowed(said.value, kind)
    else:
        name = "vague"
    return Quantity(
        start=pieces[first].start,
        end=pieces[after - 1].end,
        first=first,
        number=read.number,
        after=after,
        value=said.value,
        low=low,
        high=high,
        bound=name,
        unit=read.unit,
        unit_text=read.unit_text,
        part=said.part,
        hyphen=read.hyphen,
        vague=said.vague,
    )


def _bound_fits(pieces: Sequence[Atom], bound: tuple[str, int], read: Read) -> bool:
    """ "within" binds times and distances only; "sub" needs its hyphen."""
    word = pieces[bound[1]].low
    if word == "within":
        return read.unit is not None and read.unit.kind in ("duration", "distance", "share")
    return True
