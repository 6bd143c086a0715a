"""Publication stamps: lines of a page that hold a date and little else."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import NamedTuple

from reportedly.records import Span

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<month{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:(?P<year{0}>(?:19|20)\d\d)\b|['’]?(?P<short{0}>\d\d)\b(?![:.]?\d))"
_CLOCK = (
    r"(?P<hour>[0-2]?\d)(?:[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    r"\s*(?P<zone>Z\b|UTC|GMT|BST|CET|CEST|EET|EEST|MSK|IST|EST|EDT|ET|PST|PDT|"
    r"[+-][01]\d:?[0-5]\d)?"
)
_FORMS = (
    r"(?P<y0>(?:19|20)\d\d)[-/.](?P<m0>[01]?\d)[-/.](?P<d0>[0-3]?\d)(?!\d)",
    _DAY.format(1)
    + r"[\s,/-]{1,3}(?:of\s)?"
    + _MONTH.format(1)
    + r"[\s,/-]{1,3}"
    + _YEAR.format(1),
    _MONTH.format(2) + r"\s?" + _DAY.format(2) + r"(?:\s?,\s?|\s)" + _YEAR.format(2),
    r"(?P<a3>[0-3]?\d)[/.-](?P<b3>[0-3]?\d)[/.-](?P<y3>(?:19|20)\d\d|\d\d)(?!\d)",
)
DATE = re.compile(r"(?<![\w/])(?:" + "|".join(_FORMS) + r")", re.IGNORECASE)
"""An absolute date with day, month and year, in any of the usual orders."""

CLOCK = re.compile(
    r"(?:\s*(?:[,|@•·-]|at\b|T(?=\d))\s*|T|\s+|\s*[–—]\s*)" + _CLOCK + r"(?![\d%])", re.IGNORECASE
)
CLOCK_BEFORE = re.compile(_CLOCK + r"\s*(?:[,|@•·-]|on\b)?\s*\Z", re.IGNORECASE)

_ALLOWED = re.compile(
    r"t(?=\d\d:)|(?:originally|story|article|published|updated|posted|last|modified|created|first|"
    r"issued|publication|date|dated|edited|on|at|"
    r"by|time|am|pm|a\.m|p\.m|gmt|utc|bst|cet|cest|eet|eest|msk|ist|est|edt|et|pst|pdt|hrs?|"
    r"hours?|"
    r"z|t|pt|ct|mt|akdt|hst|cst|cdt|mst|mdt|akst|aest|aedt|sgt|hkt|jst|kst|wib|pkt|wat|cat|"
    r"eat|sast|trt|irst|noon|midnight|local time|mon|tue|tues|wed|thu|thur|thurs|fri|sat|"
    r"sun|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|local|kyiv|moscow|london|ago|minutes?|days?|of|the|"
    r"\d\d?[:.h]\d\d(?::\d\d)?z?(?:\s?[ap]\.?\s?m\b\.?)?|\d{4}|\d{1,2}\s?[ap]\.?\s?m\b\.?|"
    r"\d{1,2})\b",
    re.IGNORECASE,
)  # fmt: skip
_AGO = re.compile(
    r"(?:updated |published |posted )?\d{1,3} (?:min(?:ute)?s?|hours?|days?|weeks?|"
    r"months?) ago\Z",
    re.IGNORECASE,
)
_CLOCK_ONLY = re.compile(
    r"(?:first |last )?(?:updated|published|posted|modified)\b[^\n]{0,40}\d\d?[:.]\d\d",
    re.IGNORECASE,
)
_LONGEST_STAMP = 160


class StampDate(NamedTuple):
    """A date read from a stamp: ISO start and end, granularity, and where it stands."""

    start: str
    end: str
    granularity: str
    span: Span


def is_stamp_line(text: str) -> bool:
    """Whether a line is a date with nothing beside it but stamp words, a clock and an author."""
    if len(text) > _LONGEST_STAMP:
        return False
    if _AGO.match(text):
        return True
    if not DATE.search(text) and not _CLOCK_ONLY.match(text):
        return False
    rest = _ALLOWED.sub(" ", DATE.sub(" ", text))
    return not re.search(r"\w", rest)


def dates_in(text: str, offset: int = 0) -> list[StampDate]:
    """Every absolute date in `text`, with its clock time where one stands beside it.

    Day-first and month-first figures that allow both readings give the interval of both.
    `offset` is added to the spans.
    """
    found: list[StampDate] = []
    for match in DATE.finditer(text):
        days = _days(match)
        if not days:
            continue
        clock = CLOCK.match(text, match.end())
        end, time = match.end(), None
        if clock and (time := _time(clock)) is not None:
            end = clock.end()
        begin = match.start()
        if time is None:
            before = CLOCK_BEFORE.search(text[max(0, begin - 24) : begin])
            if before and (time := _time(before)) is not None:
                begin = max(0, begin - 24) + before.start()
        span = Span(offset + begin, offset + len(text[:end].rstrip()))
        if len(days) == 1 and time:
            found.append(StampDate(f"{days[0]}T{time}", f"{days[0]}T{time}", "minute", span))
        elif len(days) == 1:
            found.append(StampDate(days[0], days[0], "day", span))
        else:
            found.append(StampDate(min(days), max(days), "", span))
    return found


def _days(match: re.Match[str]) -> list[str]:
    part = match.groupdict()
    if part["y0"]:
        readings = [(int(part["y0"]), int(part["m0"]), int(part["d0"]))]
    elif part["y3"]:
        year, a, b = _full_year(part["y3"]), int(part["a3"]), int(part["b3"])
        readings = [(year, b, a), (year, a, b)]
    else:
        side = "1" if part["month1"] else "2"
        written = part[f"year{side}"] or part[f"short{side}"] or ""
        month = MONTHS[(part[f"month{side}"] or "").lower()]
        readings = [(_full_year(written), month, int(part[f"day{side}"] or 0))]
    return sorted({iso for reading in readings if (iso := iso_day(*reading))})


def _full_year(written: str) -> int:
    year = int(written)
    return year if year > 99 else (2000 + year if year < 70 else 1900 + year)


def iso_day(year: int, month: int, day: int) -> str | None:
    """The ISO date, or None where the calendar has no such day."""
    if 1 <= month <= 12 and year >= 1 and 1 <= day <= monthrange(year, month)[1]:
        return f"{year:04d}-{month:02d}-{day:02d}"
    return None


def _time(match: re.Match[str]) -> str | None:
    hour, minute, half = match.group("hour"), match.group("minute"), match.group("half")
    if minute is None and half is None:
        return None
    number = int(hour)
    if half:
        if not 1 <= number <= 12:
            number = number if 12 < number < 24 else -1
        else:
            number = number % 12 + (12 if half.lower().startswith("p") else 0)
    if not 0 <= number <= 23:
        return None
    zone = match.group("zone") or ""
    return f"{number:02d}:{minute or '00'}{_offset(zone)}"


def _offset(zone: str) -> str:
    """RFC 3339 offset for zone names that mean one offset; names that mean several stay naive."""
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "Z"
    if zone[:1] in "+-" and zone:
        digits = zone[1:].replace(":", "")
        return f"{zone[0]}{digits[:2]}:{digits[2:]}"
    known = {"BST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00"}
    known |= {"MSK": "+03:00", "EST": "-05:00", "EDT": "-04:00", "PST": "-08:00", "PDT": "-07:00"}
    return known.get(zone.upper(), "")
