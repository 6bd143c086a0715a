"""Persons without a number who are joined: "a man and his daughter were killed" counts two.

Only as the subject of one verb; as objects ("killing a guard and a clerk") each is one.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.counted import STOPS, Counted
from reportedly.extract.figures.lexicon import nouns
from reportedly.extract.figures.meaning import Measured
from reportedly.extract.figures.numbers import low_at

_HARM = frozenset({"killed", "wounded", "casualties"})
_LED = frozenset({"a", "an", "another", "his", "her", "their", "the"})
_SINGULAR = frozenset({"was", "is", "has"})
_LONGEST = 8


def joined(pieces: Sequence[Atom], found: Sequence[Measured]) -> list[Measured]:
    """The figures, with single persons joined by "and" under one word of harm made one figure."""
    done: list[Measured] = []
    for each in found:
        if each.quantity.implicit and each.noun.found and _subject(each):
            if done and done[-1].rule == "joined" and done[-1].noun.after > each.noun.first:
                continue
            each = _whole(pieces, each)  # noqa: PLW2901 - the joined record takes its place
        done.append(each)
    return done


def _subject(each: Measured) -> bool:
    if each.measure not in _HARM or each.hit is None:
        return False
    return each.hit.rule in ("subject", "shared") or (
        each.hit.rule == "beside" and each.hit.first >= each.noun.after
    )


def _whole(pieces: Sequence[Atom], each: Measured) -> Measured:
    """The figure of all persons joined with this one; itself where none is."""
    if low_at(pieces, each.noun.after) in _SINGULAR:
        return each
    first, after, count = each.quantity.first, each.noun.after, 1
    while (begin := _before(pieces, first)) is not None:
        first, count = begin, count + 1
    while (end := _behind(pieces, after)) is not None:
        after, count = end, count + 1
    if count == 1:
        return each
    whole = msgspec.structs.replace(
        each.quantity,
        start=pieces[first].start,
        end=pieces[after - 1].end,
        first=first,
        number=first,
        after=after,
        value=float(count),
        low=float(count),
        high=float(count),
    )
    noun = Counted(first, each.noun.head, after, each.noun.noun)
    return Measured(whole, noun, each.measure, "joined", each.hit)


def _before(pieces: Sequence[Atom], first: int) -> int | None:
    """The first atom of the person joined in front of atom `first`."""
    last = first - 3 if low_at(pieces, first - 2) == "," else first - 2
    if low_at(pieces, first - 1) != "and" or not _one(pieces, last):
        return None
    for step in range(last - 1, max(-1, last - 1 - _LONGEST), -1):
        if pieces[step].low in _LED:
            return step
        if pieces[step].low in STOPS or pieces[step].low in (",", "and"):
            return None
    return None


def _behind(pieces: Sequence[Atom], after: int) -> int | None:
    """The atom behind the person joined after atom `after`."""
    if low_at(pieces, after) != "and" or low_at(pieces, after + 1) not in _LED:
        return None
    for step in range(after + 2, min(after + 2 + _LONGEST, len(pieces))):
        if _one(pieces, step):
            follows = low_at(pieces, step + 1)
            compound = follows in nouns() or follows in ("-", "'s", "’s")
            return None if compound or follows in _SINGULAR else step + 1
        if pieces[step].low in STOPS or pieces[step].low == ",":
            return None
    return None


def _one(pieces: Sequence[Atom], at: int) -> bool:
    """Whether the atom is a noun for one person."""
    noun = nouns().get(low_at(pieces, at))
    return noun is not None and not noun.many and noun.kind in ("person", "military")
