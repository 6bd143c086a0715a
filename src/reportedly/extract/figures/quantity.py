"""One quantity of a text: its characters, what its words allow, and its unit."""

from __future__ import annotations

import msgspec

from reportedly.extract.figures.lexicon import Unit
from reportedly.records.figure import Bound


class Quantity(msgspec.Struct, frozen=True):
    """A quantity expression with its bound and unit, without the noun it counts.

    `[start, end)` are characters of the text read, `[first, after)` its atoms (`number` is the
    atom the bare number begins at). `part` marks a fraction of something, `hyphen` a unit joined
    by a hyphen ("four-day").
    """

    start: int
    end: int
    first: int
    number: int
    after: int
    value: float | None
    low: float | None
    high: float | None
    bound: Bound
    unit: Unit | None = None
    unit_text: str | None = None
    part: bool = False
    hyphen: bool = False
    vague: bool = False
    implicit: bool = False
