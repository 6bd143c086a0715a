"""What the figures of a report say together: whom it numbers, and whether any were killed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from reportedly.extract.figures.lexicon import cues
from reportedly.records import Figure

_WORD = re.compile(r"[^\W\d_]+")
_DEFINITE = re.compile(r"\b(?:the|all|these|those)\s+$", re.IGNORECASE)
SHOT = ":shot"
"""Ends the rule of a figure of people shot: `casualties` until the report is read."""
TREATED = ":treated"
"""Ends the rule of one unnamed person who was treated, and may have died."""


def read_together(
    text: str, found: Sequence[Figure], alone: Sequence[Figure]
) -> tuple[Figure, ...]:
    """The figures of a report in the light of one another.

    `alone` holds the single persons killed or hurt: they are figures only where no other figure
    has their measure. Where a report tells of nobody dead, people shot are wounded; where it
    does, the person who was hurt or treated may be the one who died.
    """
    found = _named_again(text, found)
    counted = {each.measure for each in found if each.value != 0}
    more = [each for each in alone if each.measure not in counted]
    if not any(each.measure == "wounded" for each in more) and not any(
        each.made_by.endswith((SHOT, TREATED)) for each in found
    ):
        return _ordered(found, more)
    if tells_of_dead(text):
        kept = [each for each in found if not each.made_by.endswith(TREATED)]
        return _ordered(kept, [each for each in more if each.measure == "killed"])
    return _ordered([_wounded(each) for each in found], more)


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


def _ordered(found: Sequence[Figure], more: Sequence[Figure]) -> tuple[Figure, ...]:
    if not more:
        return tuple(found)
    return tuple(sorted([*found, *more], key=lambda each: each.span.start))


def _wounded(figure: Figure) -> Figure:
    if not figure.made_by.endswith(SHOT):
        return figure
    return msgspec.structs.replace(figure, measure="wounded")


def tells_of_dead(text: str) -> bool:
    """Whether any word of killing or dying stands in a text."""
    words = _words_of_death()
    return any(match.group().lower() in words for match in _WORD.finditer(text))


@cache
def _words_of_death() -> frozenset[str]:
    """The single words among the cues that say someone was killed."""
    every = cues("act", "do", "head")
    return frozenset(
        cue.words[0]
        for each in every.values()
        for cue in each
        if cue.people == "killed" and len(cue.words) == 1
    ) | {"fatal", "fatally", "homicide", "deadly"}
