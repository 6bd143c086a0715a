"""Why the reports of a story or an incident stand together: what ties each to another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.cli.page import Page
from reportedly.exports.briefing import Row

MOST = 40
"""Ties shown; the rest stand in the record (`show --json`)."""


def tell_matches(page: Page, matches: Iterable[Row]) -> None:
    """Put every tie on the page, with the features that speak for and against it."""
    ties = list(matches)
    if not ties:
        return
    page.part(
        f"Why together: {len(ties)}, each with its likeliest other (+ speaks for it, − against)"
    )
    for each in ties[:MOST]:
        page.item(f"{each['of']} with {each['to']}: {each['score']:.0%}; {_why(each['why'])}")


def _why(features: Mapping[str, float]) -> str:
    strongest = sorted(features.items(), key=lambda each: (-abs(each[1]), each[0]))
    told = [f"{name} {added:+.1f}" for name, added in strongest if abs(added) >= 0.05]
    return ", ".join(told).replace("-", "−") or "they share wording"
