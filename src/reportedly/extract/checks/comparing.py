"""Which figures may be set against each other, and how near is near enough."""

from __future__ import annotations

import math

from reportedly.extract.figures.lexicon import cues, nouns
from reportedly.records import Figure

LABEL = "checks/3"
_FORCES = frozenset({"soldiers", "troops", "servicemen", "men", "personnel", "army", "forces"})
_HARM = frozenset({"killed", "wounded", "casualties"})


def head_of(figure: Figure) -> str | None:
    """The head noun of what a figure counts, lower case."""
    words = (figure.whom or figure.what or "").lower().split()
    return words[-1] if words else None


def noun_key(word: str | None) -> str | None:
    """One key for nouns that count the same: soldiers, troops and army; tank and tanks."""
    if word is None or word in cues("head"):
        return None
    if word in _FORCES:
        return "forces"
    if word.endswith("s") and word[:-1] in nouns():
        return word[:-1]
    return word


def comparable(one: Figure, other: Figure) -> bool:
    """Whether both count the same kind of thing, as far as the words tell."""
    if one.unit != other.unit:
        return False
    first, second = noun_key(head_of(one)), noun_key(head_of(other))
    return first is None or second is None or first == second


def exact_value(figure: Figure) -> float | None:
    """The value of a figure that is stated without a bound."""
    return figure.value if figure.bound == "exact" else None


def harm(figure: Figure) -> bool:
    """Whether a figure counts killed, wounded, or both."""
    return figure.measure in _HARM


def half_place(value: float) -> float:
    """Half a unit of the last written place: 0.5 for 43, 50 for 1,100, 0.05 for 9.2."""
    if value == 0:
        return 0.5
    if value != int(value):
        digits = len(f"{value:.10g}".split(".")[1])
        return float(0.5 * 10**-digits)
    place = 1
    while int(value) % (place * 10) == 0 and place < abs(value):
        place *= 10
    return place / 2


def number(value: float) -> str:
    """A number as a reader writes it: 3,010 and 87.5 and 1,158."""
    if value == int(value):
        return f"{int(value):,}"
    digits = 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}" if abs(value) < 1000 else f"{value:,.0f}"


def off_by(found: float, expected: float) -> float:
    """Relative difference, as a part of the expected value."""
    return math.inf if expected == 0 else abs(found - expected) / abs(expected)
