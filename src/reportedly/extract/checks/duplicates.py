"""Duplicates: the same figure said again is one figure."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.checks.comparing import LABEL, comparable, head_of, noun_key
from reportedly.records import Check, Figure, Reading, content_id

_TIMES = frozenset({"duration", "distance", "money", "share", "area", "count"})

_MOST = 20
"""Different things that one value may count in one report before the rest is left alone."""


def duplicates(reading: Reading) -> Iterator[Check]:
    """One check for each figure that is said more than once, in the order of first mention."""
    groups: dict[tuple[object, ...], list[list[Figure]]] = {}
    for each in reading.figures:
        if each.value is None or each.value < 2 or ":implicit" in each.made_by:
            continue
        alike = groups.setdefault((each.value, each.measure, each.unit, each.low, each.high), [])
        fitting = (group for group in alike[:_MOST] if _same(group[0], each))
        group = next(fitting, None)
        if group is None:
            alike.append([each])
        else:
            group.append(each)
    for alike in groups.values():
        for group in alike:
            if len(group) > 1:
                yield _check(reading, group)


def _same(one: Figure, other: Figure) -> bool:
    """Whether two figures of equal value, bounds and measure count the same."""
    if not comparable(one, other):
        return False
    if one.period and other.period and one.period != other.period and one.measure in _TIMES:
        return False
    known = noun_key(head_of(one)) is not None and noun_key(head_of(other)) is not None
    if one.bound != "exact" and not known:
        return False
    if one.measure in _TIMES:
        return one.unit is None and known and (one.value or 0) >= 10
    return known or (one.value or 0) >= 10


def _check(reading: Reading, group: list[Figure]) -> Check:
    ids = tuple(each.id for each in group)
    said = ", ".join(f"“{each.quote}”" for each in group)
    return Check(
        id=content_id("chk", reading.document.id, "duplicate", *ids),
        kind="duplicate",
        verdict="consistent",
        figures=ids,
        expected=group[0].value,
        found=group[-1].value,
        note=f"one figure said {len(group)} times: {said}",
        made_by=f"{LABEL}:duplicate",
    )
