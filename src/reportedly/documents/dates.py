"""When a report was published: a ladder of evidence, and nothing where no rung holds.

Bearer's metadata, then a stamp in the text, then the address, then a Unix stamp in a name (an
upper bound only), then dates the text mentions (a lower bound only). An event's date is never
taken for the report's.
"""

from __future__ import annotations

import re

import msgspec

from reportedly.documents.given_dates import given_date
from reportedly.documents.stamps import DATE, MONTHS, dates_in, iso_day
from reportedly.documents.url_dates import date_in_address, unix_days
from reportedly.records import Issue, Published, Reading, Span, Zone
from reportedly.steps import step

_STAMP_RULES = frozenset({"stamp", "byline"})
_SAYS_PUBLISHED = re.compile(
    r"\b(?:first |originally )?(?:published|posted|issued|created|publication)\b", re.IGNORECASE
)
_SAYS_UPDATED = re.compile(r"\b(?:updated|modified|edited)\b", re.IGNORECASE)
_NOTICE_ZONES = frozenset({"notice", "byline", "breadcrumb", "related", "credit"})
_MONTH_YEAR = re.compile(
    r"\b(?:(?:early|mid|late)[ -])?(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?,? "
    r"((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|by|until|till|before|due|scheduled|planned|plans?|expected|upcoming|next|"
    r"deadline|through|from|starting|ahead|future|aims?|target)\b[^.!?\n]{0,80}\Z",
    re.IGNORECASE,
)
_YEARLESS = re.compile(
    r"\b(?:(\d{1,2})\s+)?("
    + "|".join(sorted(MONTHS, key=len, reverse=True))
    + r")\.?\s*(\d{1,2})?\b",
    re.IGNORECASE,
)
_CONTEXT = 120
_BASES = frozenset({"stated", "metadata", "url", "inferred", "unknown"})


@step("dates", version="1", needs=("zones",), gives=("published", "issues"))
def dates(reading: Reading) -> Reading:
    """Give `published`: an interval, its basis and the words that say so; unknown where none do."""
    document = reading.document
    issues = reading.issues
    if document.published:
        basis = str(document.extra.get("published_basis", "metadata"))
        basis = basis if basis in _BASES else "metadata"
        found = given_date(document.published, basis, f"{dates.label}:given")
        if found is not None:
            return msgspec.structs.replace(reading, published=found)
        message = f"the given date {document.published[:60]!r} is no date"
        issues = (*issues, Issue("unreadable_date", message))
    published = (
        _stated(reading)
        or _from_address(document.url)
        or _from_unix_stamp(reading)
        or _from_mentions(reading)
        or Published()
    )
    return msgspec.structs.replace(reading, published=published, issues=issues)


def _stated(reading: Reading) -> Published | None:
    ranked: list[tuple[int, int, Published]] = []
    for zone in reading.zones:
        rank = _stamp_rank(zone, reading.text)
        if rank is None:
            continue
        said = zone.span.quote(reading.text)[:400]
        for date in dates_in(said, zone.span.start):
            before = said[: date.span.start - zone.span.start][-40:]
            worse = 2 if _SAYS_UPDATED.search(before) else 1
            better = 0 if _SAYS_PUBLISHED.search(before) else worse
            published = Published(
                date.start,
                date.end,
                date.granularity or None,
                "stated",
                date.span,
                f"{dates.label}:{zone.rule}",
            )
            ranked.append((rank * 3 + better, date.span.start, published))
    return min(ranked, key=lambda each: each[:2])[2] if ranked else None


def _stamp_rank(zone: Zone, text: str) -> int | None:
    """How far a zone's date may be trusted as the report's own: 0 best, None not at all."""
    if zone.zone == "dateline" and zone.rule == "stamp":
        return 0
    if zone.zone == "byline":
        return 1
    if zone.zone == "dateline":
        return 2
    said = zone.span.quote(text)[:400]
    if zone.zone in _NOTICE_ZONES and _SAYS_PUBLISHED.search(said):
        return 3
    return None


def _from_address(url: str | None) -> Published | None:
    found = date_in_address(url or "")
    if found is None:
        return None
    start, end, granularity = found
    return Published(start, end, granularity, "url", None, f"{dates.label}:address")


def _from_unix_stamp(reading: Reading) -> Published | None:
    """A stamp in a title or file name is when something was uploaded: not later than that."""
    document = reading.document
    days: list[tuple[str, Span | None]] = []
    for zone in reading.zones:
        if zone.rule == "image-name":
            said = zone.span.quote(reading.text)[:2000]
            days += [
                (day, Span(zone.span.start + a, zone.span.start + b))
                for day, a, b in unix_days(said)
            ]
    for name in (document.title, document.origin.item.rsplit("/", 1)[-1], document.url):
        days += [(day, None) for day, _, _ in unix_days(name or "")]
    if not days:
        return None
    day, span = min(days, key=lambda each: each[0])
    return Published(None, day, None, "inferred", span, f"{dates.label}:unix-stamp")


def _from_mentions(reading: Reading) -> Published | None:
    """A past date in the text is a lower bound; with it, a dateline's month and day find a year."""
    latest: tuple[str, Span] | None = None
    for part in reading.parts:
        if part.zone in ("body", "headline", "summary"):
            for day, span in _past_dates(part.span.quote(reading.text), part.span.start):
                latest = max(latest, (day, span)) if latest else (day, span)
    if latest is None:
        return None
    day, span = latest
    return _dateline_with_year(reading, day) or Published(
        day, None, None, "inferred", span, f"{dates.label}:mentioned"
    )


def _past_dates(text: str, offset: int) -> list[tuple[str, Span]]:
    found: list[tuple[str, Span]] = []
    for match in DATE.finditer(text):
        found += [
            (date.start, date.span)
            for date in dates_in(text[match.start() : match.end()], offset + match.start())
            if date.granularity == "day" and not _ahead(text, match.start())
        ]
    for match in _MONTH_YEAR.finditer(text):
        day = iso_day(int(match.group(2)), MONTHS[match.group(1).lower()], 1)
        if day and not _ahead(text, match.start()):
            found.append((day, Span(offset + match.start(), offset + match.end())))
    return found


def _ahead(text: str, at: int) -> bool:
    sentence = re.split(r"[.!?]\s", text[max(0, at - _CONTEXT) : at])[-1]
    return _AHEAD.search(sentence) is not None


def _dateline_with_year(reading: Reading, floor: str) -> Published | None:
    """`KYIV, Oct 3 -` in a text that mentions 2022: the first 3 October not before the mention."""
    for zone in reading.zones:
        if zone.zone != "dateline" or zone.rule != "dateline":
            continue
        match = _YEARLESS.search(zone.span.quote(reading.text)[:200])
        number = match and (match.group(1) or match.group(3))
        if not match or not number:
            continue
        month = MONTHS[match.group(2).lower()]
        first = int(floor[:4])
        days = [iso_day(year, month, int(number)) for year in (first, first + 1)]
        day = next((each for each in days if each and each >= floor), None)
        if day:
            span = Span(zone.span.start + match.start(), zone.span.start + match.end())
            return Published(day, day, "day", "inferred", span, f"{dates.label}:dateline")
    return None
