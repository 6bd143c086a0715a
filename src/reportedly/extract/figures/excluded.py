"""What looks like a quantity and is none: ages, years, offsets, names, specifications, scores."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.extract.figures.ages import is_age, years_old
from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.lexicon import nouns, words
from reportedly.extract.figures.numbers import low_at
from reportedly.extract.figures.quantity import Quantity

_OFFSETS = words("offset")
_EMERGENCY = words("emergency")
_OFFSET_BEFORE = frozenset([",", ".", "just", "only", "came", "comes", "(", "—", "–", '"', "“"]) | {
    ""
}
_NUMBERED = words("numbered")
_STREETS = words("street")
_WEAPONS = words("weapon")
_YEAR_BEFORE = words("year-before")
_BULK = frozenset({"mass", "distance", "area"})
"""Kinds of units that, joined by a hyphen, say how large a thing is: "a 6,900-tonne ship"."""
_LONG = frozenset({"mile", "kilometre", "nautical mile", "block", "league", "inch"})
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def excluded(text: str, pieces: Sequence[Atom], quantity: Quantity) -> bool:
    """Whether this quantity expression counts, measures or shares nothing."""
    if quantity.unit is None:
        return (
            _joined(pieces, quantity)
            or _emergency(pieces, quantity)
            or is_age(pieces, quantity)
            or _year(pieces, quantity)
            or _named(text, pieces, quantity)
            or _single(pieces, quantity)
            or _score(pieces, quantity)
        )
    return _unit_excluded(pieces, quantity)


def _unit_excluded(pieces: Sequence[Atom], quantity: Quantity) -> bool:
    unit, after = quantity.unit, quantity.after
    if unit is None:
        return False
    follows = low_at(pieces, after)
    if unit.kind == "duration":
        if years_old(pieces, quantity):
            return True
        if follows in _OFFSETS:
            return True
        if follows == "after" and quantity.bound not in ("more_than", "at_least"):
            return low_at(pieces, quantity.first - 1) in _OFFSET_BEFORE
        if follows in ("from", "to") and low_at(pieces, after + 1) in ("now", "the-day"):
            return True
        if quantity.vague and quantity.bound == "vague" and quantity.low == 3.0:
            return low_at(pieces, quantity.number) == "a"
        return False
    if quantity.hyphen and unit.kind in _BULK and unit.name not in _LONG:
        return True
    if quantity.hyphen or unit.name == "millimetre":
        return any(low_at(pieces, step) in _WEAPONS for step in range(after, after + 3))
    return False


def _emergency(pieces: Sequence[Atom], quantity: Quantity) -> bool:
    """The number one calls for help: "multiple 911 calls", "she dialled 999"."""
    if low_at(pieces, quantity.number) not in _EMERGENCY or quantity.after != quantity.number + 1:
        return False
    follows = low_at(pieces, quantity.after)
    before = low_at(pieces, quantity.number - 1)
    return follows in words("emergency-noun") or (
        before in words("emergency-before") and follows not in nouns()
    )


def _joined(pieces: Sequence[Atom], quantity: Quantity) -> bool:
    """A number joined to what follows: "five-member", "12-gauge", "80BVM", "2-1"."""
    at, first = quantity.after, quantity.first
    if first > 1 and pieces[first].glued and pieces[first - 1].low == "-":
        led = pieces[first - 2]
        if pieces[first - 1].glued and led.kind == "word" and led.low not in ("sub", "minus"):
            return True
    if quantity.part or at >= len(pieces) or not pieces[at].glued:
        return False
    atom = pieces[at]
    if atom.kind in ("word", "out", "number"):
        return True
    joined = atom.low in ("-", "–") and at + 1 < len(pieces) and pieces[at + 1].glued
    return joined and pieces[at + 1].low != "strong"


def _year(pieces: Sequence[Atom], quantity: Quantity) -> bool:
    """A bare four-digit year."""
    atom = pieces[quantity.number]
    eras = (low_at(pieces, quantity.number - 1), low_at(pieces, quantity.number - 3))
    if atom.text.isdigit() and words("era") & set(eras):
        return eras[0] in words("era") or low_at(pieces, quantity.number - 1) in ("and", "to")
    if quantity.after != quantity.number + 1 or not _YEAR.fullmatch(atom.text):
        return (
            quantity.bound == "range"
            and bool(_YEAR.fullmatch(atom.text))
            and (quantity.high is not None and quantity.high < 2100)
        )
    follows = pieces[quantity.after] if quantity.after < len(pieces) else None
    counted = follows is not None and follows.low in nouns()
    before = low_at(pieces, quantity.first - 1)
    if quantity.first != quantity.number:
        return low_at(pieces, quantity.first) in ("around", "about", "beyond", "circa") and (
            not counted and atom.text >= "1800" and before in ("in", "from", "since", "until")
        )
    if counted and before not in _YEAR_BEFORE:
        return False
    if counted and before in ("the", "of", "for", "to", "and"):
        return follows is not None and not nouns()[follows.low].many
    return atom.text >= "1900" or before in _YEAR_BEFORE


def _named(text: str, pieces: Sequence[Atom], quantity: Quantity) -> bool:
    """A number that is part of a name: "Model 3", "Route 66", "1600 Pennsylvania Avenue"."""
    atom = pieces[quantity.number]
    if quantity.first != quantity.number or quantity.after != quantity.number + 1:
        return False
    if atom.kind != "number":
        capital = atom.text[:1].isupper() and quantity.number > 0
        if capital and _proper(pieces, quantity.number - 1):
            return True
        return low_at(pieces, quantity.first - 1) in _NUMBERED - {"order", "number", "line", "law"}
    follows = pieces[quantity.after] if quantity.after < len(pieces) else None
    counted = follows is not None and follows.low in nouns() and nouns()[follows.low].many
    if _address(pieces, quantity.after):
        return True
    if quantity.number == 0 or "," in atom.text:
        return False
    before = pieces[quantity.number - 1]
    if before.low in _NUMBERED and not counted:
        return True
    if before.low in ("and", "or", "to") and quantity.number > 2 and not counted:
        other = pieces[quantity.number - 2]
        return other.kind == "number" and low_at(pieces, quantity.number - 3) in _NUMBERED
    if low_at(pieces, quantity.after) == "block":
        return True
    if before.kind == "out" and not counted and not re.search(r"\d{4}$|[a-z]{3}\.?$", before.text):
        return before.text[-1:].isalpha()
    if before.low == "&" or (before.low == "/" and before.glued):
        return True
    if counted or low_at(pieces, quantity.after) == "from":
        return False
    return _proper(pieces, quantity.number - 1)


def _address(pieces: Sequence[Atom], after: int) -> bool:
    """Whether a street's name follows a number: "1600 Pennsylvania Avenue", "305 E. Main St."."""
    for step in range(after, min(after + 4, len(pieces))):
        low, capital = pieces[step].low, pieces[step].text[:1].isupper()
        if low in _STREETS and step > after and capital:
            return True
        if low != "." and (pieces[step].kind != "word" or not capital):
            return False
    return False


_OPENING = words("opening")


def _proper(pieces: Sequence[Atom], at: int) -> bool:
    """Whether the word at `at` is a capitalised name in a text that is not all capitals."""
    before = pieces[at]
    if before.kind != "word" or before.low in _OPENING or not before.text[:1].isupper():
        return False
    if at == 0 or pieces[at - 1].low in (".", "“", '"', "‘", ":", "-", "•"):
        return False
    near = [p for p in pieces[max(0, at - 25) : at + 25] if p.kind == "word" and len(p.text) > 3]
    capitals = sum(p.text[:1].isupper() for p in near)
    return capitals * 3 < len(near) * 2 or len(near) < 3


def _single(pieces: Sequence[Atom], quantity: Quantity) -> bool:
    """ "one" that counts nothing: "one of", "no one", "one another", "one day"."""
    at = quantity.number
    if quantity.vague and low_at(pieces, quantity.after) == "times":
        return True
    if pieces[at].low == "half" or pieces[at].low not in ("one", "1") or quantity.after != at + 1:
        return False
    follows = low_at(pieces, quantity.after)
    before = low_at(pieces, quantity.first - 1)
    if quantity.first != at:
        return False
    led = pieces[at - 1] if at else None
    if led is not None and led.kind == "word" and pieces[at].low == "one":
        described = led.low not in words("noun-phrase-stop") and not led.low.endswith(("ing", "ed"))
        if described and (follows in words("noun-phrase-stop") or not follows.isalpha()):
            return True
    if follows in _NOT_ONE or before in (
        "no",
        "any",
        "every",
        "this",
        "that",
        "which",
        "the",
        "each",
    ):
        return follows not in nouns() or before in ("no", "any", "every", "each")
    return pieces[at].low == "one" and follows in (
        "",
        ".",
        ",",
        "-",
        "’s",
        "'s",
        ";",
        ":",
        "?",
        "!",
    )


_NOT_ONE = words("not-one")


def _score(pieces: Sequence[Atom], quantity: Quantity) -> bool:
    """ "2-1", "3 to 1": scores, odds and votes."""
    at = quantity.after
    joins = ("-", "–", "to")
    if low_at(pieces, at) in joins and at + 1 < len(pieces) and pieces[at + 1].kind == "number":
        return pieces[at].glued or pieces[at + 1].value <= (quantity.value or 0.0)
    first = quantity.first - 1
    if first > 0 and low_at(pieces, first) == "to" and pieces[first - 1].kind == "number":
        return (
            pieces[first - 1].value > (quantity.value or 0.0) and quantity.first == quantity.number
        )
    if first > 0 and low_at(pieces, first) in ("-", "–") and pieces[first].glued:
        return pieces[quantity.first].glued and pieces[first - 1].kind == "number"
    return False
