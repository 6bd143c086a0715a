"""Scope and ranges: a part against its whole, the ends of a range against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.extract.checks.comparing import LABEL, number
from reportedly.records import Check, Figure, Reading, content_id

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def scopes(reading: Reading) -> Iterator[Check]:
    """A part ("12 of them", "including three children") against the figure it is part of."""
    whole: Figure | None = None
    for each in reading.figures:
        if each.unit is not None:
            continue
        if not each.made_by.endswith(":part"):
            whole = each
            continue
        if whole is None or whole.measure != each.measure or each.low is None:
            continue
        if whole.high is None and each.low > (whole.low or 0.0):
            continue
        fits = whole.high is None or each.low <= whole.high
        sign = "≤" if fits else ">"
        yield Check(
            id=content_id("chk", reading.document.id, "scope", whole.id, each.id),
            kind="scope",
            verdict="consistent" if fits else "inconsistent",
            figures=(each.id, whole.id),
            expected=whole.high if whole.high is not None else whole.low,
            found=each.low,
            note=f"part “{each.quote}” {sign} whole “{whole.quote}”",
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
