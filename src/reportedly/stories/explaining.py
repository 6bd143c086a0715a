"""Why a report is in its story and a mention in its incident: the likeliest other member."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportedly.records import Match
from reportedly.stories.clusters import Pair

PLACES = 3
"""Decimal places of scores and of what features add."""

Closest = Mapping[str, tuple[str, float]]


def closest(groups: Iterable[Sequence[str]], scores: Mapping[Pair, float]) -> Closest:
    """For every member the one of its group it is likeliest to belong with, and the score.

    Ties go to the lower id. Members that no positive score ties to their group are left out.
    """
    home = {id: at for at, group in enumerate(groups) for id in group}
    found: dict[str, tuple[str, float]] = {}
    for pair, score in scores.items():
        if score > 0 and home[pair[0]] == home[pair[1]]:
            for id, other in (pair, pair[::-1]):
                known = found.get(id)
                if known is None or (score, known[0]) > (known[1], other):
                    found[id] = (other, score)
    return found


def match(of: str, to: str, score: float, added: Mapping[str, float]) -> Match:
    """The record of a pair, without the features that said nothing."""
    said = {name: round(added[name], PLACES) for name in sorted(added)}
    return Match(
        of, to, round(score, PLACES), {name: value for name, value in said.items() if value}
    )
