"""Rules for durations, sets and references: times without a place in the calendar."""

from __future__ import annotations

from reportedly.layers.times.meaning import Meaning, Piece

_WEEKS = {"F": 2}


def amount(piece: Piece) -> float | None:
    """How many: a number, number words, or one for an article; None where it is vague."""
    letters = piece.letters
    if "v" in letters:
        return 2.0 if "couple" in (form.lower() for form in piece.forms) else None
    words = [float(v) for each, v in zip(letters, piece.values, strict=True) if each == "w"]
    part = next((float(v) for e, v in zip(letters, piece.values, strict=True) if e == "O"), 0.0)
    part = 0.5 if "&aA" in letters or letters.startswith("aA") else part
    digits = [v for each, v in zip(letters, piece.values, strict=True) if each in "DNY"]
    if digits:
        return float(digits[0].removesuffix("th")) + (words[0] if words else 0) + part
    if words:
        return _spelt(words) + part
    if letters.startswith("aA"):
        return part
    return 1.0 if "a" in letters or not piece.forms[-1].lower().endswith("s") else None


def duration(piece: Piece) -> Meaning | None:
    """`four days`, `a two-year`, `24 hours`, `the past three months`, `several weeks`."""
    if piece.after in ("old", "older", "younger") or piece.after == "-" or piece.has("k"):
        return None
    if piece.forms[-1].lower() == "quarters" and piece.after == "of":
        return None
    if piece.letters[-2:-1] in ("L", "l", "x") and not piece.forms[-1].lower().endswith("s"):
        return None
    if piece.has("w") and "second" in piece.forms[-1].lower() and not piece.has("T"):
        return None
    return Meaning.loose("duration", _period(piece, amount(piece)))


def half(piece: Piece) -> Meaning | None:
    """`half an hour`, `half a year`."""
    return Meaning.loose("duration", _period(piece, 0.5))


def vague(piece: Piece) -> Meaning | None:
    """`months`, `recent weeks`, `decades`; bare `quarters` are rooms or shares."""
    last = piece.forms[-1].lower()
    if piece.before in ("early", "late", "wee") and piece.has("T"):
        return None
    if not last.endswith("s") or (last == "quarters" and len(piece.letters) == 1):
        return None
    return Meaning.loose("duration", _period(piece, None))


def long(piece: Piece) -> Meaning | None:
    """`year-long`, `months-long`."""
    plural = piece.forms[0].lower().endswith("s")
    return Meaning.loose("duration", _period(piece, None if plural else 1.0))


def every(piece: Piece) -> Meaning | None:
    """`every Friday`, `each year`."""
    if piece.has("W"):
        return Meaning.loose("set", f"XXXX-WXX-{int(piece.value('W')) + 1}")
    if piece.has("M"):
        return Meaning.loose("set", f"XXXX-{int(piece.value('M')):02d}")
    if piece.has("P"):
        return Meaning.loose("set", "XXXX-XX-XX" + piece.value("P"))
    if piece.has("S"):
        return Meaning.loose("set", "XXXX-" + piece.value("S"))
    return Meaning.loose("set", _period(piece, amount(piece) or 1.0))


def repeated(piece: Piece) -> Meaning | None:
    """`daily`, `annual`, `weekly`."""
    return Meaning.loose("set", piece.value("Z"))


def present(piece: Piece) -> Meaning | None:
    """`now`, `currently`, `at present`."""
    return Meaning.loose("date", "PRESENT_REF")


def past(piece: Piece) -> Meaning | None:
    """`recently`, `in the past`."""
    if piece.has("L") and piece.forms[-1].lower() != "past":
        return None
    return Meaning.loose("date", "PAST_REF")


def current(piece: Piece) -> Meaning | None:
    """`current`, of something that now holds."""
    return Meaning.loose("date", "PRESENT_REF") if piece.forms[0].lower() == "current" else None


def future(piece: Piece) -> Meaning | None:
    """`the future`, `soon`."""
    return Meaning.loose("date", "FUTURE_REF")


def _period(piece: Piece, count: float | None) -> str:
    clock = piece.value("T")
    letter = clock or piece.value("U")
    if letter in _WEEKS:
        count, letter = (count or 1) * _WEEKS[letter], "W"
    if letter == "C":
        count, letter = (count * 100 if count else None), "Y"
    elif letter == "E" and count:
        count, letter = count * 10, "Y"
    if letter == "Q" and count:
        count, letter = count * 3, "M"
    if letter == "WE":
        return "P1WE"
    if count is not None and count % 1 == 0.5 and (clock, letter) in _HALVES:
        return _halved(clock, letter, int(count))
    shown = "X" if count is None else f"{count:g}"
    return f"P{'T' if clock else ''}{shown}{letter}"


_HALVES = {("", "Y"): "6M", ("H", "H"): "30M", ("M", "M"): "30S"}
"""Halves of a unit that are told in the next smaller one."""


def _halved(clock: str, letter: str, whole: int) -> str:
    return f"P{'T' if clock else ''}{f'{whole}{letter}' if whole else ''}{_HALVES[clock, letter]}"


def _spelt(words: list[float]) -> float:
    total = 0.0
    for word in words:
        if word in (100, 1000):
            total = max(total, 1) * word
        elif word == 12 and total:
            total *= word
        else:
            total += word
    return total
