"""The quantity grammar: a pure function from text to quantities. It knows nothing of news."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.figures import bounding
from reportedly.extract.figures.atoms import Atom, atoms
from reportedly.extract.figures.excluded import excluded
from reportedly.extract.figures.lexicon import numerals, openers, units, words
from reportedly.extract.figures.measuring import currency_before, per, rated, unit_at
from reportedly.extract.figures.numbers import Number, exact, low_at, number_at
from reportedly.extract.figures.quantity import Quantity
from reportedly.extract.figures.ranges import Read, scale_of, second_end, value_of


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
            and (atom.low in numbers or atom.low in openers() or atom.low.endswith("fold"))
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


def _read(pieces: Sequence[Atom], at: int, beginning: int) -> Read | None:
    """A number at `at` with a currency before it or a unit after it."""
    said = number_at(pieces, at)
    if said is None:
        return _majority(pieces, at) or _one_unit(pieces, at, beginning)
    odds = _odds(pieces, at, said)
    if odds is not None:
        return odds
    first = at
    said, first = _signed(pieces, at, said, beginning)
    money = currency_before(pieces, first, beginning)
    if money is not None:
        unit, text, first = money
        over = per(pieces, said.after)
        if over is not None:
            return Read(first, at, over[1], said, rated(unit, over[0]), text, False)
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


def _majority(pieces: Sequence[Atom], at: int) -> Read | None:
    """ "The majority of", "a vast majority of": more than half, in percent."""
    step = at + 1
    if low_at(pieces, step) in words("majority-size"):
        step += 1
    if low_at(pieces, step) not in words("majority") or low_at(pieces, step + 1) != "of":
        return None
    said = Number(step + 1, None, 50.0, None, vague=True)
    return Read(at, at, step + 1, said, units()["percent"], "percent", False)


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
    second = second_end(pieces, read, beginning, _read)
    if second is None:
        return _bounded(pieces, read, beginning)
    first, other, opener = second
    unit, text = (other.unit, other.unit_text) if other.unit else (first.unit, first.unit_text)
    low, high = sorted((value_of(first), value_of(other)))
    if other.said.scaled and not first.said.scaled and low < high:
        scale = scale_of(other)
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
