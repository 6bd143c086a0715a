"""What a quantity counts: the noun phrase behind it, found without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.extract.figures.atoms import Atom
from reportedly.extract.figures.lexicon import Noun, cues, nouns, units, words
from reportedly.extract.figures.numbers import low_at, number_at
from reportedly.extract.figures.quantity import Quantity

_LONGEST = 8
_INSIDE = frozenset({"-", "'", "’"})
_DETERMINERS = words("determiner")
STOPS = words("noun-phrase-stop")
PARTITIVES = frozenset({"them", "whom", "us", "you", "which", "these", "those"})


class Counted(NamedTuple):
    """The noun phrase of a quantity.

    `first` and `after` are its atoms (equal where there is none), `head` the index of its head,
    `noun` what the lexicon knows of the head. `partitive` marks "12 of them".
    """

    first: int
    head: int
    after: int
    noun: Noun | None
    partitive: bool = False

    @property
    def found(self) -> bool:
        """Whether there is a noun phrase at all."""
        return self.after > self.first


def counted(pieces: Sequence[Atom], quantity: Quantity) -> Counted:
    """The noun phrase that `quantity` counts, right behind it."""
    at = quantity.after
    if low_at(pieces, at) == "of" and low_at(pieces, at + 1) in PARTITIVES:
        noun_at = at + 2
        if low_at(pieces, noun_at) in nouns():
            return Counted(noun_at, noun_at, noun_at + 1, nouns()[low_at(pieces, noun_at)], True)
        return Counted(at + 2, at + 2, at + 2, None, True)
    partitive = low_at(pieces, at) == "of"
    while at < len(pieces) and pieces[at].low in _DETERMINERS:
        if pieces[at].low == "of" and at != quantity.after:
            break
        at += 1
    whole = number_at(pieces, at) if partitive and at < len(pieces) else None
    if whole is not None and not quantity.vague:
        at = whole.after
    if low_at(pieces, at) in ("-",) and low_at(pieces, at + 1) == "strong":
        at += 2
    plural = (quantity.value != 1 or partitive) and not quantity.part
    noun = _phrase(pieces, _behind_size(pieces, _behind_age(pieces, at)), plural)
    return noun._replace(first=at) if noun.found else noun


def _behind_size(pieces: Sequence[Atom], at: int) -> int:
    """The atom behind a size that describes the noun: "250 ml bottles", "9-litre cases"."""
    if at >= len(pieces) or pieces[at].kind != "number":
        return at
    step = at + 1 + (low_at(pieces, at + 1) == "-")
    unit = units().get(low_at(pieces, step))
    sized = unit is not None and unit.kind in ("volume", "mass", "distance", "area", "power")
    return step + 1 + (low_at(pieces, step + 1) == "-") if sized else at


def _behind_age(pieces: Sequence[Atom], at: int) -> int:
    """The atom behind an age that describes the noun: "2-year-old boy"; `at` where none does."""
    old = at + 4
    if old < len(pieces) and pieces[old].low == "old" and pieces[at + 1].low == "-":
        return old + 1 if pieces[at + 2].low in ("year", "month", "day", "week") else at
    return at


def _phrase(pieces: Sequence[Atom], first: int, plural: bool) -> Counted:
    head, known, end = _head(pieces, first, plural)
    if head < 0 and plural and _joins_adjectives(pieces, first, end):
        joint, joint_known, joint_end = _head(pieces, end + 1, plural)
        if joint >= 0:
            head, known, end = joint, joint_known, joint_end
    if head < 0:
        while end > first and pieces[end - 1].low in _INSIDE:
            end -= 1
        head = end - 1
        if plural and head >= first and pieces[head].low.endswith(("ed", "en", "ing", "ly")):
            return Counted(first, first, first, None)
    if head < first:
        return Counted(first, first, first, None)
    while low_at(pieces, head + 1) == "-" and head + 2 < end and pieces[head + 2].glued:
        head += 2
    after = head + 1
    follows = nouns().get(low_at(pieces, after + 1))
    if known and plural and low_at(pieces, after) == "and" and follows and follows.many:
        after += 2
    return Counted(first, head, after, nouns().get(pieces[head].low))


def _joins_adjectives(pieces: Sequence[Atom], first: int, end: int) -> bool:
    """Whether "and" joins two adjectives of one noun: "12 Kenyan and Ugandan soldiers"."""
    if not first < end < len(pieces) - 1 or pieces[end].low not in ("and", "or"):
        return False
    states = cues("head", "act", "do")
    return not any(pieces[step].low in states for step in (*range(first, end), end + 1))


def _head(pieces: Sequence[Atom], first: int, plural: bool) -> tuple[int, bool, int]:
    """The head of a noun phrase (-1 where none is plain), whether the lexicon knows it, and
    where the words that could belong to the phrase end."""
    table = nouns()
    head, known, at = -1, False, first
    while at < len(pieces) and at - first < _LONGEST:
        atom = pieces[at]
        if at > first and _compound(pieces, at):
            at += 1
            continue
        if atom.kind not in ("word", "out") or (atom.low in STOPS and atom.low not in table):
            break
        noun = table.get(atom.low)
        if noun is not None and (noun.many or not plural):
            if known and noun.kind == "nation":
                break
            head, known = at, True
        elif known and _heads_on(pieces, head, at):
            head, known = at, False
        elif known or (head >= 0 and not _plural(atom)) or _verb(pieces, at):
            break
        elif plural and noun is None and _plural(atom):
            head = at
        at += 1
    return head, known, at


def _compound(pieces: Sequence[Atom], at: int) -> bool:
    """Whether the atom is a hyphen or apostrophe inside a word, or what a hyphen joins."""
    before = pieces[at - 1]
    if pieces[at].low in _INSIDE:
        return pieces[at].glued
    return before.low == "-" and before.glued and pieces[at].glued


def _heads_on(pieces: Sequence[Atom], head: int, at: int) -> bool:
    """Whether a collective noun was only the first part of a compound ("police stations")."""
    collective = not pieces[head].low.endswith(("s", "men", "people", "children"))
    return collective and at == head + 1 and _plural(pieces[at]) and not _verb(pieces, at)


def _verb(pieces: Sequence[Atom], at: int) -> bool:
    """Whether a word of the phrase is the verb that ends it."""
    return pieces[at].low in cues("act", "do") and not _modifies(pieces, at)


def _plural(atom: Atom) -> bool:
    low = atom.low
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s"))


def _modifies(pieces: Sequence[Atom], at: int) -> bool:
    """Whether a verb form at `at` is a participle before its noun ("wounded Russian soldiers")."""
    table = nouns()
    for step in range(at + 1, min(at + 4, len(pieces))):
        atom = pieces[step]
        if atom.kind != "word" or atom.low in STOPS:
            return False
        if atom.low in table:
            return True
    return False
