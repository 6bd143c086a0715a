"""Noun phrases to the left and right of a cue, bounded by closed word classes."""

from __future__ import annotations

from reportedly.extract.attribution.adjuncts import adjunct_end
from reportedly.extract.attribution.line import Line

Range = tuple[int, int]
"""Words `[first, past the last)` of a line."""

_MARKS = frozenset({"“", "”", "‘", "’", '"', "''", "``", "`", "'", "«", "»", "„"})
_LONGEST_PHRASE = 24
_ATTACHING = frozenset(
    {"of", "in", "from", "for", "at", "with", "on", "to", "by", "behind", "near"}
)
_ADJUNCT_OPENERS = frozenset({"in", "on", "at", "after", "during", "before", "since", "by", "for"})
_POSSESSIVE = frozenset({"'s", "'", "s'"})


def phrase_left(line: Line, last: int, floor: int = 0) -> Range | None:
    """The noun phrase whose last word is `last`, or None when no noun phrase ends there."""
    if last < floor or not _may_end(line, last):
        return None
    if line.has(last, "subject-pron") and not line.capital(last + 1):
        return (last, last + 1)
    at = last
    start = last
    joined = False
    while at >= floor and last - at < _LONGEST_PHRASE:
        word = line.low[at]
        if line.quoted[at] >= 0:
            break
        if word in _MARKS:
            if not _inner_mark(line, at, last):
                break
        elif word in {"(", ")"} or word in _POSSESSIVE:
            pass
        elif line.has(at, "det") and word not in {"that", "such", "which", "what"}:
            start = at
            before = line.word(at - 1)
            if before in _ATTACHING and _noun_before(line, at - 1, floor):
                at -= 1
            elif before in {"and", "or", "&"} and _joins(line, at - 1, floor):
                at -= 1
                joined = True
            elif line.has(at - 1, "det") or _participle(line, at - 1, floor) or (line.verbal(at - 1) and _relative_start(line, at - 1, floor) is not None):
                pass
            else:
                break
        elif word in _ATTACHING:
            if not _noun_before(line, at, floor):
                break
        elif word in {"and", "or", "&"}:
            if not _joins(line, at, floor):
                break
            joined = True
        elif word == ",":
            if not (joined and _noun_before(line, at, floor) and _clause_opens(line, at, floor)):
                break
        elif (line.has(at, "sub", "rel", "neg", "coord", "prep") and not line.capital(at)) or (line.has(at, "sub", "rel", "neg", "coord", "prep", "aux", "modal") and at == floor) or line.has(at, "subject-pron", "object-pron") or (line.has(at, "day") and at < last):
            break
        elif line.verbal(at):
            relative = _relative_start(line, at, floor)
            if relative is None:
                if not (line.low[at].endswith("ed") and _noun_before(line, at, floor)):
                    break
            else:
                at = relative
                start = at
                continue
        elif not line.wordlike(at) and word not in {"%", "$", "£", "€", "#", ".", "-", "/", "@"}:
            break
        if line.wordlike(at) or word in _MARKS or word == "(":
            start = at
        at -= 1
    return _trim(line, start, last + 1)


def _may_end(line: Line, at: int) -> bool:
    if line.verbal(at) and not line.capital(at):
        return False
    return line.nominal(at) or (line.quoted[at] < 0 and line.low[at] in _MARKS | {")"})


def _inner_mark(line: Line, at: int, last: int) -> bool:
    """Whether a quotation mark belongs to a name or scare quotation inside the phrase."""
    start, end = line.tokens[at].span
    return any(s.start <= start and end <= s.end for q in line.scares for s in q.spans)


def _noun_before(line: Line, at: int, floor: int) -> bool:
    """Whether a noun stands before `at`, so that a preposition there attaches to it."""
    if at - 1 < floor:
        return False
    before = at - 1
    if line.has(before, "adv", "day", "subject-pron") and not line.capital(before):
        return line.has(before, "pron") and not line.has(before, "subject-pron")
    return line.nominal(before) and not line.verbal(before)


def _participle(line: Line, at: int, floor: int) -> bool:
    """Whether a reduced relative (`police investigating the attack`) ends at `at`."""
    word = line.word(at)
    return word.endswith("ing") and not line.has(at, "ing-noun") and _noun_before(line, at, floor)


def _relative_start(line: Line, at: int, floor: int) -> int | None:
    """The word before `who`/`which` when the verb at `at` opens a relative clause."""
    before = at - 1
    while line.has(before, "adv", "neg", "aux", "modal"):
        before -= 1
    if line.word(before) in {"who", "which", "that"} and before - 1 >= floor:
        skip = before - 2 if line.word(before - 1) == "," else before - 1
        if skip >= floor and line.nominal(skip):
            return skip
    return None


def _joins(line: Line, at: int, floor: int) -> bool:
    """Whether `and` at `at` joins two noun phrases of one subject, not two clauses."""
    if not _noun_before(line, at, floor) and line.word(at - 1) != ",":
        return False
    first = clause_start(line, at, floor)
    return not any(line.verbal(k) for k in range(first, at))


def _clause_opens(line: Line, at: int, floor: int) -> bool:
    first = clause_start(line, at, floor)
    return not any(line.verbal(k) for k in range(first, at))


def clause_start(line: Line, at: int, floor: int = 0) -> int:
    """Where the clause that holds `at` begins: after a subordinator, `that`, a strong mark."""
    k = at - 1
    while k >= floor:
        word = line.low[k]
        if line.quoted[k] >= 0 or word in {";", ":", "(", "…"} or line.dash(k):
            return k + 1
        if word in {"because", "although", "though", "while", "if", "that", "whether"}:
            return k + 1
        if word in {"when", "after", "before", "as", "since", "where", "but"} and k > floor:
            return k + 1
        k -= 1
    return floor


def _trim(line: Line, start: int, end: int) -> Range | None:
    """The phrase without a leading adjunct, connective or mark."""
    while start < end and (
        (not line.wordlike(start)
        and line.low[start] not in _MARKS)
        or (line.has(start, "coord", "sub") and not line.has(start, "det", "pron"))
        or (line.has(start, "adv") and not line.has(start, "det", "pron"))
    ):
        start += 1
    if start < end and line.low[start] in _ADJUNCT_OPENERS:
        start = _past_adjunct(line, start, end)
    if start >= end or all(line.low[k] in _MARKS for k in range(start, end)):
        return None
    return start, end


def _past_adjunct(line: Line, start: int, end: int) -> int:
    """Past a fronted `On Monday` or `After talks` that no comma closes."""
    time = max((k for k in range(start, end) if line.has(k, "day", "month", "time")), default=-1)
    if 0 <= time < end - 1:
        while time + 1 < end - 1 and line.low[time + 1].isdigit():
            time += 1
        return time + 1
    names = end
    while names > start and line.capital(names - 1):
        names -= 1
    return names if names < end else end


def phrase_right(line: Line, first: int, *, attach: bool = True) -> Range | None:
    """The noun phrase that begins at `first`, with prepositional phrases attached to it."""
    k = first
    if line.has(first, "day") or adjunct_end(line, first) is not None:
        return None
    stop = min(line.end, first + _LONGEST_PHRASE)
    if line.has(k, "subject-pron", "object-pron") and not line.has(k, "det"):
        return (k, k + 1) if line.quoted[k] < 0 else None
    while k < stop:
        word = line.low[k]
        if line.quoted[k] >= 0 or word in {",", ";", ":", "(", "--"} or line.dash(k):
            break
        if word in _MARKS:
            if not _inner_mark(line, k, stop):
                break
        elif (line.has(k, "neg", "rel", "subject-pron") and k > first and not line.capital(k)) or (line.has(k, "sub") and k > first and not line.capital(k)):
            break
        elif word in _POSSESSIVE and k > first and not line.has(k - 1, "pron"):
            pass
        elif line.has(k, "modal", "aux") or (k > first and line.verbal(k)):
            if word != "may" or not line.capital(k):
                break
        elif word == "to" and not _takes_noun(line, k + 1):
            break
        elif line.has(k, "prep") and not line.capital(k):
            if k == first or not attach or word not in _ATTACHING | {"against", "about", "over"}:
                break
            if word in {"on", "in", "at", "to", "by"} and adjunct_end(line, k) is not None:
                break
            if not (line.wordlike(k + 1) or line.word(k + 1) in _MARKS):
                break
        elif word in {"and", "or", "but", "nor", "&"}:
            if word == "but" or not _coordinates(line, k, stop):
                break
        elif (line.word(k) in {"this", "last", "late"} and line.has(k + 1, "time")) or (k > first and (line.has(k, "day") or (line.has(k, "adv") and not line.has(k, "det")))):
            break
        k += 1
    while k > first and (line.has(k - 1, "prep", "coord", "det") or line.low[k - 1] == "-"):
        if line.has(k - 1, "pron") and k - 1 == first:
            break
        k -= 1
    return (first, k) if k > first else None


def _takes_noun(line: Line, at: int) -> bool:
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
