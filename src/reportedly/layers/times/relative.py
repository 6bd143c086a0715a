"""Rules for dates counted from the report's day or from the time last spoken of."""

from __future__ import annotations

from datetime import date

from reportedly.layers.times.calendar import shifted, weekday
from reportedly.layers.times.lexicon import lexicon
from reportedly.layers.times.meaning import Counted, Meaning, Piece
from reportedly.layers.times.spans_of_time import amount


def deictic(piece: Piece) -> Meaning | None:
    """`today`, `yesterday evening`, `tonight`, `late yesterday`."""
    days = piece.value("R")
    part = piece.value("P") or ("TNI" if days.endswith("NI") else "")
    count = int(days.removesuffix("NI"))
    return Meaning("time" if part else "date", lambda a: shifted(a, "D", count) + part, "published")


def day_beyond(piece: Piece) -> Meaning | None:
    """`the day before yesterday`, `the day after tomorrow`."""
    if piece.value("U") != "D":
        return None
    count = int(piece.value("R").removesuffix("NI")) + int(piece.value("b"))
    return Meaning("date", lambda a: shifted(a, "D", count), "published")


def named_day(piece: Piece) -> Meaning | None:
    """`Friday`, `last Tuesday`, `Monday night`, `next Wednesday`."""
    day = int(piece.value("W"))
    part = piece.value("P")
    direction = "future" if piece.future else "past"
    if piece.has("L"):
        direction = "last"
    elif piece.has("X"):
        direction = "next"
    return Meaning("time" if part else "date", lambda a: weekday(a, day, direction) + part,
                   "published")  # fmt: skip


def part_of_day(piece: Piece) -> Meaning | None:
    """`this morning`, `last night`, `the night before`, `in the evening`."""
    part = piece.value("P")
    if piece.has("H"):
        return Meaning("time", lambda a: shifted(a, "D", 0) + part, "published")
    if piece.has("L"):
        return Meaning("time", lambda a: shifted(a, "D", -1) + part, "published")
    if piece.has("bl"):
        days = -1 if piece.has("l") else int(piece.value("b"))
        return Meaning("time", lambda a: shifted(a, "D", days) + part, "focus")
    if piece.before == "into" and piece.letters == "tP":
        return None
    if piece.has("xX"):
        return Meaning("time", lambda a: shifted(a, "D", 1) + part, "focus")
    return Meaning("time", lambda a: shifted(a, "D", 0) + part, "focus")


def hour_of_day(piece: Piece) -> Meaning | None:
    """`at noon`, `by midnight`, `before dawn`."""
    if piece.before not in lexicon().leads["clock"] or piece.forms[0].lower().endswith("s"):
        return None
    part = piece.value("P")
    return Meaning("time", lambda a: shifted(a, "D", 0) + part, "focus")


def unit(piece: Piece) -> Meaning | None:
    """`last week`, `earlier this month`, `next year`, `the previous day`, `that year`."""
    letter = piece.value("U")
    past = "past" in (form.lower() for form in piece.forms)
    if piece.forms[-1].lower().endswith("s") or (letter == "C" and not past):
        return None
    if past and letter in ("E", "C"):
        return Meaning.loose("duration", "P10Y" if letter == "E" else "P100Y")
    count = -1 if piece.has("Ll") else 1 if piece.has("Xx") else 0
    told = piece.has("lxe") or (piece.letters.startswith("tX") and letter == "D")
    counted: Counted = "focus" if told else "published"
    return Meaning(
        "date",
        lambda a: shifted(a, letter, count),
        counted,
        piece.third,
        forward=piece.has("x") and not piece.future,
    )


def the_quarter(piece: Piece) -> Meaning | None:
    """`the quarter`, in business news the one that ended last; `the week` is no date."""
    if piece.value("U") != "Q" or piece.forms[-1].lower().endswith("s") or piece.after == "of":
        return None
    return Meaning("date", lambda a: shifted(a, "Q", -1), "published")


def ago(piece: Piece) -> Meaning | None:
    """`two years ago`, `a week ago`, `several months ago`."""
    return _counted(piece, -1, "published")


def later(piece: Piece) -> Meaning | None:
    """`two days later`, `a year earlier`."""
    return _counted(piece, int(piece.value("E", "-1")), "focus")


def day_before(piece: Piece) -> Meaning | None:
    """`the day before`, `the week after`: from the time last spoken of."""
    letter = piece.value("U")
    if piece.after and piece.after not in lexicon().leads["end"]:
        return None
    count = int(piece.value("b"))
    return Meaning(
        "date", lambda a: shifted(a, letter, count), "focus", forward=count > 0 and not piece.future
    )


def end(piece: Piece) -> Meaning | None:
    """`year-end`, `by year's end`: the year that is running."""
    letter = piece.value("U")
    if piece.forms[-1].lower() != "end" or letter not in ("Y", "M", "W", "Q"):
        return None
    return Meaning("date", lambda a: shifted(a, letter, 0), "published", "end")


def year_ago(piece: Piece) -> Meaning | None:
    """`the year-ago quarter`: a year before the quarter that ended last."""
    letters = [v for each, v in zip(piece.letters, piece.values, strict=True) if each == "U"]
    if letters != ["Y", "Q"]:
        return None
    return Meaning("date", lambda a: shifted(a, "Q", -5), "published")


def named_part(piece: Piece) -> Meaning | None:
    """`noon Thursday`, `the night of Friday`, `midnight tonight`."""
    if piece.has("W"):
        return named_day(piece)
    return deictic(piece)


def weekend(piece: Piece) -> Meaning | None:
    """`the weekend`, `this weekend`, `last weekend`: a past one unless the words say to come."""
    if piece.value("U") != "WE" or piece.forms[-1].lower().endswith("s"):
        return None
    future = piece.future or piece.has("X")

    def settle(anchor: date | None) -> str:
        if anchor is None:
            return shifted(None, "WE", 0)
        early = anchor.weekday() < 5
        count = 0 if future or not early else -1
        if piece.has("X") and not early:
            count = 1
        if piece.has("L"):
            count = -1
        return shifted(anchor, "WE", count)

    return Meaning("date", settle, "published")


def _counted(piece: Piece, sign: int, counted: str) -> Meaning | None:
    number = amount(piece)
    letter = piece.value("U")
    if number is None or number != int(number) or piece.has("T"):
        reference = "PAST_REF" if sign < 0 else "FUTURE_REF"
        if piece.has("T") and number is not None:
            return Meaning("date", lambda a: shifted(a, "D", 0), "published")
        return Meaning.loose("date", reference)
    count = sign * int(number)
    if letter in ("WE", "C"):
        return None
    focus = counted == "focus" and letter not in ("Y", "Q", "E")
    return Meaning(
        "date",
        lambda a: shifted(a, letter, count),
        "focus" if focus else "published",
        forward=sign > 0 and not piece.future,
    )
