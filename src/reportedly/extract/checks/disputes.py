"""What two sides of a dispute count: figures that cannot be set against each other.

A count and a share of something unstated, or counts over different periods, do not contradict
one another; a document that does not say whom its figures cover cannot be compared at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from reportedly.extract.checks.comparing import LABEL
from reportedly.records import Attribution, Check, Figure, Reading, content_id

_ANSWERS = frozenset({"deny", "counter"})
_HARM = frozenset({"killed", "wounded", "casualties", "missing", "captured"})
_COVERING = re.compile(r"\bwhether\b.{0,80}\b(?:includ|exclud|cover|count|comprise)", re.I | re.S)
_MOST = 40
"""Pairs of figures that are set side by side in one report."""


def disputes(reading: Reading) -> Iterator[Check]:
    """Incomparable pairs across a denial, and figures whose coverage their source leaves open."""
    if not reading.figures:
        return
    told = _Told(reading)
    pairs = ((m, t, _incomparable(reading, m, t)) for m, t in islice(told.opposed(), _MOST))
    for mine, theirs, why in pairs:
        if why is not None:
            yield _check(reading, (mine, theirs), "across-a-denial", why)
    for said in reading.attributions:
        if said.act == "evade" and _COVERING.search(said.content.quote):
            for figure in told.harm_by(said):
                yield _check(
                    reading, (figure,), "open-coverage",
                    f"“{figure.quote}”: its source does not say whom it covers",
                )  # fmt: skip


class _Told:
    """The figures of every attribution, and what each source denies."""

    def __init__(self, reading: Reading) -> None:
        self.said = [each for each in reading.attributions if each.sources]
        self.figures = {each.id: _within(reading, each) for each in reading.attributions}
        self.denied: dict[object, dict[str, None]] = {}
        for each in self.said:
            self.denied.setdefault(_source(each), {}).update(dict.fromkeys(each.denies))

    def opposed(self) -> Iterator[tuple[Figure, Figure]]:
        """Figures of whoever denies a claim, against the figures of the claim."""
        for answering in self.said:
            mine = self.figures[answering.id] if answering.act in _ANSWERS else []
            for claim in self.denied[_source(answering)] if mine else ():
                for theirs in self.figures.get(claim, ()):
                    yield from ((figure, theirs) for figure in mine)

    def harm_by(self, said: Attribution) -> Iterator[Figure]:
        """The harm that the same source counts elsewhere."""
        for other in self.said:
            if said.sources and other.id != said.id and _source(other) == _source(said):
                yield from (f for f in self.figures[other.id] if f.measure in _HARM)


def _incomparable(reading: Reading, mine: Figure, theirs: Figure) -> str | None:
    shares = (mine.measure == "share", theirs.measure == "share")
    counted = theirs if shares[0] else mine
    if shares[0] != shares[1] and counted.measure in _HARM:
        return f"“{mine.quote}” and “{theirs.quote}”: a share and a count without its base"
    if mine.measure in _HARM and theirs.measure in _HARM:
        lengths = {_length(reading, each) for each in (mine, theirs)}
        if len(lengths) == 2 and None not in lengths:
            return f"“{mine.quote}” and “{theirs.quote}”: different periods"
    return None


def _length(reading: Reading, figure: Figure) -> str | None:
    """The length of a figure's period, None where it has none."""
    found = next((each for each in reading.times if each.id == figure.period), None)
    return found.value if found is not None and found.type == "duration" else None


def _within(reading: Reading, said: Attribution) -> list[Figure]:
    """The figures inside what an attribution says."""
    found: list[Figure] = []
    for span in said.content.spans:
        first = bisect_left(reading.figures, span.start, key=lambda each: each.span.start)
        for figure in reading.figures[first:]:
            if figure.span.end > span.end:
                break
            found.append(figure)
    return found


def _source(said: Attribution) -> object:
    """What makes two innermost sources the same: their entity, else their words' place."""
    source = said.sources[-1]
    return source.entity or source.spans


def _check(reading: Reading, figures: tuple[Figure, ...], rule: str, note: str) -> Check:
    return Check(
        id=content_id("chk", reading.document.id, "scope", rule, *(each.id for each in figures)),
        kind="scope",
        verdict="incomparable",
        figures=tuple(each.id for each in figures),
        expected=None,
        found=None,
        note=note,
        made_by=f"{LABEL}:{rule}",
    )
