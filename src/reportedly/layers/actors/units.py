"""Names of military units: `155th Separate Guards Naval Infantry Brigade`, `Azov Battalion`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.knowledge import actors, adjectives, countries
from reportedly.layers.actors.words import Words
from reportedly.resources import tsv

_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th)\Z")
_SPELT = frozenset(
    (
        *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
        *("tenth", "eleventh", "twelfth"),
    )
)
_NAMED_HEADS = frozenset(
    ("brigade", "regiment", "battalion", "legion", "squadron", "platoon", "fleet", "division")
)
_SURE = frozenset(
    (
        *("brigade", "regiment", "battalion", "army", "corps", "squadron", "platoon", "flotilla"),
        *("legion", "fleet", "detachment", "battlegroup"),
    )
)
"""Kinds that are military without a capital or a modifier: not *the 3rd company to close*."""
_NUMBERED = frozenset(("unit",))
"""Kinds that much else is numbered by: a short number shows nothing."""
_TASK = ("task", "force")
_LONGEST = 9


@cache
def _use() -> dict[str, str]:
    return {row["word"]: row["use"] for row in tsv("lexicons", "en", "unit-words.tsv")}


def units(words: Words) -> Iterator[Candidate]:
    """Numbered and named units, with the country that stands before them."""
    for i, low in enumerate(words.lows):
        if _NUMBER.match(low) or (low in _SPELT and words.caps[i]):
            end = _end(words, i + 1)
            sure = end is not None and (words.lows[end - 1] in _SURE or end - i > 2)
            if end is not None and (words.caps[end - 1] or (low[0].isdigit() and sure)):
                yield _unit(words, i, end, low)
        elif words.caps[i] and (numbered := _numbered_after(words, i)) is not None:
            yield _unit(words, *numbered, words.lows[numbered[1] - 1], low)
        elif low in _NAMED_HEADS and words.caps[i] and i and words.caps[i - 1]:
            start = _named(words, i)
            if start is not None:
                yield _unit(words, start, i + 1, words.lows[start])


def _end(words: Words, at: int) -> int | None:
    """The end of the unit's name whose modifiers begin at `at`."""
    for i in range(at, min(at + _LONGEST, len(words))):
        form = words.lows[i]
        use = _use().get(form)
        if use in {"head", "close"} and _use().get(words.low(i + 1)) is None:
            return i + 1 if use == "head" or words.caps[i] else None
        if use is None and form not in {"-", "(", ")"} and not words.caps[i]:
            return None
    return None


def _numbered_after(words: Words, head: int) -> tuple[int, int] | None:
    """The unit whose number stands behind its kind: `Task Force 59`, `Infantry Division 77`."""
    low = words.lows[head]
    at = head + 1
    if words.low(at) in {"no", "no."}:
        at += 2 if words.low(at + 1) == "." else 1
    number = words.form(at)
    if not number.isdigit() or not 2 + (low in _NUMBERED) <= len(number) <= 4:
        return None
    start = head
    while start > words.begin[head] and words.caps[start - 1] and _in_unit(words, start - 1):
        start -= 1
    task = (words.low(head - 1), low) == _TASK
    kind = low in _SURE or low in _NUMBERED or task or (_use().get(low) == "head" and start < head)
    year = number.startswith(("19", "20")) and len(number) == 4
    return (start, at + 1) if kind and not year else None


def _in_unit(words: Words, at: int) -> bool:
    return _use().get(words.lows[at]) is not None or words.lows[at] == _TASK[0]


def _named(words: Words, head: int) -> int | None:
    """The first word of a unit named after something, or None where only its kind is named."""
    start = head
    while start > words.begin[head] and words.caps[start - 1] and not words.first[start - 1]:
        if adjectives().at(words.forms, start - 1) or _use().get(words.lows[start - 1]) == "head":
            break
        start -= 1
    named = any(_use().get(words.lows[i]) is None for i in range(start, head))
    return start if start < head and named else None


def _unit(words: Words, first: int, last: int, key: str, kind: str = "") -> Candidate:
    hit = actors().at(words.forms, first)
    known = hit[1] if hit is not None and hit[0] == last and hit[1].kind == "military" else None
    country = (known.country if known else None) or country_before(words, first)
    kind = kind or words.lows[last - 1]
    return Candidate(
        first,
        last,
        "military",
        "unit",
        95,
        name=known.name if known else words.quote(first, last),
        entity=known.entity if known else None,
        country=country,
        sector=known.sector if known else "MIL",
        head=f"{key} {kind}",
    )


def country_before(words: Words, first: int) -> str | None:
    """The country of an adjective or possessive right before a word, across an article."""
    at = first - 1
    if words.low(at) == "'s":
        at -= 1
        for start in range(max(words.begin[first], at - 2), at + 1):
            hit = countries().at(words.forms, start)
            if hit is not None and hit[0] == at + 1:
                return hit[1]
        return None
    for start in range(max(words.begin[first] if first < len(words) else 0, at - 1), at + 1):
        hit = adjectives().at(words.forms, start)
        if hit is not None and hit[0] == at + 1:
            return hit[1]
    return None
