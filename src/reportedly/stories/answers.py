"""How claims of one story bear on each other, also across reports.

A denial answers what it denies: in its own report as the reader linked it, in another report
when it names the same figure, or the same incident in like words. Of two figures of one incident
for one measure that count and cover the same, the same value from another speaker confirms, one
whose bounds do not meet disputes, and a later day's value of the same speaker revises.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Literal

from reportedly.records import Figure
from reportedly.stories.saying import Saying
from reportedly.stories.wording import ALIKE

Relation = Literal["denies", "disputes", "confirms", "revises", "repeats"]
COMPARED = 60
"""Claims of one measure of one incident compared with each other: the earliest of each value."""


def answers_between(said: Sequence[Saying]) -> dict[str, dict[str, Relation]]:
    """Attribution id to the attributions that answer it, each with its relation."""
    found: dict[str, dict[str, Relation]] = {}
    _figure_answers(said, found)
    _denials(said, found)
    return found


def _denials(said: Sequence[Saying], found: dict[str, dict[str, Relation]]) -> None:
    known = {each.id for each in said}
    for each in said:
        for target in each.attribution.denies:
            if target in known:
                found.setdefault(target, {})[each.id] = "denies"
    denials = [each for each in said if each.attribution.act == "deny"]
    for denial in denials[: 10 * COMPARED]:
        for claim in said:
            if claim.document != denial.document and _denied(claim, denial):
                found.setdefault(claim.id, {})[denial.id] = "denies"


def _denied(claim: Saying, denial: Saying) -> bool:
    if claim.attribution.act == "deny" or claim.speaker is None:
        return False
    if claim.published and denial.published and claim.published > denial.published:
        return False
    shared, smaller = len(claim.words & denial.words), min(len(claim.words), len(denial.words))
    numbers = {word for word in denial.words if word[0].isdigit() and len(word) > 1}
    if numbers:
        return bool(numbers & claim.words) and shared > 1
    same = claim.incident is not None and claim.incident == denial.incident
    return smaller > 1 and shared >= (ALIKE * smaller if same else 2 * ALIKE * smaller)


def _figure_answers(said: Iterable[Saying], found: dict[str, dict[str, Relation]]) -> None:
    groups: dict[tuple[str, str, str], dict[tuple[str, float], tuple[Saying, Figure]]] = {}
    for each in sorted(said, key=lambda s: (s.published or "~", s.id)):
        if each.incident is None or each.speaker is None or each.attribution.act == "deny":
            continue
        for (measure, whom), figure in each.counts:
            group = groups.setdefault((each.incident, measure, whom), {})
            if figure.value is not None and len(group) < COMPARED:
                group.setdefault((each.speaker, figure.value), (each, figure))
    for group in groups.values():
        for (earlier, first), (later, second) in combinations(group.values(), 2):
            relation = _relation(earlier.speaker == later.speaker, first, second)
            if relation == "revises" and _day(earlier) >= _day(later):
                continue
            if relation is not None and earlier.document != later.document:
                found.setdefault(earlier.id, {})[later.id] = relation


def _relation(same_speaker: bool, first: Figure, second: Figure) -> Relation | None:
    if first.value == second.value:
        return "repeats" if same_speaker else "confirms"
    if same_speaker:
        return "revises"
    return "disputes" if _apart(first, second) or _apart(second, first) else None


def _day(each: Saying) -> str:
    return (each.published or "~")[:10]


def _apart(left: Figure, right: Figure) -> bool:
    return left.high is not None and right.low is not None and left.high < right.low
