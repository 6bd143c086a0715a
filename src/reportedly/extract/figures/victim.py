"""Who is meant by a noun phrase: one person, or several joined who are named one by one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from reportedly.extract.figures.clause import Clause
from reportedly.extract.figures.lexicon import nouns, words
from reportedly.records import Mention

_PRONOUNS = frozenset({"he", "she", "him", "her", "himself", "herself"})
_PERSONS = frozenset({"person", "military"})
_INSIDE = frozenset({"det", "amod", "compound", "nmod:poss", "flat", "nummod"})
_UNCOUNTED = words("no-one-person")


class Victim(NamedTuple):
    """The persons of a noun phrase: first and last word, how many, and their chains."""

    first: int
    last: int
    persons: int
    entities: tuple[str, ...]


def victim_at(clause: Clause, head: int, mentions: Sequence[Mention]) -> Victim | None:
    """The single persons a noun phrase names, None where it names no single person."""
    group = clause.joined(head)
    told = list(takewhile(lambda k: _one(clause, k, mentions), group[group.index(head) :]))
    if not told:
        return None
    if clause.tokens[head].upos == "PROPN":
        told = [head, *takewhile(lambda k: _another(clause, k), told[1:])]
    bounds = [_phrase(clause, k) for k in told]
    known = [_entity(clause, k, mentions) for k in told]
    entities = tuple(dict.fromkeys(each for each in known if each is not None))
    count = len(told) if len(entities) == sum(each is not None for each in known) else len(entities)
    return Victim(min(b[0] for b in bounds), max(b[1] for b in bounds), count, entities)


def _another(clause: Clause, at: int) -> bool:
    """Whether a noun joined to a name is someone else: not "Ana Ruiz, leader and commander"."""
    determined = clause.dependents(at, "det", "nmod:poss")
    return clause.tokens[at].upos != "NOUN" or bool(determined)


def _one(clause: Clause, at: int, mentions: Sequence[Mention]) -> bool:
    """Whether a noun or pronoun stands for one person who is no number's."""
    token, low = clause.tokens[at], clause.lows[at]
    if low in _PRONOUNS:
        return True
    for child in clause.children[at]:
        relation = clause.relations[child]
        if relation == "nummod" and not _age(clause, child):
            return False
        if relation in ("det", "amod") and clause.lows[child] in _UNCOUNTED:
            return False
    if low in ("old", "olds"):
        return low == "old" and clause.lows[max(0, at - 1)] in ("-", "year")
    noun = nouns().get(low)
    if noun is not None and (token.upos != "PROPN" or token.form.islower()):
        return noun.kind in _PERSONS and not noun.many
    if "Number=Plur" in token.feats or token.upos not in ("PROPN", "NOUN"):
        return False
    return _mention(clause, at, mentions) is not None


def _age(clause: Clause, at: int) -> bool:
    """Whether a number is an age: "46-year-old Theresa", "Theresa, 46,"."""
    return "old" in clause.lows[at : at + 6] or clause.lows[max(0, at - 1)] == ","


def _mention(clause: Clause, at: int, mentions: Sequence[Mention]) -> Mention | None:
    """The mention of a person around a word."""
    span = clause.tokens[at].span
    return next(
        (
            each
            for each in mentions
            if each.kind == "person" and each.span.start <= span.start < each.span.end
        ),
        None,
    )


def _entity(clause: Clause, at: int, mentions: Sequence[Mention]) -> str | None:
    found = _mention(clause, at, mentions)
    return found.entity if found is not None else None


def _phrase(clause: Clause, head: int) -> tuple[int, int]:
    """First and last word of the noun phrase without what is said about it."""
    first = last = head
    for child in clause.children[head]:
        relation = clause.relations[child]
        if relation in _INSIDE and child < head:
            first = min([first, child, *clause.below(child)])
        elif relation == "flat":
            last = max(last, child)
    return first, last
