"""Dates in addresses and names: `/2023/05/07/`, and Unix time stamps."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, datetime

from reportedly.documents.stamps import MONTHS, iso_day

_PATH = re.compile(
    r"(?:^|[/_.-])((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)"
    r"(?:[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)|(?=/))",
    re.IGNORECASE,
)
_UNIX = re.compile(r"(?<!\d)(1[0-9]{9})(?:[0-9]{3})?(?!\d)")
_FIRST_WEB_YEAR = 1995


def date_in_address(url: str) -> tuple[str, str, str] | None:
    """Start, end and granularity of the date an address holds in its path, or None."""
    path = url.split("?", 1)[0].split("#", 1)[0]
    path = path.split("://", 1)[-1]
    at = path.find("/")
    for match in _PATH.finditer(path[at:] if at >= 0 else ""):
        year = int(match.group(1))
        month = (
            int(match.group(2))
            if match.group(2).isdigit()
            else MONTHS.get(match.group(2)[:3].lower(), 0)
        )
        if year < _FIRST_WEB_YEAR or not month:
            continue
        if match.group(3):
            day = iso_day(year, month, int(match.group(3)))
            if day:
                return day, day, "day"
            continue
        last = monthrange(year, month)[1]
        return f"{year}-{month:02d}-01", f"{year}-{month:02d}-{last:02d}", "month"
    return None


def unix_days(name: str) -> list[tuple[str, int, int]]:
    """The UTC days of Unix stamps (seconds or milliseconds, since 2001) in `name`, with offsets."""
    return [
        (datetime.fromtimestamp(int(match.group(1)), UTC).date().isoformat(), *match.span())
        for match in _UNIX.finditer(name)
    ]
