"""Days that have a name: by date, by weekday of a month, or by Easter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from reportedly.resources import tsv


@cache
def _names() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Names of holidays in small letters, longest first, by their first word, with their rules."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in tsv("lexicons", "en", "holidays.tsv"):
        words = tuple(row["name"].lower().split())
        found.setdefault(words[0], []).append((words, row["rule"]))
    return {first: tuple(sorted(names, reverse=True)) for first, names in found.items()}


def marked(forms: Sequence[str], read: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The letters of words with holidays as `#` and their further words as `~`."""
    names = _names()
    for at, form in enumerate(forms):
        if not form[0].isupper() or form.lower() not in names:
            continue
        for words, rule in names[form.lower()]:
            here = [each.lower().replace("’", "'") for each in forms[at : at + len(words)]]
            if tuple(here) == words:
                read[at : at + len(words)] = [("#", rule), *[("~", "")] * (len(words) - 1)]
                break
    return read


def holiday_in(year: int, rule: str) -> str:
    """The day of a holiday in a year, as an ISO date.

    Args:
        year: the year.
        rule: `12-25` (a date), `11-4-3` (month, which one, weekday from Monday = 0; -1 is the
            last), `11-1-0+1` (and days after it) or `easter-2` (days from Easter Sunday).
    """
    if rule.startswith("easter"):
        return (easter(year) + timedelta(days=int(rule[len("easter") :] or 0))).isoformat()
    fixed, _, after = rule.partition("+")
    parts = fixed.replace("--", "-~").split("-")
    if len(parts) == 2:
        return f"{year:04d}-{parts[0]}-{parts[1]}"
    month, which, weekday = int(parts[0]), int(parts[1].replace("~", "-")), int(parts[2])
    day = _weekday(year, month, which, weekday)
    return (day + timedelta(days=int(after or 0))).isoformat()


def _weekday(year: int, month: int, which: int, weekday: int) -> date:
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian algorithm, Meeus 1991)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, early = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * early + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
