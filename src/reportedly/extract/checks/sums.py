"""Sums: parts listed one by one against the total that is said beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportedly.extract.checks.comparing import (
    LABEL,
    comparable,
    exact_value,
    harm,
    head_of,
    number,
    off_by,
)
from reportedly.extract.checks.parts import parts_of_wholes
from reportedly.records import Check, Figure, Reading, Span, content_id, index_of

_WINDOW = 30
"""Figures before and behind a series among which its total is looked for."""
_NEAR = 3
"""Sentences between the parts and their total, at most."""
_TOTAL = re.compile(r"\b(?:total(?:l?ing)?|altogether|in all|overall|combined)\b", re.IGNORECASE)
_JOINED = 40
"""Characters between two groups joined under one verb, at most."""
_ANYBODY = frozenset({"people", "persons", "victims", "others"})
ROUNDED = 0.02


def sums(reading: Reading) -> Iterator[Check]:
    """One check for every series of parts that has a total.

    An unlisted number is taken as the total only where the sum fits exactly or the text calls
    it a total, so that unrelated numbers are never set against each other.
    """
    sentences = [_Row(span) for span in reading.sentences]
    places = {each.id: index_of(sentences, each.span.start) for each in reading.figures}
    order = {each.id: at for at, each in enumerate(reading.figures)}
    found: set[tuple[str, ...]] = set()
    for parts in _series(reading):
        values = [value for value in map(exact_value, parts) if value is not None]
        if len(values) != len(parts):
            continue
        first, last = order[parts[0].id], order[parts[-1].id]
        near = reading.figures[max(0, first - _WINDOW) : last + _WINDOW]
        total = _total(reading.text, near, parts, sum(values), places)
        if total is not None:
            found.add(tuple(part.id for part in parts))
            yield _check(reading, parts, values, total)
    rows = [places[each.id] for each in reading.figures]
    for listed, whole in parts_of_wholes(reading.text, reading.figures, rows):
        if tuple(part.id for part in listed) not in found:
            yield _check(reading, listed, [part.value or 0.0 for part in listed], whole)


class _Row:
    """A sentence as something with a span."""

    def __init__(self, span: Span) -> None:
        self.span = span


def _series(reading: Reading) -> Iterator[Sequence[Figure]]:
    """Runs of figures that the figures step carried on, each with at least two members."""
    run: list[Figure] = []
    for each in reading.figures:
        if run and each.measure == run[-1].measure and _goes_on(run[-1], each):
            run.append(each)
            continue
        if each.unit is not None or each.measure == "share":
            continue
        if len(run) > 1:
            yield tuple(run)
        run = [each]
    if len(run) > 1:
        yield tuple(run)
    yield from _killed_and_wounded(reading)


def _goes_on(before: Figure, each: Figure) -> bool:
    """Whether a figure goes on with a list: "400 on Monday, 300 on Tuesday"."""
    joined = before.made_by.endswith(":shared") and each.span.start - before.span.end < _JOINED
    return each.made_by.endswith(":series") or joined


def _killed_and_wounded(reading: Reading) -> Iterator[Sequence[Figure]]:
    """Killed beside wounded, whose total is casualties."""
    counts = [each for each in reading.figures if harm(each) and each.value not in (None, 0, 1)]
    for first, second in pairwise(counts):
        if {first.measure, second.measure} == {"killed", "wounded"} and (
            second.span.start - first.span.end < 120
        ):
            yield (first, second)


def _total(
    text: str,
    near: Sequence[Figure],
    parts: Sequence[Figure],
    summed: float,
    places: dict[str, int | None],
) -> Figure | None:
    begin, end = places[parts[0].id], places[parts[-1].id]
    if begin is None or end is None:
        return None
    mixed = parts[0].measure != parts[-1].measure
    wanted = "casualties" if mixed else parts[0].measure
    named = None
    largest = max(part.value or 0 for part in parts)
    listed = {part.id for part in parts}
    for each in near:
        at = places[each.id]
        value = exact_value(each)
        if each.id in listed or at is None or value is None or each.measure != wanted:
            continue
        if not begin - _NEAR <= at <= end + _NEAR or not _fits(each, parts[0]):
            continue
        if value <= largest:
            continue
        if value == summed:
            return each
        around = text[max(0, each.span.start - 30) : each.span.end + 15]
        if _TOTAL.search(around) and len(parts) > 1 and begin <= at + 1:
            named = named or each
    return named


def _fits(total: Figure, part: Figure) -> bool:
    """Whether a total may hold a part: they count the same, or the total counts anybody."""
    return comparable(total, part) or (head_of(total) in _ANYBODY and part.whom is not None)


def _check(
    reading: Reading, parts: Sequence[Figure], values: Sequence[float], total: Figure
) -> Check:
    summed, said = sum(values), total.value or 0.0
    verdict = "consistent" if summed == said else "inconsistent"
    if verdict == "inconsistent" and off_by(said, summed) <= ROUNDED:
        verdict = "rounded"
    sign = "=" if summed == said else "≠"
    listed = " + ".join(f"“{part.quote}”" for part in parts)
    ids = (*(part.id for part in parts), total.id)
    return Check(
        id=content_id("chk", reading.document.id, "sum", *ids),
        kind="sum",
        verdict=verdict,  # type: ignore[arg-type]
        figures=ids,
        expected=summed,
        found=said,
        note=f"{listed} = {number(summed)} {sign} “{total.quote}”",
        made_by=f"{LABEL}:sum",
    )
