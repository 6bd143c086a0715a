"""Bodies counted: those found, brought to a morgue or buried are so many dead.

Bodies of another sense have a word before or behind them that says which: "three state bodies",
"two bodies of water". A number of bodies found is the least number of the dead.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.counted import Counted
from reportedly.extract.figures.lexicon import nouns, words
from reportedly.extract.figures.numbers import low_at
from reportedly.extract.figures.quantity import Quantity

FOUND = "bodies-found"
"""Rule of a number of bodies that were found: there may be more dead."""
_BODIES = words("body")
_DEAD = words("dead-body")
_DESCRIBED = words("body-described")
_FOUND = words("body-found")
_HANDLED = words("body-handled") | _FOUND
_DONE = _HANDLED | words("body-named")
_LAID = words("body-place")
_BE = words("be")
_PEOPLE = frozenset({"person", "military", "nation"})
_REACH = 9
"""Words on either side within which it is said what became of them."""
_NEAR = 3
"""Words before a number within which the verb stands whose object it is."""
_BREAKS = frozenset({".", ";", ":", "!", "?", ","})
_APART = frozenset({"of", "from", "in", "by", "to", "with", "for", "that", "on", "at"}) | _BREAKS
_PREDICATES = frozenset({"had", "have", "has", "did"}) | _BE
_OBJECTS = frozenset({"that", "the", "a", "an", "no", "it", "them", "their", "its"})
_NO_FIND = frozenset(
    ["to be", "to have", "that the", "that they", "as a", "as the", "together in", "together to"]
)


def bodies(pieces: Sequence[Atom], quantity: Quantity, noun: Counted) -> str:
    """The rule by which bodies counted are dead people; empty where they are none."""
    low = low_at(pieces, noun.head) if noun.found else ""
    if quantity.implicit or low not in _BODIES | _DEAD or not _human(pieces, noun):
        return ""
    handled = _behind(pieces, noun) or _before(pieces, quantity, noun)
    if handled & _FOUND:
        return FOUND
    if low in _DEAD or handled:
        return "bodies"
    described = any(pieces[at].low in _DESCRIBED for at in range(noun.first, noun.head))
    return "bodies" if described or _laid(pieces, quantity.first, noun.head) else ""


def at_least(quantity: Quantity) -> Quantity:
    """A number of bodies found: no fewer are dead."""
    if quantity.bound != "exact":
        return quantity
    return msgspec.structs.replace(quantity, high=None, bound="at_least")


def _human(pieces: Sequence[Atom], noun: Counted) -> bool:
    """Whether nothing before or behind the noun says that bodies of another sense are meant."""
    known = nouns()
    for at in range(noun.first, noun.head):
        low = pieces[at].low
        kind = known[low].kind if low in known else ""
        if low not in _DESCRIBED and kind != "nation":
            return False
    if low_at(pieces, noun.head + 1) != "of":
        return True
    whose = (low_at(pieces, at) for at in range(noun.head + 2, noun.head + 6))
    return any(low in known and known[low].kind in _PEOPLE for low in whose)


def _behind(pieces: Sequence[Atom], noun: Counted) -> set[str]:
    """The participle right behind the noun, or behind a form of "be" in its clause."""
    passive = False
    for at in range(noun.head + 1, min(noun.head + 1 + _REACH, len(pieces))):
        low = pieces[at].low
        if low in _BREAKS:
            break
        if low in _DONE and (passive or at == noun.head + 1):
            return {low} if _done_to_bodies(pieces, at, passive=passive) else set()
        passive = passive or low in _BE
    return set()


def _done_to_bodies(pieces: Sequence[Atom], at: int, *, passive: bool) -> bool:
    """Whether it is done to the dead: not "found to be unlawful", not "bodies found the plan"."""
    follows = low_at(pieces, at + 1)
    if f"{follows} {low_at(pieces, at + 2)}" in _NO_FIND:
        return False
    return passive or follows not in _OBJECTS


def _before(pieces: Sequence[Atom], quantity: Quantity, noun: Counted) -> set[str]:
    """The verb before the number whose object the bodies are."""
    if low_at(pieces, noun.head + 1) in _PREDICATES:
        return set()
    for at in range(quantity.first - 1, max(-1, quantity.first - 1 - _NEAR), -1):
        if pieces[at].low in _HANDLED:
            return {pieces[at].low}
        if pieces[at].low in _APART:
            break
    return set()


def _laid(pieces: Sequence[Atom], first: int, head: int) -> bool:
    """Whether a morgue, a grave or rubble is named beside them."""
    near = [*pieces[max(0, first - _REACH) : first], *pieces[head + 1 : head + 1 + _REACH]]
    return any(atom.low in _LAID for atom in near)
