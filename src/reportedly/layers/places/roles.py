"""The part a toponym plays: a place, its people, its government, or a word beside another."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.layers.gazetteer import Entry
from reportedly.layers.places.toponym import Toponym
from reportedly.layers.places.words import words
from reportedly.records import Token
from reportedly.records.place import PlaceRole


def role(found: Toponym, entry: Entry | None, tokens: Sequence[Token]) -> PlaceRole:
    """`in Moscow` is a place, `Moscow says` a metonym, `Moscow police` a modifier."""
    if found.demonym:
        return "demonym"
    after = tokens[found.last + 1].form.lower() if found.last + 1 < len(tokens) else ""
    before = tokens[found.first - 1].form.lower() if found.first else ""
    if after in words("modified"):
        return "modifier"
    governs = entry is not None and entry.kind in ("country", "capital", "admin1")
    if governs and after in words("speaks") and before not in words("preposition"):
        return "metonym"
    return "place"
