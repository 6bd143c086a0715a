"""The figure lexicons, indexed once: numerals, vague words, bounds, units, nouns, measures."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reportedly.resources import tsv

_FOLDER = ("lexicons", "en")


class Unit(NamedTuple):
    """A unit as its normal name (pint's, or an ISO 4217 code) and its kind."""

    name: str
    kind: str


class Noun(NamedTuple):
    """A noun that figures count: person, military, nation, group, equipment or thing."""

    kind: str
    measure: str
    many: bool


class Cue(NamedTuple):
    """A word or phrase that says what a figure measures, by the kind of what is counted."""

    words: tuple[str, ...]
    role: str
    people: str
    military: str
    things: str


@cache
def numerals() -> dict[str, tuple[float, str]]:
    """Number words: value and kind."""
    return {
        row["form"]: (float(row["value"]), row["kind"]) for row in tsv(*_FOLDER, "numerals.tsv")
    }


@cache
def vague_words() -> dict[str, tuple[float | None, float | None]]:
    """Vague quantity phrases: what they allow at least and at most."""
    rows = tsv(*_FOLDER, "vague-quantities.tsv")
    return {row["phrase"]: (_number(row["low"]), _number(row["high"])) for row in rows}


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


@cache
def bounds(where: str) -> dict[str, str]:
    """Bound phrases that stand `before` or `after` a quantity."""
    rows = tsv(*_FOLDER, "bounds.tsv")
    return {row["phrase"]: row["bound"] for row in rows if row["where"] == where}


@cache
def units() -> dict[str, Unit]:
    """Units by every written form, lower case."""
    return {row["form"]: Unit(row["unit"], row["kind"]) for row in tsv(*_FOLDER, "units.tsv")}


@cache
def unit_starts() -> frozenset[str]:
    """First pieces of unit forms, to leave early."""
    return frozenset(form.split(" ")[0].split("/")[0].split("-")[0] for form in units()) | {"°"}


@cache
def currency_signs() -> tuple[str, ...]:
    """Currency signs and codes that stand before their number, longest first."""
    signs = {form for form, unit in units().items() if unit.kind == "money" and len(form) <= 4}
    return tuple(sorted(signs, key=lambda sign: (-len(sign), sign)))


@cache
def nouns() -> dict[str, Noun]:
    """Counted nouns by form, lower case."""
    rows = tsv(*_FOLDER, "nouns-of-people-and-things.tsv")
    return {row["form"]: Noun(row["kind"], row["measure"], row["number"] == "many") for row in rows}


@cache
def cues(*roles: str) -> dict[str, tuple[Cue, ...]]:
    """Measure cues of these roles by their first word, the longest first."""
    found: dict[str, list[Cue]] = {}
    for row in tsv(*_FOLDER, "measures.tsv"):
        if row["role"] in roles:
            words = tuple(row["form"].split(" "))
            cue = Cue(words, row["role"], row["people"], row["military"], row["things"])
            found.setdefault(words[0], []).append(cue)
    return {
        first: tuple(sorted(each, key=lambda cue: -len(cue.words))) for first, each in found.items()
    }


@cache
def last_word_cues(*roles: str) -> dict[str, tuple[Cue, ...]]:
    """Measure cues of these roles by their last word, the longest first."""
    found: dict[str, list[Cue]] = {}
    for each in cues(*roles).values():
        for cue in each:
            found.setdefault(cue.words[-1], []).append(cue)
    return {
        last: tuple(sorted(each, key=lambda cue: -len(cue.words))) for last, each in found.items()
    }


@cache
def words(name: str) -> frozenset[str]:
    """One closed list of words that the rules look at."""
    return frozenset(
        row["word"] for row in tsv(*_FOLDER, "figure-words.tsv") if row["list"] == name
    )


@cache
def openers() -> frozenset[str]:
    """Words that can begin a quantity without being numerals: articles, vague words."""
    return frozenset(phrase.split(" ")[0] for phrase in vague_words()) | {"a", "an", "the"}
