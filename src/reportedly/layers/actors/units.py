"""Names of military units: `155th Separate Guards Naval Infantry Brigade`, `Azov Battalion`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.knowledge import adjectives, countries
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
_LONGEST = 9


@cache
def _use() -> dict[str, str]:
    return {row["word"]: row["use"] for row in tsv("lexicons", "en", "unit-words.tsv")}


def units(words: Words) -> Iterator[Candidate]:
    """Numbered and named units, with the country that stands before them."""
    for i, low in enumerate(words.lows):
        if _NUMBER.match(low) or (low in _SPELT and words.caps[i]):
            end = _end(words, i + 1)
            if end is not None and (words.caps[end - 1] or low[0].isdigit()):
                yield _unit(words, i, end, low)
        elif low in _NAMED_HEADS and words.caps[i] and i and words.caps[i - 1]:
            start = _named(words, i)
            if start is not None:
                yield _unit(words, start, i + 1, words.lows[start])


def _end(words: Words, at: int) -> int | None:
    """The end of the unit's name whose modifiers begin at `at`."""
    for i in range(at, min(at + _LONGEST, len(words))):
        form = words.lows[i]
        use = _use().get(form)
        if use == "head" and _use().get(words.low(i + 1)) is None:
            return i + 1
        if use is None and form not in {"-", "(", ")"} and not words.caps[i]:
            return None
    return None


def _named(words: Words, head: int) -> int | None:
    """The first word of a unit named after something, or None where only its kind is named."""
    start = head
    while start > words.begin[head] and words.caps[start - 1] and not words.first[start - 1]:
        if adjectives().at(words.forms, start - 1) or _use().get(words.lows[start - 1]) == "head":
            break
        start -= 1
    named = any(_use().get(words.lows[i]) is None for i in range(start, head))
    return start if start < head and named else None


def _unit(words: Words, first: int, last: int, key: str) -> Candidate:
    country = country_before(words, first)
    kind = words.lows[last - 1]
    return Candidate(
        first,
        last,
        "military",
        "unit",
        95,
        name=words.quote(first, last),
        country=country,
        sector="MIL",
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
