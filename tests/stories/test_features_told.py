"""The page that says why reports stand together names every feature with its weight."""

from __future__ import annotations

import re
from pathlib import Path

from reportedly.stories import grouping, joining, matching, similarity

PAGE = Path(__file__).parents[2] / "docs" / "stories-and-incidents.md"


def _told(part: str) -> dict[str, float]:
    """Feature to weight, from the table of one part of the page."""
    found: dict[str, float] = {}
    for row in re.findall(r"^\| (`.*?) \| ([\d., ]+) \|", part, re.MULTILINE):
        names = re.findall(r"`(\w+)`", row[0])
        found.update(zip(names, map(float, row[1].split(",")), strict=True))
    return found


def test_every_feature_is_told_with_its_weight() -> None:
    page = PAGE.read_text(encoding="utf-8")
    reports, tellings = page.split("## Two tellings of an event")
    assert _told(reports) == similarity.WEIGHTS
    weights = {each.name: each.weight for each in matching.FEATURES}
    assert _told(tellings) == {**weights, "reports": matching.REPORTS}


def test_thresholds_are_told() -> None:
    reports, tellings = PAGE.read_text(encoding="utf-8").split("## Two tellings of an event")
    assert f"is {grouping.JOIN} or more" in reports
    assert f"is {joining.MATCH} or more" in tellings
    assert f"bias is −{-similarity.BIAS:g}" in reports
    assert f"bias is −{-matching.BIAS:g}" in tellings
