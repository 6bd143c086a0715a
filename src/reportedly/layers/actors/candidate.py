"""A stretch of words that may be a mention, and the choice among overlapping ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from reportedly.records.mention import MentionKind

Form = Literal["name", "role", "pronoun"]


class Candidate(msgspec.Struct, frozen=True):
    """Words `[first, last)` read as a mention by `rule`; `strength` decides between overlaps."""

    first: int
    last: int
    kind: MentionKind
    rule: str
    strength: int
    form: Form = "name"
    name: str | None = None
    entity: str | None = None
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    public: bool = False
    head: str = ""
    """Lemma of the head noun of a role phrase or a body's name."""
    plural: bool = False
    collective: bool = False
    """Whether one noun in the singular stands for many: `plural` then too, and *it* may follow."""


def chosen(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stay: of overlapping ones the strongest, then the longest.

    Of two readings of the same words the one with a curated id stays.
    """
    ranked = sorted(
        candidates,
        key=lambda c: (-c.strength, c.first - c.last, c.first, c.entity is None, c.rule),
    )
    taken: set[int] = set()
    kept = []
    for each in ranked:
        reach = range(each.first, each.last)
        if taken.isdisjoint(reach):
            taken.update(reach)
            kept.append(each)
    return sorted(kept, key=lambda c: c.first)
