"""Units around a number: a currency before it, any unit after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.lexicon import Unit, unit_starts, units, words
from reportedly.extract.figures.numbers import low_at

_LONGEST = 5
_OFFSETS = words("offset") | {"after"}
_PERIODS = {"second", "minute", "hour", "day", "week", "month", "year", "night", "barrel", "share"}


class Found(NamedTuple):
    """A unit in the text: the atom after it, its name, its words, joined by a hyphen or not."""

    after: int
    unit: Unit
    text: str
    hyphen: bool


def currency_before(
    pieces: Sequence[Atom], at: int, beginning: int
) -> tuple[Unit, str, int] | None:
    """The currency sign or code right before atom `at`: unit, its words, its atom."""
    before = at - 1
    if before < beginning:
        return None
    atom = pieces[before]
    if atom.low == "=" and before > beginning and pieces[before - 1].text == "Y":
        return units()["¥"], "Y", before - 1
    unit = units().get(atom.low)
    if unit is None or unit.kind != "money":
        return None
    if atom.text.isalpha() and not atom.text.isupper():
        return None
    if atom.text.isalpha() and not 2 <= len(atom.text) <= 4:
        return None
    return unit, atom.text, before


def unit_at(
    pieces: Sequence[Atom], at: int, *, vague: bool, part: bool, value: float | None
) -> Found | None:
    """The longest unit that begins at atom `at`, over "of" behind vague words."""
    hyphen = False
    if low_at(pieces, at) == "of" and (vague or part):
        at += 1
        if part and low_at(pieces, at) in ("a", "an"):
            at += 1
    elif low_at(pieces, at) in ("-", "–") and pieces[at].glued and at + 1 < len(pieces):
        hyphen, at = pieces[at + 1].glued, at + 1
        if not hyphen:
            return None
    if at >= len(pieces) or pieces[at].low not in unit_starts():
        return None
    return _longest(pieces, at, hyphen, value)


def _longest(pieces: Sequence[Atom], at: int, hyphen: bool, value: float | None) -> Found | None:
    phrase, best = "", None
    for end in range(at, min(at + _LONGEST, len(pieces))):
        atom = pieces[end]
        phrase += atom.low if end == at or atom.glued else f" {atom.low}"
        unit = units().get(phrase)
        if unit is not None and _fits(pieces, at, end, unit, hyphen, value):
            best = Found(end + 1, unit, phrase, hyphen)
    return _rate(pieces, best) if best else None


def _fits(
    pieces: Sequence[Atom], at: int, end: int, unit: Unit, hyphen: bool, value: float | None
) -> bool:
    """Whether a word that can be a unit is one here."""
    atom = pieces[at]
    low = atom.low
    if end == at and unit.kind == "money" and low.isalpha():
        if len(low) == 3 and low not in ("yen", "nis") and not atom.text.isupper():
            return low == "won" and value is not None and value >= 1000
        if low in ("rs", "ps", "rm"):
            return False
    if end == at and len(low) == 1 and low not in "%$€£¥₽₴₹₪°":
        return atom.text.islower() and (atom.glued or low == "m")
    if low == "second":
        return hyphen or value == 1
    if low in ("block", "blocks", "league", "leagues"):
        return low == "blocks" or value == 1
    if low in ("degree", "degrees") and end == at:
        return low_at(pieces, end + 1) not in ("of", "in")
    return True


def _rate(pieces: Sequence[Atom], found: Found) -> Found:
    """A unit per time: "barrels a day", "metres per second"."""
    sign = low_at(pieces, found.after)
    if found.unit.kind in ("share", "duration", "distance") and sign == "/":
        return found
    over = per(pieces, found.after)
    if over is None:
        return found
    unit = rated(found.unit, over[0])
    return Found(over[1], unit, f"{found.text} {sign} {over[0]}", found.hyphen)


def rated(unit: Unit, over: str) -> Unit:
    """A unit said per something: "USD per month"."""
    return Unit(f"{unit.name} per {over}", unit.kind)


def per(pieces: Sequence[Atom], at: int) -> tuple[str, int] | None:
    """What an amount is said per, and the atom after it: "a day", "per barrel", "a-year".

    "A day later" is a time, not a rate.
    """
    if low_at(pieces, at) not in ("per", "a", "an", "/"):
        return None
    step = at + 1 + (low_at(pieces, at + 1) == "-")
    if low_at(pieces, step) not in _PERIODS or low_at(pieces, step + 1) in _OFFSETS:
        return None
    return low_at(pieces, step), step + 1
