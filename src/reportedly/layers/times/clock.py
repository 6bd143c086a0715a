"""Rules for times of day: `9 a.m. Tuesday`, `at 10:35`, `5:30pm on May 7`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportedly.layers.times import dates, relative
from reportedly.layers.times.calendar import shifted
from reportedly.layers.times.lexicon import lexicon
from reportedly.layers.times.meaning import Meaning, Piece

_APART = [".", "m", "."]
"""What follows the first letter of *a. m.* written with a space."""


def joined_meridians(forms: Sequence[str], read: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The letters of words with *a. m.* and *p. m.* behind a number as one word's, and its rest."""
    for at in range(1, len(forms) - 3):
        half = forms[at].lower()
        apart = half in {"a", "p"} and [each.lower() for each in forms[at + 1 : at + 4]] == _APART
        if apart and forms[at - 1][0].isdigit():
            read[at : at + 4] = [("m", "12" if half == "p" else "0"), *[("~", "")] * 3]
    return read


def time_of_day(piece: Piece) -> Meaning | None:
    """A clock time, with the day beside it or on the day that is spoken of."""
    clock = _clock(piece)
    if clock is None:
        return None
    day = _day(piece)
    if day is None:
        return Meaning("time", lambda a: f"{shifted(a, 'D', 0)}T{clock}", "published")

    def settle(anchor: date | None) -> str:
        return f"{day.settle(anchor).partition('T')[0]}T{clock}"

    return Meaning("time", settle, day.counted)


def _clock(piece: Piece) -> str | None:
    stated = piece.value("K")
    late = piece.has("m") and piece.value("m") == "12"
    if not stated:
        hour = piece.values[piece.letters.find("m") - 1]
        if not hour.isdigit() or int(hour) > 12:
            return None
        return f"{int(hour) % 12 + (12 if late else 0):02d}:00"
    if not piece.has("mz") and piece.before not in lexicon().leads["clock"]:
        return None
    of_day, minute = int(stated[:2]), stated[3:]
    if piece.has("m") and of_day <= 12:
        of_day = of_day % 12 + (12 if late else 0)
    return f"{of_day:02d}:{minute}"


def _day(piece: Piece) -> Meaning | None:
    if piece.has("M"):
        at = piece.letters.index("M")
        first = at - 1 if at and piece.letters[at - 1] == "D" else at
        cut = Piece(piece.letters[first:], piece.values[first:], piece.forms[first:],
                    piece.before, piece.after, piece.future)  # fmt: skip
        return dates.day_of_month(cut)
    if piece.has("W"):
        at = piece.letters.index("W")
        cut = Piece(piece.letters[at:], piece.values[at:], piece.forms[at:], piece.before,
                    piece.after, piece.future)  # fmt: skip
        return relative.named_day(cut)
    if piece.has("R"):
        return relative.deictic(piece)
    return None
