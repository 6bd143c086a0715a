"""Translators' notes: where a text says that it is a translation."""

from __future__ import annotations

import re
from functools import cache

from reportedly.records import Span
from reportedly.resources import tsv

NOTE_AT = 1500
"""Characters at either end of a text in which a translator's note stands."""


@cache
def _notes() -> re.Pattern[str]:
    rows = tsv("lexicons", "en", "translation-notes.tsv")
    notes = sorted((re.escape(row["note"]) for row in rows), key=len, reverse=True)
    language = r"(?-i:[A-Z][a-z]{2,14})"
    said = "|".join(note.replace(r"\ ", r"\s").replace("LANG", language) for note in notes)
    return re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE)


def translators_note(text: str) -> Span | None:
    """Where a text says that it is a translation, None where it does not."""
    ends = [(0, min(NOTE_AT, len(text))), (max(0, len(text) - NOTE_AT), len(text))]
    for start, end in ends:
        found = _notes().search(text, start, end)
        if found is not None:
            return Span(*found.span())
    return None
