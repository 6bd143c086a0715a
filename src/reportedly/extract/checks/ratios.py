"""Ratios: a share that is said against the part and the whole that are said."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from reportedly.extract.checks.comparing import LABEL, exact_value, head_of, noun_key, number
from reportedly.records import Check, Figure, Reading, content_id

_NEAR = 900
"""Characters between a share and its part and whole, at most."""
_WHOLE = re.compile(
    r"\b(?:had|has|have|possessed|fielded|numbered|(?:force|army|fleet|total|strength|garrison)s?"
    r" of)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_LOST = frozenset({"killed", "wounded", "casualties", "captured", "equipment_lost", "fled"})
CONSISTENT = 1.0
ROUNDED = 5.0
"""Percentage points."""


def ratios(reading: Reading) -> Iterator[Check]:
    """One check for each share whose base, part and whole are named in one stretch of text."""
    shares = [each for each in reading.figures if each.measure == "share" and each.base]
    if not shares:
        return
    counts: list[Figure] = [
        each
        for each in reading.figures
        if each.unit is None and each.measure != "share" and exact_value(each) is not None
    ]
    wholes = [each for each in counts if each.measure == "count" and _is_whole(reading, each)]
    lost = [each for each in counts if each.measure in _LOST]
    for share in shares:
        key = _base_key(share)
        part, whole = _nearest(share, lost, key), _nearest(share, wholes, key)
        if part and whole and 0 < (part.value or 0) < (whole.value or 0):
            yield _check(reading, share, part, whole)


def _is_whole(reading: Reading, figure: Figure) -> bool:
    return bool(_WHOLE.search(reading.text[max(0, figure.span.start - 110) : figure.span.start]))


def _base_key(share: Figure) -> str | None:
    """What the base counts: its head, or the noun before a head such as "force"."""
    words = (share.base or "").lower().split()
    if len(words) > 1 and words[-1] in ("force", "fleet", "forces"):
        return noun_key(words[-2])
    return noun_key(words[-1]) if words else None


def _nearest(share: Figure, among: list[Figure], key: str | None) -> Figure | None:
    first = bisect_left(among, share.span.start - _NEAR, key=lambda each: each.span.start)
    last = bisect_right(among, share.span.start + _NEAR, key=lambda each: each.span.start)
    fitting = [each for each in among[first:last] if noun_key(head_of(each)) == key]
    return min(fitting, key=lambda each: abs(each.span.start - share.span.start), default=None)


def _percent(share: Figure, value: float | None) -> float | None:
    if value is None:
        return None
    return value if share.unit == "percent" else value * 100


def _check(reading: Reading, share: Figure, part: Figure, whole: Figure) -> Check:
    found = 100 * (part.value or 0.0) / (whole.value or 1.0)
    said = _percent(share, share.value)
    low, high = _percent(share, share.low), _percent(share, share.high)
    under = max(0.0, (low or 0.0) - found)
    over = max(0.0, found - (100.0 if high is None else high))
    distance = max(under, over)
    verdict = "consistent" if distance <= CONSISTENT else "inconsistent"
    if verdict == "inconsistent" and distance <= ROUNDED:
        verdict = "rounded"
    ids = (part.id, whole.id, share.id)
    division = f"“{part.quote}” / “{whole.quote}” = {number(round(found, 1))} %"
    return Check(
        id=content_id("chk", reading.document.id, "ratio", *ids),
        kind="ratio",
        verdict=verdict,  # type: ignore[arg-type]
        figures=ids,
        expected=round(said, 2) if said is not None else None,
        found=round(found, 2),
        note=f"{division}, “{share.quote}” is said",
        made_by=f"{LABEL}:ratio",
    )
