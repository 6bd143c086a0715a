"""Time expressions, as TIMEX3 values and intervals."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.span import Span

TimexType = Literal["date", "time", "duration", "set"]
TimexMod = Literal["approx", "before", "after"]


class Timex(msgspec.Struct, frozen=True):
    """One time expression.

    `value` is TIMEX3 where it can be. `start` and `end` are ISO dates or date-times, inclusive;
    None where no anchor settles them (or, for `end`, where it is still going on). `anchor` names
    what the value was counted from: `published`, `given`, the id of another time, or None.
    """

    id: str
    span: Span
    quote: str
    type: TimexType
    value: str
    start: str | None = None
    end: str | None = None
    granularity: str | None = None
    mod: TimexMod | None = None
    anchor: str | None = None
    made_by: str = ""
