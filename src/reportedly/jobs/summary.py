"""What a store holds, in one screen."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nlargest
from typing import Any

import msgspec

from reportedly.store import Store

SHOWN_STORIES = 10


class StoryLine(msgspec.Struct, frozen=True):
    """One story in the summary."""

    id: str
    title: str
    reports: int
    copies: int
    lines: int
    incidents: int


class Summary(msgspec.Struct, frozen=True):
    """Counts by kind, the stories with most reports, and an incident worth looking at."""

    counts: dict[str, int]
    stories: tuple[StoryLine, ...]
    first_disputed: str | None


def summary(store: Store) -> Summary:
    """Count what a store holds now."""
    return Summary(
        counts=store.counts(),
        stories=_largest(store.links("stories")),
        first_disputed=_most_disputed(store.links("incidents")),
    )


def _largest(stories: Iterable[dict[str, Any]]) -> tuple[StoryLine, ...]:
    lines = (
        StoryLine(
            story["id"],
            story["title"] or "(no title)",
            story["reports"],
            story["copies_folded"],
            story["independent_lines"],
            len(story["incidents"]),
        )
        for story in stories
    )
    return tuple(nlargest(SHOWN_STORIES, lines, key=lambda line: (line.reports, line.id)))


def _most_disputed(incidents: Iterable[dict[str, Any]]) -> str | None:
    best = max(
        incidents,
        key=lambda each: (
            each["status"] == "disputed",
            len(each["figures"]),
            each["reports"],
            each["id"],
        ),
        default=None,
    )
    return None if best is None else str(best["id"])
