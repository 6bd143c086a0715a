"""Quantities without a number: "a policeman was killed", "no injuries", "wounding both"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.counted import STOPS
from reportedly.extract.figures.lexicon import cues, nouns, words
from reportedly.extract.figures.numbers import low_at
from reportedly.extract.figures.quantity import Quantity

_REACH = 7
_ARTICLES = frozenset({"a", "an", "another"})
_PEOPLE = frozenset({"person", "military"})
_ENDS_NOUN = words("after-person")
_OTHERS = words("further") | {"others", "else", "further", "more", "additional", "new"}
_GRAVE = words("grave")
_NOBODY = frozenset({"one", "person", "people", "civilian", "civilians"})


def unnumbered(
    pieces: Sequence[Atom], taken: Sequence[int], found: Sequence[Quantity]
) -> list[Quantity]:
    """Quantities said by "a", "another", "no" and "both"; `taken` marks atoms already read."""
    more: list[Quantity] = []
    for at, atom in enumerate(pieces):
        if atom.kind != "word" or taken[at] >= 0:
            continue
        if atom.low in _ARTICLES and _one_person(pieces, at, taken) and not _named(pieces, at):
            more.append(_quantity(pieces, at, 1.0, implicit=True))
        elif (atom.low == "nobody" and low_at(pieces, at + 1) not in _OTHERS) or (
            atom.low == "no" and _none(pieces, at)
        ):
            more.append(_quantity(pieces, at, 0.0))
        elif atom.low == "both" and not _joins_two(pieces, at) and not _pair_of_things(pieces, at):
            more.append(_quantity(pieces, at, 2.0))
    return sorted([*found, *more], key=lambda each: each.start) if more else list(found)


def _quantity(pieces: Sequence[Atom], at: int, value: float, *, implicit: bool = False) -> Quantity:
    return Quantity(
        start=pieces[at].start,
        end=pieces[at].end,
        first=at,
        number=at,
        after=at + 1,
        value=value,
        low=value,
        high=value,
        bound="exact",
        implicit=implicit,
    )


def _one_person(pieces: Sequence[Atom], at: int, taken: Sequence[int]) -> bool:
    """Whether an article is followed by one unnamed person within a few words."""
    table = nouns()
    for step in range(at + 1, min(at + _REACH, len(pieces))):
        atom = pieces[step]
        if atom.low == "old" and _old_one(pieces, step + 1):
            return True
        if atom.low in ("-", "year", "old", "month"):
            continue
        noun = table.get(atom.low)
        if noun is not None and taken[step] < 0:
            follows = table.get(low_at(pieces, step + 1))
            joined = low_at(pieces, step + 1) == "-" and pieces[step + 1].glued
            if joined or (follows is not None and not follows.many):
                continue
            if noun.many or noun.kind not in _PEOPLE:
                return False
            return not _titled(pieces, step + 1)
        if atom.kind in ("number", "out"):
            continue
        if atom.kind != "word" or atom.low in STOPS:
            return False
    return False


def _old_one(pieces: Sequence[Atom], after: int) -> bool:
    """Whether an age stands for a person: "a 15-year-old died"."""
    if low_at(pieces, after - 2) != "-":
        return False
    return after >= len(pieces) or pieces[after].kind == "mark" or pieces[after].low in _ENDS_NOUN


def _named(pieces: Sequence[Atom], at: int) -> bool:
    """Whether an article opens an aside about someone named: "Ivan Orlov, a member of …,"."""
    if low_at(pieces, at - 1) != "," or at < 2 or not pieces[at - 2].text[:1].isupper():
        return False
    step = at - 2
    while step >= 0 and pieces[step].text[:1].isupper() and pieces[step].low not in STOPS:
        step -= 1
    placed = step >= 0 and pieces[step].low in ("in", "at", "near", "from", "of", "on")
    return not placed and any(piece.low == "," for piece in pieces[at + 1 : at + 14])


def _titled(pieces: Sequence[Atom], after: int) -> bool:
    """Whether a noun goes on as a compound or a name ("a police chief Ivanov")."""
    if after >= len(pieces) or pieces[after].kind != "word":
        return False
    atom = pieces[after]
    return atom.text[:1].isupper() and not atom.text.isupper() and atom.low not in STOPS


def _none(pieces: Sequence[Atom], at: int) -> bool:
    """ "no casualties", "no injuries", "no one"; "no other" and "no serious" leave some hurt."""
    if low_at(pieces, at + 1) in _OTHERS or low_at(pieces, at + 2) in _OTHERS:
        return False
    if low_at(pieces, at + 1) in _NOBODY:
        return True
    heads = cues("head")
    for step in range(at + 1, min(at + 4, len(pieces))):
        if pieces[step].low in heads:
            return True
        if pieces[step].low in _GRAVE:
            return False
        if pieces[step].kind != "word" or pieces[step].low in STOPS:
            return False
    return False


def _pair_of_things(pieces: Sequence[Atom], at: int) -> bool:
    """ "In both legs": two of what the lexicon does not know as people."""
    follows = low_at(pieces, at + 1)
    plural = len(follows) > 3 and follows.endswith("s") and not follows.endswith("ss")
    led = low_at(pieces, at - 1) in ("in", "on", "through", "with", "at", "from")
    return plural and led and follows not in nouns()


def _joins_two(pieces: Sequence[Atom], at: int) -> bool:
    """ "both the army and the police" joins and counts nothing."""
    return any(piece.low == "and" for piece in pieces[at + 2 : at + 7])
