"""Figures: counts, shares and amounts, as they are stated."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from reportedly.records.span import Span

_OfPeople = Literal[
    "killed",
    "wounded",
    "casualties",
    "captured",
    "missing",
    "arrested",
    "displaced",
    "fled",
    "refused",
    "mobilised",
    "participants",
    "victims",
]
Measure = Literal[
    _OfPeople,
    "equipment_lost",
    "area",
    "distance",
    "duration",
    "money",
    "share",
    "count",
]
PEOPLE_MEASURES: frozenset[str] = frozenset(get_args(_OfPeople))
"""Measures that count people."""
COUNTED = PEOPLE_MEASURES | {"equipment_lost"}
"""Measures of what a deed did to people and their arms."""
Bound = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "range", "vague"]


class Figure(msgspec.Struct, frozen=True):
    """One stated quantity.

    `value` is what is written, None for ranges and vague words; `low`/`high` are what the words
    allow, `high` None when open. `casualties` (killed and wounded, or not told apart) is never
    turned into `killed`. `period` and `place` are ids of a time and a place of the document.
    `what`, `whom`, `by` and `base` are words of the text at the spans beside them.
    """

    id: str
    span: Span
    quote: str
    measure: Measure
    what: str | None = None
    whom: str | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    bound: Bound = "exact"
    unit: str | None = None
    base: str | None = None
    period: str | None = None
    place: str | None = None
    by: str | None = None
    what_span: Span | None = None
    whom_span: Span | None = None
    base_span: Span | None = None
    by_span: Span | None = None
    made_by: str = ""
