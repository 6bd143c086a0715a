"""Places as they may be told (RULES 12): no dots on homes, no fresh events on the map."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from reportedly.resources import tsv

HIDDEN_FACILITY = "[facility]"
HIDDEN_PLACE = "[place]"
_WIDE = frozenset({"admin1", "country", "region"})


@cache
def _facilities() -> re.Pattern[str]:
    words = sorted(row["word"] for row in tsv("lexicons", "en", "masking-facilities.tsv"))
    return re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, words))})s?\b")


def is_sensitive(name: str) -> bool:
    """Whether a place is a home, school, hospital or shelter by its name."""
    return bool(_facilities().search(name))


def coarsened(place: Mapping[str, Any], *, fresh: bool) -> dict[str, Any]:
    """The place as the public may have it.

    A settlement keeps its centroid and its precision. Anything more exact loses its coordinates;
    homes, schools, hospitals and shelters lose their names too. In a `fresh` event nothing
    finer than the first-order division is told.
    """
    if place["precision"] in _WIDE:
        return dict(place)
    if fresh:
        return {**_wide(place), "quote": HIDDEN_PLACE}
    if is_sensitive(f"{place.get('quote') or ''} {place['name']}"):
        return {**_wide(place), "quote": HIDDEN_FACILITY, "precision": "admin2"}
    if place["precision"] == "exact":
        return {**place, "lat": None, "lon": None, "geonameid": None, "precision": "admin2"}
    return dict(place)


def _wide(place: Mapping[str, Any]) -> dict[str, Any]:
    admin1, country = place.get("admin1"), place.get("country")
    precision = "admin1" if admin1 else "country" if country else "unknown"
    nothing: dict[str, Any] = {"lat": None, "lon": None, "geonameid": None, "candidates": []}
    return {**place, **nothing, "name": admin1 or country or "unknown", "precision": precision}


def narrow_names(places: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """The names of places finer than a first-order division."""
    return frozenset(
        name
        for place in places
        if place["precision"] not in _WIDE
        for name in (place["name"], place["quote"])
        if name and name[0].isupper()
    )


def without_places(said: str, names: frozenset[str]) -> str:
    """`said` with the names of narrow places taken out."""
    for name in sorted(names, key=lambda each: (-len(each), each)):
        if name in said:
            said = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", HIDDEN_PLACE, said)
    return said
