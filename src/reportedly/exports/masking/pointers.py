"""What points at a person without being a name: ages, numbers, addresses, handles, small units."""

from __future__ import annotations

import re
from functools import cache

from reportedly.exports.masking.roles import decade
from reportedly.resources import tsv

_WORDED_AGE = re.compile(
    r"(?i)\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\w+)?|"
    r"ten|eleven|twelve|\w+teen|one|two|three|four|five|six|seven|eight|nine)"
    r"[- ]years?[- ]old\b"
)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = tsv("lexicons", "en", "masking-patterns.tsv")
    return tuple((re.compile(row["pattern"]), row["replacement"]) for row in rows)


@cache
def _ages() -> tuple[tuple[re.Pattern[str], bool], ...]:
    rows = tsv("lexicons", "en", "masking-ages.tsv")
    return tuple((re.compile(row["pattern"]), row["id"].startswith("after")) for row in rows)


def without_pointers(said: str) -> str:
    """`said` with whatever would lead to a person's door, phone or account taken out."""
    if said.isalpha():
        return said
    for pattern, replacement in _patterns():
        said = pattern.sub(replacement, said)
    return said


def without_ages(said: str) -> str:
    """`said` with ages told by decade; beside a mask, which tells it already, not at all."""
    if "year" in said.lower():
        said = _WORDED_AGE.sub("[age]", said)
    if not any(character.isdigit() for character in said):
        return said
    for pattern, beside_mask in _ages():
        said = pattern.sub("" if beside_mask else _told, said)
    return said


def _told(match: re.Match[str]) -> str:
    told = decade(int(match.group(1)))
    return f"[age {told}]" if told else "[under 18]"
