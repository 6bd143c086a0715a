"""What a cue was found to say, and the content that stands before its cue."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase import Range

_LEADING = frozenset({",", ";", "•", "-", "–"})
_DATELINE = 6
"""Words within which the dash of a dateline stands."""


@dataclass(slots=True)
class Content:
    """Word ranges of a content, the quotations it is made of, and what stood before it."""

    ranges: list[Range]
    quotes: list[int] = field(default_factory=list)
    addressee: Range | None = None
    medium: Range | None = None
    rest: int = 0
    """Past the cue, its addressee and its adjuncts: where the rest of the line begins."""
    frame: str = ""


def content_left(line: Line, boundary: int, floor: int = 0) -> Content:
    """The content that ends before word `boundary`: a quotation, or the clause up to a comma."""
    k = boundary - 1
    while k >= floor and (line.word(k) in {",", "as", "-"} or line.dash(k)) and line.quoted[k] < 0:
        k -= 1
    if k < floor:
        return Content([])
    if line.quoted[k] >= 0:
        return _quotation_left(line, boundary, k, floor)
    mark = line.word(boundary - 1)
    if mark not in {",", "as"} and not line.dash(boundary - 1):
        return Content([])
    return Content([(_past_lead(line, floor, k), k + 1)], frame="left")


def _past_lead(line: Line, floor: int, last: int) -> int:
    """Past marks, a dateline (`LUNDE — `) and `but` or `and` at the head of a sentence."""
    start = floor
    dash = next((k for k in range(1, min(_DATELINE, last)) if line.dash(k)), None)
    if (
        floor == 0
        and dash is not None
        and all(line.tokens[k].form.isupper() or not line.wordlike(k) for k in range(dash))
    ):
        start = dash + 1
    while start < last and not line.wordlike(start) and line.low[start] in _LEADING:
        start += 1
    if start < last and line.word(start) in {"but", "and", "yet"} and line.quoted[start] < 0:
        start += 1
    return start + (line.word(start) == "," and start < last)


def _quotation_left(line: Line, boundary: int, last: int, floor: int) -> Content:
    """A quotation that ends at `last`, with the words that lead into it in the same clause."""
    number = line.quoted[last]
    start = line.quote_range(number)[0]
    lead = sum(line.wordlike(j) for j in range(floor, start))
    mark = line.word(start - 1)
    alone = not lead or mark == ":" or (mark == "," and lead < 3)
    if alone or line.word(boundary - 1) == "as":
        return Content([(start, last + 1)], [number], frame="quote")
    return Content([(floor, last + 1)], frame="left")
