"""What a figure measures, and whom: the words around a quantity weighed."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.bodies import FOUND, at_least, bodies
from reportedly.extract.figures.counted import Counted, counted
from reportedly.extract.figures.joined import joined
from reportedly.extract.figures.lexicon import cues
from reportedly.extract.figures.meaning import (
    Measured,
    attempted,
    by_hit,
    joined_harm,
    kind_measure,
    object_follows,
    person,
)
from reportedly.extract.figures.numbers import low_at
from reportedly.extract.figures.quantity import Quantity
from reportedly.extract.figures.scanning import Hit, cue_at, left, right, toll
from reportedly.extract.figures.series import carried, shared_predicates, understood

_BY_UNIT = {
    "duration": "duration",
    "distance": "distance",
    "area": "area",
    "money": "money",
    "share": "share",
}
_STATES = frozenset({"killed", "wounded", "missing", "captured", "arrested", "displaced"})
_HARM = frozenset({"killed", "wounded", "casualties", "victims"})
_CASUALTY = frozenset({"killed", "wounded", "casualties"})


def measure_all(
    pieces: Sequence[Atom], found: Sequence[Quantity], owner: Sequence[int]
) -> list[Measured]:
    """Every quantity of a sentence with its measure; implicit ones only where someone is hurt."""
    done: list[Measured] = []
    for quantity in found:
        each = _measure(pieces, quantity, owner, done)
        if quantity.implicit and each.measure not in _HARM:
            continue
        bare_word = pieces[quantity.number].low
        loose = low_at(pieces, quantity.number + 1) in ("few", "pair", "couple")
        loose = loose and quantity.unit is None and quantity.low in (2, 3)
        if loose and each.measure == "count" and not person(each.noun):
            continue
        record = quantity.bound == "range" and quantity.unit is None and not each.noun.found
        if record and each.measure == "count" and pieces[quantity.number + 1].low == "-":
            continue
        if bare_word == "one" and each.measure == "count" and not _telling(each):
            continue
        if bare_word in ("no", "nobody", "both") and each.measure not in _CASUALTY:
            continue
        done.append(each)
    return joined(pieces, shared_predicates(pieces, done, owner))


def _telling(each: Measured) -> bool:
    """Whether a plain "one" counts something: equipment, or an amount behind a bound."""
    quantity, noun = each.quantity, each.noun
    equipment = noun.noun is not None and noun.noun.kind == "equipment"
    return equipment or quantity.bound != "exact" or not noun.found


def _measure(
    pieces: Sequence[Atom],
    quantity: Quantity,
    owner: Sequence[int],
    done: Sequence[Measured],
) -> Measured:
    if quantity.unit is not None:
        kind = _BY_UNIT.get(quantity.unit.kind, "count")
        return Measured(quantity, Counted(quantity.after, -1, quantity.after, None), kind, "unit")
    noun = counted(pieces, quantity)
    if quantity.part:
        return Measured(quantity, noun, "share", "fraction")
    charged = (
        low_at(pieces, noun.head) in ("count", "counts") and low_at(pieces, noun.after) == "of"
    )
    if charged or _is_whole(pieces, quantity, owner):
        return Measured(quantity, noun, "count", "whole")
    head = _head(pieces, quantity, noun, owner)
    if head is not None and head[0] != "victims":
        return Measured(quantity, noun, *head)
    found = bodies(pieces, quantity, noun)
    if found:
        said = at_least(quantity) if found == FOUND else quantity
        return Measured(said, noun, "killed", found)
    hit = _best(pieces, quantity, noun, owner)
    if hit is not None:
        named = by_hit(pieces, hit, noun, owner)
        if named and (head is None or named in _CASUALTY):
            return Measured(quantity, noun, named, hit.rule, hit)
    if head is not None:
        return Measured(quantity, noun, *head)
    described = _described(pieces, quantity, noun)
    if described:
        return Measured(quantity, noun, described, "state")
    if noun.noun is not None and noun.noun.measure:
        return Measured(quantity, noun, noun.noun.measure, "noun")
    taken = carried(pieces, quantity, noun, owner, done)
    if taken is not None:
        return taken
    return Measured(quantity, understood(quantity, noun, done), "count", "plain")


def _is_whole(pieces: Sequence[Atom], quantity: Quantity, owner: Sequence[int]) -> bool:
    """Whether this is the 30 of "12 of the 30 hostages": the predicate is said of the 12."""
    at = quantity.first - 1
    if low_at(pieces, at) in ("the", "its", "their", "his", "all"):
        at -= 1
    return at > 0 and pieces[at].low == "of" and owner[at - 1] >= 0


def _head(
    pieces: Sequence[Atom], quantity: Quantity, noun: Counted, owner: Sequence[int]
) -> tuple[str, str] | None:
    """A noun that says it all: "12 deaths", "300 casualties", "12 dead and wounded"."""
    table = cues("head")
    at = noun.head if noun.found else noun.after
    if at >= len(pieces):
        return None
    cue = cue_at(pieces, at, table)
    if cue is None or (cue.people == "killed" and attempted(pieces, at)):
        return None
    if (
        not noun.found
        and cue.people in ("killed", "wounded", "missing")
        and cue.words[0] in ("death", "lives", "losses")
    ):
        return None
    after = at + len(cue.words)
    both = joined_harm(pieces, after, cue.people, table)
    if both and object_follows(pieces, after, owner):
        both = ""
    return both or cue.people, "head"


def _best(
    pieces: Sequence[Atom], quantity: Quantity, noun: Counted, owner: Sequence[int]
) -> Hit | None:
    """The most telling cue: beside on the right, beside on the left, the predicate, the verb."""
    after = right(pieces, noun.after, owner)
    if after is not None and after.rule == "beside":
        return after
    before = left(pieces, quantity.first, owner)
    if before is not None and before.rule in ("object-beside", "of"):
        return before
    total = None if noun.found and noun.noun is None else toll(pieces, quantity.first)
    return total or after or before


def _described(pieces: Sequence[Atom], quantity: Quantity, noun: Counted) -> str:
    """A participle inside the noun phrase: "75 wounded Russian soldiers"."""
    table = cues("act", "do")
    for at in range(quantity.after, max(noun.head, quantity.after)):
        cue = cue_at(pieces, at, table)
        if cue is not None and pieces[at].low.endswith(("ed", "ng", "dead", "n", "t")):
            measure = kind_measure(cue, noun.noun)
            if measure in _STATES:
                return measure
    return ""
