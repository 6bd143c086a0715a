"""What a story is called: the headline of its first report that is about what most are about."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from reportedly.stories.clusters import Pair
from reportedly.stories.copies import precedence
from reportedly.stories.digest import Digest

PLACES = 9
"""Decimal places, so that sums in another order are equal."""


def likeness_sums(
    groups: Iterable[Sequence[str]], likeness: Mapping[Pair, float]
) -> dict[str, float]:
    """How alike each report is to all others of its story together."""
    home = {id: at for at, group in enumerate(groups) for id in group}
    sums = dict.fromkeys(home, 0.0)
    for pair, score in likeness.items():
        if home[pair[0]] == home[pair[1]]:
            sums[pair[0]] += score
            sums[pair[1]] += score
    return {id: round(total, PLACES) for id, total in sums.items()}


def title_of(
    members: Sequence[Digest], copied: Container[str], sums: Mapping[str, float]
) -> str | None:
    """The headline of a story.

    Of the reports that are no copies and no less alike to the others than such reports are on
    average, the first: what came first may be a side of the story, the middle of it seldom is.

    Args:
        members: the reports of the story.
        copied: ids of copies.
        sums: how alike each report is to all others.
    """
    titled = [each for each in members if each.title]
    own = [each for each in titled if each.id not in copied] or titled
    if not own:
        return None
    average = round(sum(sums[each.id] for each in own) / len(own), PLACES)
    central = [each for each in own if sums[each.id] >= average] or own
    return min(central, key=precedence).title
