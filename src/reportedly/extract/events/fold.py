"""Folding: all mentions of one event in a report become one event."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.events.coded import Coded
from reportedly.extract.events.likeness import evidence, kind_of
from reportedly.records.token import Reality

MOST = 40
"""Latest groups of a kind that a mention is weighed against."""
ENOUGH = 2
"""Evidence that makes two mentions one event."""
STRONG = 3
"""Evidence that makes two groups one event though a few of their mentions disagree."""
LATEST = 6
"""Mentions of a group that are weighed."""


def fold(mentions: Sequence[Coded]) -> list[list[Coded]]:
    """Groups of mentions of one event each, in order of first mention.

    Mentions of repeated parts come last, so that they join what the body tells. A mention joins
    the group that speaks loudest for it, and of equals the latest.
    """
    groups: list[list[Coded]] = []
    by_kind: dict[tuple[str, str, str], list[list[Coded]]] = {}
    for each in sorted(mentions, key=lambda m: (m.folded, m.span)):
        near = by_kind.setdefault(kind_of(each), [])
        best: tuple[int, list[Coded]] | None = None
        for group in near[-MOST:]:
            weight = _weight(group, each)
            if weight is not None and (best is None or weight >= best[0]):
                best = (weight, group)
        if best is not None and best[0] >= ENOUGH:
            best[1].append(each)
        else:
            group = [each]
            near.append(group)
            groups.append(group)
    for near in by_kind.values():
        _merge(near)
    return [group for group in groups if group]


def _merge(near: list[list[Coded]]) -> None:
    """Joins groups of a kind that speak loudly for each other; a group joined is left empty."""
    for at, group in enumerate(near[:MOST]):
        for other in near[at + 1 : MOST]:
            if group and other and _one_event(group, other):
                group.extend(other)
                other.clear()


def _one_event(group: list[Coded], other: list[Coded]) -> bool:
    """Whether two groups hold strong evidence for one event and little against it."""
    found = [evidence(one, two) for one in group[:LATEST] for two in other[:LATEST]]
    against = sum(each is None for each in found)
    return max((each or 0 for each in found), default=0) >= STRONG and against * 4 <= len(found)


def _weight(group: list[Coded], each: Coded) -> int | None:
    """The strongest evidence in a group, None where a member speaks against it."""
    best: int | None = None
    for member in group[-LATEST:]:
        found = evidence(member, each)
        if found is None:
            return None
        best = found if best is None else max(best, found)
    return best


def anchor(group: Sequence[Coded]) -> Coded:
    """The mention that names the event best: in the body, with most participants, first."""

    def rank(each: Coded) -> tuple[bool, bool, int, bool, int]:
        named = bool(each.actors) + bool(each.recipients) + (each.where is not None)
        return (each.folded, not each.body, -named, not each.verbal, each.span.start)

    return min(group, key=rank)


def reality(group: Sequence[Coded]) -> Reality:
    """The reality of a group: its anchor's, or background where most of its mentions say so."""
    told = anchor(group).reality
    past = sum(each.reality == "historical" for each in group)
    return "historical" if told == "actual" and past * 2 >= len(group) else told
