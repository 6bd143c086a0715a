"""The noun phrase that begins at a word, with the prepositional phrases attached to it."""

from __future__ import annotations

from reportedly.extract.attribution.adjuncts import adjunct_end
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase import (
    ATTACHING,
    LONGEST,
    MARKS,
    POSSESSIVE,
    Range,
    inner_mark,
)

_ATTACHING = ATTACHING | {"against", "about", "over"}
_TIME_PREPOSITIONS = frozenset({"on", "in", "at", "to", "by"})


def phrase_right(line: Line, first: int, *, attach: bool = True) -> Range | None:
    """The noun phrase that begins at `first`, or None when none does."""
    if line.has(first, "day") or adjunct_end(line, first) is not None:
        return None
    if line.has(first, "subject-pron", "object-pron") and not line.has(first, "det"):
        return (first, first + 1) if line.quoted[first] < 0 else None
    stop = min(line.end, first + LONGEST)
    k = first
    while k < stop and not _bounds(line, k, first, stop, attach):
        k += 1
    while k > first and (line.has(k - 1, "prep", "coord", "det") or line.low[k - 1] == "-"):
        if line.has(k - 1, "pron") and k - 1 == first:
            break
        k -= 1
    return (first, k) if k > first else None


def _bounds(line: Line, k: int, first: int, stop: int, attach: bool) -> bool:
    """Whether the word at `k` can no longer belong to the phrase."""
    word = line.low[k]
    if line.quoted[k] >= 0 or word in {",", ";", ":", "(", "--"} or line.dash(k):
        return True
    if word in POSSESSIVE and k > first and not line.has(k - 1, "pron"):
        return False
    if word in MARKS:
        return not inner_mark(line, k)
    inner = k > first
    if inner and not line.capital(k) and line.has(k, "neg", "rel", "subject-pron", "sub"):
        return True
    if line.has(k, "modal", "aux") or (inner and line.verbal(k)):
        return word != "may" or not line.capital(k)
    if word == "to" and not takes_noun(line, k + 1):
        return True
    if inner and word == "over" and line.word(k + 1)[:1].isdigit():
        return True
    if line.has(k, "prep") and not line.capital(k):
        return not (inner and attach and _attaches(line, k))
    if word in {"and", "or", "but", "nor", "&"}:
        return word == "but" or not _coordinates(line, k, stop)
    if word in {"this", "last", "late"} and line.has(k + 1, "time"):
        return True
    return inner and (line.has(k, "day") or (line.has(k, "adv") and not line.has(k, "det")))


def _attaches(line: Line, k: int) -> bool:
    """Whether the prepositional phrase at `k` belongs to the noun, not to the clause."""
    word = line.low[k]
    if word not in _ATTACHING:
        return False
    if word in _TIME_PREPOSITIONS and adjunct_end(line, k) is not None:
        return False
    return line.wordlike(k + 1) or line.word(k + 1) in MARKS


def takes_noun(line: Line, at: int) -> bool:
    """Whether `to` is a preposition: a determiner, name, number or pronoun follows."""
    if line.has(at, "det", "object-pron", "title") or line.word(at)[:1].isdigit():
        return True
    return line.capital(at) or line.word(at).endswith("s")


def _coordinates(line: Line, at: int, stop: int) -> bool:
    """Whether `and` joins another noun rather than a clause."""
    for k in range(at + 1, min(stop, at + 5)):
        if line.verbal(k) or line.has(k, "subject-pron"):
            return False
        if not line.wordlike(k):
            return True
    return line.wordlike(at + 1)
