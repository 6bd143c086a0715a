"""Dates as bearers of a report write them: RFC 3339, plain dates, and what feeds and pages hold."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import Any, cast

from reportedly.documents.stamps import dates_in, iso_day
from reportedly.records import Published

_ISO = re.compile(
    r"(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?\d\d(?:[.,]\d+)?)?\s*"
    r"(Z|[+-]\d\d:?\d\d)?)?)?)?\Z",
    re.IGNORECASE,
)


def given_date(value: str, basis: str, made_by: str) -> Published | None:
    """The date a bearer gave; None where it is none or the calendar lacks it."""
    said = value.strip()
    match = _ISO.match(said)
    if match:
        return _iso(said, match, basis, made_by)
    found = dates_in(said)
    if not found:
        return None
    first = found[0]
    kind = cast(Any, basis)
    return Published(first.start, first.end, first.granularity or None, kind, None, made_by)


def _iso(said: str, match: re.Match[str], basis: str, made_by: str) -> Published | None:
    year, month, day, hour, minute, _ = match.groups()
    kind = cast(Any, basis)
    if month is None:
        return Published(f"{year}-01-01", f"{year}-12-31", "year", kind, None, made_by)
    if not 1 <= int(month) <= 12 or int(year) < 1:
        return None
    if day is None:
        last = monthrange(int(year), int(month))[1]
        start, end = f"{year}-{month}-01", f"{year}-{month}-{last:02d}"
        return Published(start, end, "month", kind, None, made_by)
    date = iso_day(int(year), int(month), int(day))
    if date is None:
        return None
    if hour is None:
        return Published(date, date, "day", kind, None, made_by)
    if int(hour) > 23 or int(minute) > 59:
        return None
    zone = (match.group(6) or "").upper()
    zone = f"{zone[:3]}:{zone[3:]}" if len(zone) == 5 else zone
    moment = f"{date}T{hour}:{minute}{zone}"
    return Published(moment, moment, "minute", kind, None, made_by)
