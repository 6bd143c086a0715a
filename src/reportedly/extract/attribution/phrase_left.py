"""The noun phrase that ends at a word, found by walking left over closed word classes."""

from __future__ import annotations

from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase import (
    ATTACHING,
    LONGEST,
    MARKS,
    POSSESSIVE,
    Range,
    inner_mark,
)

_ADJUNCT_OPENERS = frozenset({"in", "on", "at", "after", "during", "before", "since", "by", "for"})
_JOINING = frozenset({"and", "or", "&"})
_NO_PHRASE = frozenset({"that", "such", "which", "what"})
_SYMBOLS = frozenset({"%", "$", "£", "€", "#", ".", "-", "/", "@"})
_CLOSED = ("sub", "rel", "neg", "coord", "prep")


def phrase_left(line: Line, last: int, floor: int = 0) -> Range | None:
    """The noun phrase whose last word is `last`, or None when no noun phrase ends there."""
    if last < floor or not _may_end(line, last):
        return None
    if line.has(last, "subject-pron") and not line.capital(last + 1):
        return (last, last + 1)
    walk = _Leftward(line, last, floor)
    while walk.at >= floor and last - walk.at < LONGEST and walk.step():
        pass
    return _trim(line, walk.start, last + 1)


class _Leftward:
    """A walk leftwards through a noun phrase: where it is and where the phrase begins so far."""

    def __init__(self, line: Line, last: int, floor: int) -> None:
        self.line = line
        self.at = self.start = self.last = last
        self.floor = floor
        self.joined = False

    def step(self) -> bool:
        """Take one word in and go on, or say that the phrase began before."""
        line, at = self.line, self.at
        word = line.low[at]
        if line.quoted[at] >= 0:
            return False
        if line.has(at, "det") and word not in _NO_PHRASE:
            self.start = at
            if not self._before_determiner():
                return False
        elif word in ATTACHING or word in _JOINING:
            if not self._passes_link(word):
                return False
        elif word in MARKS or word in POSSESSIVE or word in {"(", ")", ","}:
            if not self._passes_mark(word):
                return False
        elif self._bounds():
            return False
        elif line.verbal(at):
            if not self._passes_verb(word):
                return False
        elif not line.wordlike(at) and word not in _SYMBOLS:
            return False
        if line.wordlike(self.at) or word in MARKS or word == "(":
            self.start = self.at
        self.at -= 1
        return True

    def _before_determiner(self) -> bool:
        """Whether the phrase goes on to the left of its determiner, as in `some of the men`."""
        line, at = self.line, self.at
        before = line.word(at - 1)
        if before in ATTACHING and _noun_before(line, at - 1, self.floor):
            self.at -= 1
            return True
        if before in _JOINING and _joins(line, at - 1, self.floor):
            self.at -= 1
            self.joined = True
            return True
        if before == "," and self.joined and _listed(line, at - 1, self.floor):
            self.at -= 1
            return True
        if line.has(at - 1, "det") or _participle(line, at - 1, self.floor):
            return True
        return line.verbal(at - 1) and _relative_start(line, at - 1, self.floor) is not None

    def _passes_mark(self, word: str) -> bool:
        if word == ",":
            opens = _noun_before(self.line, self.at, self.floor)
            return self.joined and opens and _verbless(self.line, self.at, self.floor)
        if word in MARKS and word not in POSSESSIVE:
            return inner_mark(self.line, self.at)
        return True

    def _passes_link(self, word: str) -> bool:
        """Whether a preposition or `and` at `at` belongs to the phrase."""
        if word in ATTACHING:
            if word == "by" and any(
                self.line.verbal(k) for k in range(max(0, self.at - 5), self.at)
            ):
                return False
            if word == "to" and self.line.word(self.at - 1) == "according":
                return False
            return _noun_before(self.line, self.at, self.floor)
        self.joined = self.joined or _joins(self.line, self.at, self.floor)
        return _joins(self.line, self.at, self.floor)

    def _passes_verb(self, word: str) -> bool:
        """Whether a verb stands in a relative clause or as a participle inside the phrase."""
        relative = _relative_start(self.line, self.at, self.floor)
        if relative is None:
            return word.endswith("ed") and _noun_before(self.line, self.at, self.floor)
        self.at = relative
        return True

    def _bounds(self) -> bool:
        """Whether a closed-class word at `at` bounds the phrase."""
        line, at = self.line, self.at
        if line.has(at, *_CLOSED) and (not line.capital(at) or at == self.floor):
            return True
        if line.has(at, "aux", "modal") and at == self.floor:
            return True
        if line.has(at, "subject-pron", "object-pron") and at < self.last:
            return True
        if at < self.last and _plural(word := line.low[at]) and line.capital(at + 1):
            return not line.capital(at) and word not in {"forces", "news"}
        return line.has(at, "day") and at < self.last


def _plural(word: str) -> bool:
    """Whether a noun is plural by its ending: no title stands so before a name."""
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss")


def _may_end(line: Line, at: int) -> bool:
    if line.verbal(at) and not line.capital(at):
        return False
    return line.nominal(at) or (line.quoted[at] < 0 and line.low[at] in MARKS | {")"})


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
    return _verbless(line, at, floor)


def _listed(line: Line, comma: int, floor: int) -> bool:
    """Whether the comma parts members of a list that opens the clause."""
    first = clause_start(line, comma, floor)
    fronted = line.has(first, "prep", "sub", "adv")
    return not fronted and _noun_before(line, comma, floor) and _verbless(line, comma, floor)


def _verbless(line: Line, at: int, floor: int) -> bool:
    """Whether no verb stands between the start of the clause and `at`."""
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
        (not line.wordlike(start) and line.low[start] not in MARKS)
        or (line.has(start, "coord", "sub") and not line.has(start, "det", "pron"))
        or (line.has(start, "adv") and not line.has(start, "det", "pron"))
    ):
        start += 1
    if start < end and line.low[start] in _ADJUNCT_OPENERS:
        start = _past_adjunct(line, start, end)
    if start >= end or all(line.low[k] in MARKS for k in range(start, end)):
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
