"""Numbers whose unit was lost: "the city on the Volga 500 from Moscow"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from reportedly.records import Figure, Issue, Reading, inside
from reportedly.records.span import Span

_FROM = re.compile(
    r"\s+(?:away\s+|(?:to\s+the\s+)?(?:north|south|east|west)\w*\s+)?(?:from|of)\s+(?=\S)", re.I
)
_GAP = 40


def without_unit(reading: Reading, found: Sequence[Figure]) -> tuple[list[Figure], list[Issue]]:
    """The figures, with a bare number between two places read as a distance, and issues for them.

    The unit stays unknown; nothing is guessed. After any other name ("Flight 12 from Oslo") such a
    number is part of the name and no figure.
    """
    done: list[Figure] = []
    issues: list[Issue] = []
    for each in found:
        if each.measure == "count" and not each.what and not each.whom and not each.unit:
            if _between_places(reading, each):
                rule = f"{each.made_by.split(':')[0]}:no-unit"
                done.append(msgspec.structs.replace(each, measure="distance", made_by=rule))
                message = f"“{each.quote}” is a distance whose unit is not said"
                issues.append(Issue("missing_unit", message, each.span))
                continue
            if _after_name(reading.text, each.span):
                continue
        done.append(each)
    return done, issues


def _between_places(reading: Reading, figure: Figure) -> bool:
    """Whether a place ends right before a number, and another begins behind "from"."""
    text, span = reading.text, figure.span
    before = inside(reading.places, Span(max(0, span.start - _GAP), span.start))
    if not before or text[before[-1].span.end : span.start].strip():
        return False
    match = _FROM.match(text, span.end)
    if match is None:
        return False
    after = inside(reading.places, Span(match.end(), min(len(text), match.end() + _GAP)))
    return bool(after) and after[0].span.start == match.end()


def _after_name(text: str, span: Span) -> bool:
    """Whether a number stands between a capitalised word and "from"."""
    before = re.search(r"(?<!\w)[A-Z][\w’'-]*\s$", text[max(0, span.start - _GAP) : span.start])
    return bool(before) and re.match(r"\s+from\b", text[span.end : span.end + 8]) is not None
