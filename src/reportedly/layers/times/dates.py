"""Rules for dates with a name or a number: days, months, years, seasons, quarters, decades."""

from __future__ import annotations

from datetime import date

from reportedly.layers.times.calendar import SOON, day_value, shifted, year_for
from reportedly.layers.times.holidays import holiday_in
from reportedly.layers.times.lexicon import lexicon
from reportedly.layers.times.meaning import Meaning, Piece

NEXT_DAYS = 60
"""Days ahead within which a holiday named without a year is the next one."""
_CENTURY_TURN = 49
"""Two-digit years up to this are of the present century."""


def whole_date(piece: Piece) -> Meaning | None:
    """`2022-09-11`, `11/09/2022`."""
    return Meaning.fixed("date", piece.value("I"))


def day_of_month(piece: Piece) -> Meaning | None:
    """`11 September 2022`, `September 11`, `Sunday, Sept. 11`, `11 September last year`."""
    month = int(piece.value("M"))
    day = _day(piece)
    if day is None or day_value(None, month, day) is None:
        return None
    part = piece.value("P")
    if piece.has("U"):
        return _of_another_year(piece, month, day)
    year = _year(piece)
    if year:
        value = day_value(year, month, day)
        return Meaning.fixed("time" if part else "date", value + part) if value else None
    direction = "future" if piece.future else "past"

    def told(anchor: date) -> str:
        return (day_value(year_for(anchor, month, day, "told"), month, day) or "") + part

    def settle(anchor: date | None) -> str:
        guess = year_for(anchor, month, day, direction) if anchor else None
        if anchor and piece.has("L"):
            guess = anchor.year - ((month, day) >= (anchor.month, anchor.day))
        return (day_value(guess, month, day) or f"XXXX-{month:02d}-{day:02d}") + part

    ago = None if piece.has("L") else told
    return Meaning("time" if part else "date", settle, "published", told=ago)


def _of_another_year(piece: Piece, month: int, day: int) -> Meaning | None:
    """`May 9 last year`, `11 September this year`; not `May 9 last week`."""
    if piece.value("U") != "Y":
        return None
    back = _direction(piece)

    def settle(anchor: date | None) -> str:
        year = anchor.year + back if anchor else None
        return day_value(year, month, day) or f"XXXX-{month:02d}-{day:02d}"

    return Meaning("date", settle, "published")


def month(piece: Piece) -> Meaning | None:
    """`September 2022`, `mid-October`, `last May`, `July last year`."""
    number = int(piece.value("M"))
    year = _year(piece)
    if year:
        return Meaning.fixed("date", f"{year:04d}-{number:02d}", piece.third)
    if piece.has("U"):
        back = _direction(piece)
        return Meaning(
            "date", lambda anchor: f"{shifted(anchor, 'Y', back)}-{number:02d}", "published"
        )
    if len(piece.letters) == 1 and not _reads_as_month(piece):
        return None
    forward = piece.has("X") or (piece.future and not piece.has("L"))

    def settle(anchor: date | None) -> str:
        if anchor is None:
            return f"XXXX-{number:02d}"
        if piece.letters.startswith("H"):
            return f"{anchor.year:04d}-{number:02d}"
        if piece.has("L"):
            return f"{anchor.year - (number >= anchor.month):04d}-{number:02d}"
        found = year_for(anchor, number, None, "future" if forward else "past")
        return f"{found:04d}-{number:02d}"

    def told(anchor: date) -> str:
        return f"{year_for(anchor, number, None, 'told'):04d}-{number:02d}"

    ago = None if piece.has("L") else told
    return Meaning("date", settle, "published", piece.third, ago)


def year(piece: Piece) -> Meaning | None:
    """`1989`, `early 1990`, `the end of 1965`; a bare number only where it reads as a year."""
    number = int(piece.value("Y"))
    if len(piece.letters) == 1 and not _reads_as_year(number, piece):
        return None
    return Meaning.fixed("date", f"{number:04d}", piece.third)


def decade(piece: Piece) -> Meaning | None:
    """`the 1990s`, `the late '80s`, `the nineties`."""
    digits = piece.value("J")
    value = digits[:3] if len(digits) > 2 else "19" + digits[0]
    return Meaning.fixed("date", value, piece.third)


def century(piece: Piece) -> Meaning | None:
    """`the 19th century`, `the twentieth century`."""
    if piece.value("U") != "C":
        return None
    number = _ordinal(piece)
    return Meaning.fixed("date", f"{number - 1:02d}", piece.third) if number else None


def quarter(piece: Piece) -> Meaning | None:
    """`the third quarter`, `the fourth quarter of 1989`, `last year's first quarter`."""
    number = _ordinal(piece)
    if piece.value("U") != "Q" or number is None or number > 4:
        return None
    return _within_year(piece, f"Q{number}", number * 3 - 2)


def half(piece: Piece) -> Meaning | None:
    """`the first half of 1990`, `the second half`, `the latter half of last year`."""
    number = 2 if piece.has("Ll") else _ordinal(piece)
    if number not in (1, 2):
        return None
    if not piece.has("YU") and "year" not in piece.after:
        return None
    return _within_year(piece, f"H{number}", number * 6 - 5)


def week_of(piece: Piece) -> Meaning | None:
    """`the week of March 6`: the calendar week that day lies in."""
    day = day_of_month(Piece(piece.letters.partition("o")[2], *_behind(piece, "o")))
    if piece.value("U") != "W" or day is None:
        return None

    def settle(anchor: date | None) -> str:
        found = day.settle(anchor)
        try:
            return shifted(date.fromisoformat(found[:10]), "W", 0)
        except ValueError:
            return shifted(None, "W", 0)

    return Meaning("date", settle, day.counted)


def _behind(piece: Piece, letter: str) -> tuple[tuple[str, ...], tuple[str, ...], str, str, bool]:
    at = piece.letters.index(letter) + 1
    return piece.values[at:], piece.forms[at:], piece.before, piece.after, piece.future


def holiday(piece: Piece) -> Meaning | None:
    """`Thanksgiving Day`, `last Christmas`, `Easter 1916`: see `holidays.py`."""
    rule = piece.value("#")
    part = piece.value("P")
    stated = _year(piece)
    if stated:
        return Meaning.fixed("time" if part else "date", holiday_in(stated, rule) + part)
    future = piece.has("X") or (piece.future and not piece.has("L"))

    def settle(anchor: date | None) -> str:
        if anchor is None:
            return f"XXXX{holiday_in(2000, rule)[4:]}{part}" if rule[0].isdigit() else "XXXX"
        here = holiday_in(anchor.year, rule)
        year = anchor.year
        if future or piece.has("H"):
            year += here < anchor.isoformat() and not piece.has("H")
        else:
            soon = (date.fromisoformat(here) - anchor).days
            year -= soon > NEXT_DAYS or (soon > 0 and piece.has("L"))
        return holiday_in(year, rule) + part

    return Meaning("time" if part else "date", settle, "published")


def season(piece: Piece) -> Meaning | None:
    """`last summer`, `the spring of 1986`, `this winter`; a bare one only after `in the`."""
    name = piece.value("S")
    if piece.forms[-1].lower() == "fall" and piece.after == "of":
        return None
    if not piece.has("LXHYtBUq") and piece.before not in lexicon().leads["season"]:
        return None
    if piece.forms[0].lower() == "the" and piece.letters == "tS" and piece.before in ("to", ""):
        return None
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name]
    return _within_year(piece, name, first)


def _within_year(piece: Piece, suffix: str, first_month: int) -> Meaning:
    """A part of a year whose year is stated, counted (`last year`), or the most recent."""
    stated = _year(piece)
    if stated:
        return Meaning.fixed("date", f"{stated:04d}-{suffix}", piece.third)
    if piece.letters.count("U") > 1 or (piece.has("U") and suffix[0] != "Q"):
        back = _direction(piece)
        return Meaning("date", lambda a: f"{shifted(a, 'Y', back)}-{suffix}", "published")
    future = piece.has("X") or (piece.future and not piece.has("L"))

    def settle(anchor: date | None) -> str:
        if anchor is None:
            return f"XXXX-{suffix}"
        begun = anchor.month >= first_month
        if piece.has("L"):
            year = anchor.year - (anchor.month < first_month + 3)
        else:
            year = anchor.year + (begun and future and anchor.month > first_month + 2)
            year -= (
                not begun
                and not future
                and not piece.has("H")
                and (first_month - anchor.month >= SOON)
            )
        return f"{year:04d}-{suffix}"

    def told(anchor: date) -> str:
        return f"{anchor.year:04d}-{suffix}"

    return Meaning("date", settle, "published", piece.third, told)


def _reads_as_year(number: int, piece: Piece) -> bool:
    if piece.after in ("%", "percent", "per", "people", "troops", "soldiers", "$", "pounds"):
        return False
    if 1900 <= number < 2060:
        return piece.before in lexicon().leads["year"] or not piece.after[:1].islower()
    return number > 1400 and piece.before in ("in", "since", "until", "by", "year", "of")


def _reads_as_month(piece: Piece) -> bool:
    """Whether a lone word is the month: `in March`, but not `the march` or `Jan`."""
    name = piece.forms[0].lower()
    if len(name.rstrip(".")) <= len("Sept") and name not in ("may", "june", "july"):
        return False
    return name not in ("march", "may") or piece.before in lexicon().leads["month"]


def _direction(piece: Piece) -> int:
    return -1 if piece.has("Ll") else 1 if piece.has("X") else 0


def _year(piece: Piece) -> int | None:
    found = piece.value("Y") or piece.year_ahead
    if found:
        return int(found)
    letters = piece.letters
    if letters.count("D") == 2 and "M" in letters:
        last = piece.values[letters.rindex("D")]
        if last.isdigit() and len(last) == len("22"):
            return int(last) + (2000 if int(last) <= _CENTURY_TURN else 1900)
    return None


def _day(piece: Piece) -> int | None:
    found = piece.value("D").removesuffix("th") or piece.value("i")
    return int(found) if found.isdigit() else None


def _ordinal(piece: Piece) -> int | None:
    found = piece.value("i") or piece.value("D")
    if found == "-1":
        return 4
    number = found.removesuffix("th")
    return int(number) if number.isdigit() else None
