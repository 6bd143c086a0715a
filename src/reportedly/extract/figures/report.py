"""What the figures of a report say together: whom it numbers, and whether any were killed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from reportedly.extract.figures.lexicon import words
from reportedly.extract.figures.listed import without_listed
from reportedly.extract.figures.lone import SHOT, TREATED, Lone
from reportedly.records import Figure, Reading, Span

_HARM = frozenset({"killed", "wounded", "casualties", "victims"})
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_LED = words("definite") | words("article")
_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|all|these|those)\s+$", re.IGNORECASE)


def read_together(
    reading: Reading, found: Sequence[Figure], alone: Sequence[Lone]
) -> tuple[Figure, ...]:
    """The figures of a report in the light of one another.

    `alone` holds the single persons killed or hurt: they are figures only where no other figure
    has their measure. Where a report tells of nobody dead, people shot are wounded; where it
    does, the person who was hurt or treated may be the one who died.
    """
    found = _named_again(reading.text, found)
    singles = {each.measure for each in found if each.value != 0}
    counted = {each.measure for each in found if each.value != 0 and not _single(each)}
    more = [
        each
        for each in _once(alone)
        if each.figure.measure not in (counted if _several(each) else singles)
    ]
    deadly = any(each.measure == "killed" and each.value != 0 for each in found) or any(
        each.figure.measure == "killed" for each in alone
    )
    if deadly:
        found = [each for each in found if not each.made_by.endswith(TREATED)]
        found = _others_wounded(reading.sentences, found)
        dead = {id for each in more if each.figure.measure == "killed" for id in each.entities}
        more = [each for each in more if each.figure.measure == "killed" or _lives(each, dead)]
    else:
        found = [_wounded(each) for each in found]
    found = without_listed(reading.sentences, found)
    return _ordered([*found, *(each.figure for each in more)])


def _others_wounded(sentences: Sequence[Span], found: Sequence[Figure]) -> list[Figure]:
    """ "One man was killed and three others were shot": the others are wounded."""
    deadly = {_sentence(sentences, each) for each in found if each.measure == "killed"}
    return [
        _wounded(each)
        if _OTHERS.search(each.whom or "") and _sentence(sentences, each) in deadly
        else each
        for each in found
    ]


def _sentence(sentences: Sequence[Span], figure: Figure) -> int:
    return bisect_right(sentences, figure.span.start, key=lambda span: span.start)


def _single(figure: Figure) -> bool:
    """Whether a figure is one unnamed person without a number."""
    return figure.value == 1 and ":implicit-" in figure.made_by


def _several(each: Lone) -> bool:
    return (each.figure.value or 0) > 1


def _lives(each: Lone, dead: set[str]) -> bool:
    """Whether a person who was hurt is told apart from the dead of the report."""
    return each.alive and dead.isdisjoint(each.entities)


def _once(alone: Sequence[Lone]) -> list[Lone]:
    """Every person once: the first time that the strongest word is said of them.

    A name that is part of a name told of before is that person's: "Ruiz" after "Ana Ruiz".
    """
    killed = {id for each in alone if each.figure.measure == "killed" for id in each.entities}
    told: set[str] = set()
    names: list[tuple[str, frozenset[str]]] = []
    done: list[Lone] = []
    for each in alone:
        died = each.figure.measure == "killed"
        new = [id for id in each.entities if id not in told and (died or id not in killed)]
        name = _name(each.figure)
        same = any(
            measure == each.figure.measure and _alike(name, known) for measure, known in names
        )
        if (new or not each.entities) and not same:
            told.update(each.entities)
            names.append((each.figure.measure, name))
            done.append(each)
    return done


def _name(figure: Figure) -> frozenset[str]:
    """The capitalised words of one person, in lower case; empty for several."""
    if figure.value != 1:
        return frozenset()
    return frozenset(word.lower() for word in _NAME.findall(figure.quote)) - _LED


def _alike(name: frozenset[str], known: frozenset[str]) -> bool:
    return bool(name and known) and (name <= known or known <= name)


def _named_again(text: str, found: Sequence[Figure]) -> list[Figure]:
    """ "The 23 sailors" told of before keep the measure they had there."""
    told: dict[tuple[float, str], Figure] = {}
    done: list[Figure] = []
    for each in found:
        named = each
        if each.whom and each.value is not None and each.value > 1:
            key = (each.value, each.whom.split()[-1].lower())
            if each.measure == "count":
                before = told.get(key)
                definite = _DEFINITE.search(text[max(0, each.span.start - 6) : each.span.start])
                if before is not None and definite:
                    rule = f"{each.made_by.split(':')[0]}:again"
                    named = msgspec.structs.replace(each, measure=before.measure, made_by=rule)
            else:
                told.setdefault(key, each)
        done.append(named)
    return done


def _ordered(found: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures in text order, none inside another: a person's age is no duration."""
    done: list[Figure] = []
    for each in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        if done and each.span.start < done[-1].span.end:
            if each.measure not in _HARM or done[-1].measure in _HARM:
                continue
            done.pop()
        done.append(each)
    return tuple(done)


def _wounded(figure: Figure) -> Figure:
    if not figure.made_by.endswith(SHOT):
        return figure
    return msgspec.structs.replace(figure, measure="wounded")
