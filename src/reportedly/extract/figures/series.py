"""Figures that lean on their neighbours: series, joined subjects, parts of a whole."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.counted import STOPS, Counted
from reportedly.extract.figures.lexicon import cues, words
from reportedly.extract.figures.meaning import Measured, by_hit, person
from reportedly.extract.figures.quantity import Quantity

_LISTING = words("listing")
_BREAKS = words("series-break")
_LONGEST_ITEM = 8
"""Atoms between two members of a list that stand for members without a number."""


def listing(between: Sequence[Atom]) -> bool:
    """Whether the words between two figures only go on with a list: "…, a grenade launcher, …"."""
    if not between or len(between) > _LONGEST_ITEM:
        return False
    verbs = cues("act", "do")
    return all(
        piece.low in _LISTING
        or piece.low in ("a", "an", "-")
        or (piece.kind == "word" and piece.low not in STOPS and piece.low not in verbs)
        for piece in between
    ) and any(
        piece.low in (",", "and", "or", "plus", "with", "(", "including", "well")
        for piece in between
    )


def carried(
    pieces: Sequence[Atom],
    quantity: Quantity,
    noun: Counted,
    owner: Sequence[int],
    done: Sequence[Measured],
) -> Measured | None:
    """The measure of the figure before, in a series: "1,120 casualties on Monday, 990 on…"."""
    before = next((each for each in reversed(done) if each.quantity.unit is None), None)
    if before is None or before.measure in ("share",):
        return None
    begin = max(before.noun.after, before.quantity.after)
    between = pieces[begin : quantity.first]
    if len(between) > 9 or any(piece.low in _BREAKS for piece in between):
        return None
    lows = [piece.low for piece in between]
    if noun.partitive or not noun.found:
        joined = noun.partitive or ("," in lows or "and" in lows or "(" in lows or "to" in lows)
        if not joined or (before.measure == "count" and noun.partitive):
            return None
        source = before.noun if not noun.found else noun
        rule = "part" if noun.partitive else "series"
        return Measured(quantity, source, before.measure, rule, before.hit)
    if not listing(between) or before.measure == "count":
        return None
    part = "including" in lows or "(" in lows
    if before.hit is not None and not part:
        measure = by_hit(pieces, before.hit, noun, owner)
    else:
        people = person(noun) or (noun.noun is None and part)
        measure = before.measure if people or before.measure == "equipment_lost" else ""
    if not measure:
        return None
    return Measured(quantity, noun, measure, "part" if part else "series", before.hit)


def shared_predicates(
    pieces: Sequence[Atom], done: list[Measured], owner: Sequence[int]
) -> list[Measured]:
    """Figures joined by "and" share the predicate of the last: "90 men and 4 tanks were lost"."""
    for index in range(len(done) - 2, -1, -1):
        each, after = done[index], done[index + 1]
        if each.rule not in ("plain", "noun") or after.hit is None:
            continue
        if after.hit.rule not in ("subject", "beside", "shared") or each.quantity.unit is not None:
            continue
        between = pieces[max(each.noun.after, each.quantity.after) : after.quantity.first]
        if not listing(between):
            continue
        named = by_hit(pieces, after.hit, each.noun, owner)
        if named:
            done[index] = Measured(each.quantity, each.noun, named, "shared", after.hit)
    return done


def understood(quantity: Quantity, noun: Counted, done: Sequence[Measured]) -> Counted:
    """The noun of the last plain count, for a bare number of its order: "3.9 million headsets,
    up from 2.4 million"."""
    if noun.found or quantity.vague or not quantity.value:
        return noun
    for each in reversed(done):
        value = each.quantity.value
        if each.quantity.unit is None and each.measure == "count" and each.noun.found:
            near = value is not None and 0.02 <= abs(quantity.value / (value or 1)) <= 50
            return each.noun if near and quantity.value >= 20 else noun
    return noun
