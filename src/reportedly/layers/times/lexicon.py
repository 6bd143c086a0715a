"""Words of time expressions: each token gets one letter, and rules are patterns over letters."""

from __future__ import annotations

import re
from functools import cache

from reportedly.resources import tsv

LETTERS = {
    "weekday": "W",
    "deictic": "R",
    "unit": "U",
    "clock_unit": "T",
    "season": "S",
    "part": "P",
    "last": "L",
    "next": "X",
    "this": "H",
    "previous": "l",
    "following": "x",
    "same": "e",
    "recent": "r",
    "every": "V",
    "edge": "j",
    "third": "B",
    "shifted": "E",
    "ago": "G",
    "before_after": "b",
    "article": "a",
    "the": "t",
    "of": "o",
    "vague": "v",
    "ordinal": "i",
    "decade_word": "J",
    "meridian": "m",
    "zone": "z",
    "present": "C",
    "past_ref": "Q",
    "future_ref": "F",
    "future": "f",
    "present_noun": "n",
    "set": "Z",
    "long": "g",
    "old": "k",
    "fiscal": "q",
    "since": "p",
    "until": "u",
    "fraction": "O",
    "further": "d",
    "half": "A",
    "join": "&",
}
"""Class of `time-words.tsv` → letter. Further letters: M month, D day of the month or its
ordinal, Y year, N any other number, w number word, J decade, K clock time, I whole date,
c comma, h hyphen, s possessive, y the year of a short date; `.` is any other word."""
OTHER = "."
_SIGNS = {",": "c", "-": "h", "–": "h", "'s": "s", "’s": "s", "'": "s", "’": "s"}
_CENTURY_TURN = 49
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_GLUED_ON = ("mid-", "post-", "pre-")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)", re.IGNORECASE)
_DECADE = re.compile(r"['’‘]?((?:1[0-9]|20)?\d0)['’]?s")
_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?")
_FRACTION = re.compile(r"([1-9])/([2-9])")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)")
_GLUED = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(am|pm)", re.IGNORECASE)


class Words:
    """The word lists, opened once."""

    def __init__(self) -> None:
        rows = tsv("lexicons", "en", "time-words.tsv")
        self.plain = {
            row["form"]: (LETTERS[row["class"]], row["value"])
            for row in rows
            if row["class"] in LETTERS
        }
        self.months = {
            row["form"]: (int(row["month"]), row["capital"] == "yes")
            for row in tsv("lexicons", "en", "months.tsv")
        }
        self.numbers = {
            row["form"]: float(row["value"]) for row in tsv("lexicons", "en", "time-numbers.tsv")
        }
        self.future = frozenset(row["form"] for row in rows if row["class"] == "will")
        self.owners = frozenset(row["form"] for row in rows if row["class"] == "owner")
        self.intends = frozenset(row["form"] for row in rows if row["class"] == "intends")
        self.ahead = frozenset(row["form"] for row in rows if row["class"] == "ahead")
        self.bounds = frozenset(row["form"] for row in rows if row["class"] == "until")
        self.past = frozenset(row["form"] for row in rows if row["class"] == "said")
        self.leads = {
            kind: frozenset(row["form"] for row in rows if row["class"] == f"lead_{kind}")
            for kind in ("year", "month", "clock", "season", "end")
        }
        self.approximate = frozenset(row["form"] for row in rows if row["class"] == "about")


@cache
def lexicon() -> Words:
    """The word lists of this step."""
    return Words()


def letter(form: str) -> tuple[str, str]:
    """The class letter of a token and its value as text."""
    known = lexicon()
    low = form.lower()
    sign = _SIGNS.get(form)
    if sign is not None:
        return sign, ""
    month = known.months.get(low.rstrip("."))
    if month is not None and (form[0].isupper() or not month[1]):
        return "M", str(month[0])
    if low.startswith(_GLUED_ON) and len(low) > len("post-"):
        return letter(form.partition("-")[2])
    if low in known.plain:
        return known.plain[low]
    if low in known.numbers:
        return "w", str(known.numbers[low])
    if form[0].isdigit() or form[0] in "'’‘":
        return _numeric(form)
    return OTHER, ""


def _numeric(form: str) -> tuple[str, str]:
    ordinal = _ORDINAL.fullmatch(form)
    if ordinal:
        return "D", ordinal[1] + "th"
    decade = _DECADE.fullmatch(form)
    if decade:
        return "J", decade[1]
    clock = _CLOCK.fullmatch(form)
    if clock:
        return "K", f"{int(clock[1]):02d}:{clock[2]}"
    glued = _GLUED.fullmatch(form)
    if glued:
        return "K", _twelve(int(glued[1]), glued[2] or "00", glued[3].lower() == "pm")
    part = _FRACTION.fullmatch(form)
    if part and int(part[1]) < int(part[2]):
        return "O", f"{int(part[1]) / int(part[2]):g}"
    whole = _whole(form)
    if whole:
        return "I", whole
    return _count(form)


def _count(form: str) -> tuple[str, str]:
    plain = form.replace(",", "")
    if not plain.replace(".", "", 1).isdigit() or not plain.isascii():
        return OTHER, ""
    if form.isdigit() and len(form) == len("1999") and _FIRST_YEAR <= int(form) <= _LAST_YEAR:
        return "Y", form
    if form.isdigit() and len(form) <= len("31") and 1 <= int(form) <= 31:
        return "D", form
    return "N", plain


def _whole(form: str) -> str:
    iso = _ISO.fullmatch(form)
    if iso and 1 <= int(iso[2]) <= 12 and 1 <= int(iso[3]) <= 31:
        return form
    slashed = _SLASHED.fullmatch(form)
    if not slashed:
        return ""
    first, second = int(slashed[1]), int(slashed[2])
    year = slashed[3]
    if len(year) == len("22"):
        year = ("19" if int(year) > _CENTURY_TURN else "20") + year
    if first > 12 >= second or "." in form:
        first, second = second, first
    elif second <= 12 and first != second:
        return ""
    return f"{year}-{first:02d}-{second:02d}" if first <= 12 and second <= 31 else ""


def _twelve(hour: int, minute: str, afternoon: bool) -> str:
    return f"{hour % 12 + (12 if afternoon else 0):02d}:{minute}"
