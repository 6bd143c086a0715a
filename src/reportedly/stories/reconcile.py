"""Contradicting figures side by side: aligned by measure, whom and scope, never summed.

Parts are no contradictions: where one report gives several figures for one measure on one
source's word, the greatest is the whole and the others are parts of it, each in a set of its own
that names what it is a part of; so are figures of a longer time or a smaller place. A later figure
on the same source's word is a revision, and the one before it no longer counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from reportedly.records import Event, FigureSet, FigureValue
from reportedly.stories.lines import Accounts
from reportedly.stories.reconcile_scope import scopes
from reportedly.stories.reconcile_sides import official, side_of
from reportedly.stories.reconcile_stated import Stated, counted_group, stated_figures

__all__ = ["contradictory", "counted_group", "exclude", "figure_sets"]

Key = tuple[str, str, str]
_BOTH = "casualties"
_INCLUDED = frozenset({"killed", "wounded"})


def figure_sets(events: Iterable[tuple[str, Event]], accounts: Accounts) -> tuple[FigureSet, ...]:
    """Every comparable group of figures of one incident, given its (document, event) mentions."""
    alike: dict[tuple[str, str], list[Stated]] = {}
    stated = stated_figures(events, accounts)
    offices = frozenset(name for each in stated if official(each) for name in each.speakers[:1])
    for each in stated:
        alike.setdefault((each.figure.measure, counted_group(each.figure)), []).append(each)
    groups: dict[Key, list[Stated]] = {}
    for counted, members in alike.items():
        covered = scopes(members, accounts.details)
        for each in members:
            groups.setdefault((*counted, covered[each.figure.id]), []).append(each)
    sets = [_set(key, groups[key], accounts, offices) for key in sorted(groups)]
    return tuple(_beside_others(each, sets) for each in sets)


def _set(
    key: Key, stated: Sequence[Stated], accounts: Accounts, offices: frozenset[str]
) -> FigureSet:
    ordered = sorted(stated, key=lambda each: (each.document, each.figure.id))
    values = revised([_value(each, accounts, offices) for each in ordered])
    low, high = between(values)
    return FigureSet(
        measure=key[0],
        whom=next((each.figure.whom for each in ordered if each.figure.whom), None),
        low=low,
        best=None,
        high=high,
        rule=None,
        values=values,
        scope=key[2] or None,
    )


def _value(each: Stated, accounts: Accounts, offices: frozenset[str]) -> FigureValue:
    return FigureValue(
        figure=each.figure.id,
        document=each.document,
        sources=each.speakers,
        value=each.figure.value,
        low=each.figure.low,
        high=each.figure.high,
        side=side_of(each, accounts.details[each.document]),
        stated=each.published,
        official=not offices.isdisjoint(each.speakers),
    )


def revised(values: Sequence[FigureValue]) -> tuple[FigureValue, ...]:
    """The values, each with the figure that a later report gives on the same source's word."""
    done = []
    for each in values:
        later = [
            other
            for other in values
            if set(other.sources) & set(each.sources)
            and other.document != each.document
            and (other.value, other.low, other.high) != (each.value, each.low, each.high)
            and (other.stated or "")[:10] > (each.stated or "~")[:10]
        ]
        newest = max(later, key=lambda other: (other.stated or "", other.figure), default=None)
        by = newest.figure if newest is not None else None
        done.append(msgspec.structs.replace(each, revised_by=by))
    return tuple(done)


def between(values: Sequence[FigureValue]) -> tuple[float | None, float | None]:
    """The least and the greatest that the standing figures allow; None where they are open.

    Vague words ("dozens") speak only where no number does. "Fewer than 50" names no least number:
    it does not make the least nothing where others state one.
    """
    standing = [each for each in values if each.revised_by is None]
    numbered = [each for each in standing if not vague(each)] or standing
    stating = [each for each in numbered if not bounded_above(each)] or numbered
    lows = [each.low for each in stating if each.low is not None]
    highs = [each.high for each in numbered]
    closed = [high for high in highs if high is not None]
    return min(lows, default=None), (max(closed) if closed and len(closed) == len(highs) else None)


def vague(value: FigureValue) -> bool:
    """Whether a figure is no number: "dozens", "several"."""
    return value.value is None and value.high is None


def bounded_above(value: FigureValue) -> bool:
    """Whether a figure only says what it stays below: "fewer than 50", "no more than 10"."""
    return value.low == 0 and bool(value.value) and value.value == value.high


def _beside_others(each: FigureSet, sets: Sequence[FigureSet]) -> FigureSet:
    """The set with the sets it may not be compared with, and why."""
    told = [_why_apart(each, other) for other in sets if other is not each]
    return msgspec.structs.replace(each, incomparable=tuple(why for why in told if why))


def _why_apart(each: FigureSet, other: FigureSet) -> str | None:
    name = f"{other.measure}{f' of {other.whom}' if other.whom else ''}"
    scope = f" ({other.scope})" if other.scope else ""
    if _BOTH in (each.measure, other.measure) and {each.measure, other.measure} & _INCLUDED:
        return f"{name}{scope}: casualties are killed and wounded together"
    if each.measure != other.measure:
        return None
    if each.scope != other.scope:
        return f"{name}{scope or ' (the whole)'}: covers something else"
    return f"{name}{scope}: counts others"


def contradictory(sets: Iterable[FigureSet]) -> bool:
    """Whether two figures of one set exclude each other.

    Figures of parts are not compared, nor those of one report, nor a source with itself: a
    later figure on the same word is a revision.
    """
    return any(
        exclude(left, right)
        for each in sets
        if each.scope is None
        for at, left in enumerate(each.values)
        for right in each.values[at + 1 :]
    )


def exclude(left: FigureValue, right: FigureValue) -> bool:
    """Whether two stated figures, by different reports and sources, do not meet."""
    if left.document == right.document or set(left.sources) & set(right.sources):
        return False
    if left.revised_by is not None or right.revised_by is not None:
        return False
    return _apart(left, right) or _apart(right, left)


def _apart(left: FigureValue, right: FigureValue) -> bool:
    return left.high is not None and right.low is not None and left.high < right.low
