"""Which country a place is counted in, by a named authority (RULES 21)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from reportedly.errors import UsageError
from reportedly.layers.gazetteer import Entry
from reportedly.resources import tsv

DEFAULT = "iso3166"


@cache
def overrides(worldview: str) -> Mapping[tuple[str, str], str]:
    """Where this authority differs from the gazetteer: country and division to country.

    Raises:
        UsageError: `worldviews.tsv` has no authority of that name.
    """
    rows = [row for row in tsv("gazetteer", "worldviews.tsv") if row["worldview"] == worldview]
    if not rows:
        known = sorted({row["worldview"] for row in tsv("gazetteer", "worldviews.tsv")})
        raise UsageError(f"worldview {worldview}", "is unknown", f"use one of {', '.join(known)}")
    return MappingProxyType(
        {(row["country"], row["admin1"]): row["becomes"] for row in rows if row["becomes"]}
    )


def country_of(entry: Entry, worldview: str = DEFAULT) -> str | None:
    """The alpha-3 code of the country `entry` lies in, as `worldview` has it.

    Raises:
        UsageError: there is no such worldview.
    """
    changed = overrides(worldview)
    if entry.country is None:
        return None
    whole = changed.get((entry.country, "*"), entry.country)
    return changed.get((entry.country, entry.admin1), whole)
