"""Ages, which are figures of nothing: "Kulakov, 53,", "65-year-old", "ages 4, 8 and 10"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.lexicon import nouns, words
from reportedly.extract.figures.numbers import low_at
from reportedly.extract.figures.quantity import Quantity

_LASTING = words("lasting")
_SUFFIXES = words("name-suffix")


def is_age(pieces: Sequence[Atom], quantity: Quantity) -> bool:
    """Whether a bare number is somebody's age."""
    return (
        _age(pieces, quantity) or _or_age(pieces, quantity) or _one_of_ages(pieces, quantity.first)
    )


def years_old(pieces: Sequence[Atom], quantity: Quantity) -> bool:
    """ "65-year-old", "ten years old", "under the age of 5 years"; not "18-year-old civil war"."""
    at = quantity.after
    before = low_at(pieces, quantity.first - 1)
    if before in ("aged", "age") or (
        before == "of" and low_at(pieces, quantity.first - 2) in ("age", "ages")
    ):
        return True
    if low_at(pieces, at) == "-":
        at += 1
    if low_at(pieces, at) == "of" and low_at(pieces, at + 1) == "age":
        return True
    if low_at(pieces, at) not in ("old", "olds"):
        return False
    for step in range(at + 1, min(at + 4, len(pieces))):
        atom = pieces[step]
        if atom.kind != "word" or atom.low in nouns():
            return True
        if atom.low in _LASTING:
            return False
    return True


def _age(pieces: Sequence[Atom], quantity: Quantity) -> bool:
    """ "Kulakov, 53," and "(53)", "aged 53", "at age 53"."""
    value = quantity.low if quantity.value is None else quantity.value
    if value is None or not 0 < value <= 115 or value != int(value):
        return False
    first, after = quantity.first, quantity.after
    before, follows = low_at(pieces, first - 1), low_at(pieces, after)
    if before in ("aged", "age", "ages", "turned"):
        return True
    told = low_at(pieces, first - 3) in ("of", "the")
    if before == "at" and low_at(pieces, first - 2) in words("age-verb") and not told:
        return True
    if before == "of" and low_at(pieces, first - 2) in ("age", "ages"):
        return True
    if before in ("was", "is") and low_at(pieces, first - 2) in ("who", "he", "she"):
        return follows in (".", ",", ";", "and", "when", "at", "")
    if quantity.first != quantity.number or quantity.vague:
        return False
    if before == "both" and low_at(pieces, first - 2) in (",", "("):
        return follows in (",", ")", ".", "and", "were", "")
    if before == "and" and first >= 4 and pieces[first - 2].kind == "number":
        before, first = low_at(pieces, first - 3), first - 2
    if before not in (",", "(") or first < 2:
        return False
    named = pieces[first - 2]
    if named.low == "." and first >= 4 and pieces[first - 3].low in _SUFFIXES:
        named = pieces[first - 3]
    closes = {",": (",", ".", ";", "", "and", "who", "of", "from", "was", "("), "(": (")",)}
    if named.kind != "word" or follows not in closes[before]:
        return False
    noun = nouns().get(named.low)
    return named.text[:1].isupper() or (noun is not None and noun.kind == "person")


def _or_age(pieces: Sequence[Atom], quantity: Quantity) -> bool:
    """ "Children 11 or younger", "a 1- or 2-year-old"."""
    after = quantity.after
    if low_at(pieces, after) == "or" and low_at(pieces, after + 1) in ("younger", "older"):
        return not pieces[quantity.number - 1].low.endswith("than")
    step = after + (low_at(pieces, after) == "-")
    if low_at(pieces, step) not in ("or", "and", "to"):
        return False
    other = [piece.low for piece in pieces[step + 1 : step + 6]]
    return other[2:3] in (["year"], ["month"]) and "old" in other and other[1:2] == ["-"]


def _one_of_ages(pieces: Sequence[Atom], first: int) -> bool:
    """A further number of a list of ages: "three sons, ages 10, 8 and 4"."""
    step = first - 1
    while step > 0 and (pieces[step].low in (",", "and", "&") or pieces[step].kind == "number"):
        step -= 1
    return step < first - 1 and low_at(pieces, step) in ("aged", "ages")
