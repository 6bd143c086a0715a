"""Scope and ranges: a part against its whole, the ends of a range against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.extract.checks.comparing import LABEL, number
from reportedly.records import Check, Figure, Reading, content_id

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def scopes(reading: Reading) -> Iterator[Check]:
    """A part ("12 of them", "including three children") against the figure it is part of."""
    before: Figure | None = None
    for each in reading.figures:
        if each.unit is not None:
            continue
        if each.made_by.endswith(":whole"):
            if before is not None:
                yield from _scope(reading, before, each)
        elif each.made_by.endswith(":part"):
            if before is not None and before.measure == each.measure:
                yield from _scope(reading, each, before)
            continue
        before = each


def _scope(reading: Reading, part: Figure, whole: Figure) -> Iterator[Check]:
    """The check of one pair; nothing where the whole has no upper end."""
    if part.low is None or whole.high is None:
        return
    fits = part.low <= whole.high
    yield Check(
        id=content_id("chk", reading.document.id, "scope", whole.id, part.id),
        kind="scope",
        verdict="consistent" if fits else "inconsistent",
        figures=(part.id, whole.id),
        expected=whole.high,
        found=part.low,
        note=f"part “{part.quote}” {'≤' if fits else '>'} whole “{whole.quote}”",
        made_by=f"{LABEL}:part-of-whole",
    )


def ranges(reading: Reading) -> Iterator[Check]:
    """A range whose first end is above its second, as written."""
    for each in reading.figures:
        if each.bound != "range":
            continue
        ends = [float(piece.replace(",", "")) for piece in _DIGITS.findall(each.quote)]
        if len(ends) != 2 or ends[0] <= ends[1] or each.low not in ends or each.high not in ends:
            continue
        yield Check(
            id=content_id("chk", reading.document.id, "range", each.id),
            kind="range",
            verdict="inconsistent",
            figures=(each.id,),
            expected=ends[0],
            found=ends[1],
            note=f"“{each.quote}”: {number(ends[0])} > {number(ends[1])}",
            made_by=f"{LABEL}:range",
        )
