"""The pieces a quantity is built of: numbers, words, marks, and what is no number at all.

One pass over the text in linear time. Dates, clock times, ordinals, decades, addresses, model
and unit names come out as one `out` atom each, so that no digit inside them is ever counted.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from reportedly.extract.figures.lexicon import currency_signs, numerals

Kind = Literal["number", "word", "mark", "out"]


class Atom(NamedTuple):
    """One piece: `[start, end)` in the text read, its lower-case form, and a number's value.

    `glued` is True when nothing but the start of the text separates it from the piece before.
    """

    kind: Kind
    text: str
    low: str
    start: int
    end: int
    value: float
    glued: bool


_NAMES = (
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
)
_MONTH = "(?:" + "|".join(f"{name}|{name.upper()}" for name in _NAMES.split()) + r")\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?"
_OUT = (
    r"(?:https?://|www\.)\S{1,2000}",
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}",
    r"[#@]\w{1,100}",
    r"\d{4}-\d{2}-\d{2}(?:T[\d:.]{4,16}Z?)?(?!\d)",
    r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d)",
    rf"{_DAY}(?:\s?(?:-|–|to|and|TO|AND)\s?{_DAY})?\s+(?:of\s+)?{_MONTH}(?:,?\s+(?:\d{{4}}|['’]?\d\d)\b(?![,.]\d))?",
    rf"{_MONTH}\s+{_DAY}(?:\s?(?:-|–|to|and|TO|AND)\s?{_DAY})?(?![\d%]|,\d|\.\d)(?:,?\s+\d{{4}}\b(?!,\d))?",
    rf"{_MONTH},?\s+(?:of\s+)?\d{{4}}\b(?!,\d)",
    r"\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?:\s?[aApP]\.?\s?[mM]\b\.?)?",
    r"\d{1,2}(?:\.\d{2})?\s?[aApP]\.?\s?[mM]\b(?!\w)\.?",
    r"\d{3,4}\s?(?:GMT|UTC|EST|EDT|CET|hours\b|hrs\b)",
    r"(?:\+\d{1,3}[ -]?)?\(?\d{3}\)?[ -]\d{3}-\d{4}(?!\d)|\d{3}-\d{4}(?![\d,])",
    r"\d{1,4}['’]?s\b|['’]\d\ds?\b",
    r"\d[\d,]{0,12}(?:st|nd|rd|th|ST|ND|RD|TH)\b",
    r"(?:1[5-9]|20)\d\d\s?[-–/]\s?(?:(?:1[5-9]|20)\d\d|\d\d)(?![\d,])",
    r"24/7|9/11|\d+(?:\.\d+){2,}|\d{8,}",
    r"\d{1,3}-\d{1,3}-\d{1,4}(?!\d)",
)
_CODE = (
    r"(?!(?:sub|Sub|SUB|minus|Minus|plus|over|under|about|then)-)[A-Za-z]{1,12}-\d[\w-]{0,20}"
    r"|[A-Za-z]{1,12}\d[\w-]{0,20}",
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|\d{1,12}(?:\.\d{1,6})?|\.\d{1,6}"
_MONEY_BEFORE = (
    r"(?:US|CA|AU|NZ|HK|C|A|S|R)\s?\$(?=\s?\d)|\$US(?=\d)|"
    r"(?:{codes})(?=\s?\d)"
)
_WORD = r"(?:[A-Za-z]\.){2,}|(?:sq|Sq|SQ|approx|ca|[Nn]os?)\.(?=\s?\w)|k?m[23](?!\w)|c?m²"
_PLAIN = r"[^\W\d_]+(?:['’][^\W\d_]+)*"

_ATOMS: re.Pattern[str] | None = None


def _pattern() -> re.Pattern[str]:
    """The one expression, compiled on first use because it holds the currency codes."""
    codes = "|".join(s.upper() for s in currency_signs() if s.isalpha() and len(s) > 1)
    return re.compile(
        rf"(?P<out>(?<![\w.,])(?:{'|'.join(_OUT)}))"
        rf"|(?P<money>(?<!\w)(?:{_MONEY_BEFORE.format(codes=codes)}))"
        rf"|(?P<unit>{_WORD})"
        rf"|(?P<code>(?<![\w])(?:{'|'.join(_CODE)}))"
        r"|(?P<power>(?<![\w.,])\d{1,6}(?:\.\d{1,6})?\s?[×x]\s?10[−^–-]{0,2}\d{1,2}(?!\w))"
        r"|(?P<fraction>(?<![\w/])\d{1,2}/\d{1,2}(?![\w/]))"
        rf"|(?P<number>{_NUMBER})"
        rf"|(?P<word>{_PLAIN})"
        r"|(?P<mark>--+|\S)"
    )


_SIMPLE = {(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 8), (3, 8)}


def atoms(text: str) -> list[Atom]:
    """The atoms of `text`, in order, without overlaps."""
    global _ATOMS  # noqa: PLW0603 - compiled once, from data
    if _ATOMS is None:
        _ATOMS = _pattern()
    signs = numerals()
    found: list[Atom] = []
    end = 0
    for match in _ATOMS.finditer(text):
        start, group, piece = match.start(), match.lastgroup, match.group()
        glued = start == end
        end = match.end()
        kind: Kind = "word"
        value = 0.0
        if group == "number":
            kind, value = "number", float(piece.replace(",", ""))
        elif group == "fraction":
            above, below = (int(part) for part in piece.split("/"))
            simple = (above, below) in _SIMPLE
            kind, value = ("number", above / below) if simple else ("out", 0.0)
        elif group == "power":
            kind, value = "number", _power(piece)
        elif group in ("out", "code"):
            kind = "out"
        elif group == "mark":
            kind = "mark"
            if piece in signs:
                kind, value = "number", signs[piece][0]
        low = piece.lower().replace(" ", "") if group == "money" else piece.lower()
        found.append(Atom(kind, piece, low, start, end, value, glued))
    return found


def _power(piece: str) -> float:
    """The value of a number written with a power of ten: "2.5×10^6"."""
    factor, exponent = re.split(r"\s?[×x]\s?10", piece)
    sign = -1 if exponent[:1] in "−–-" or exponent[1:2] in ("−", "–", "-") else 1
    return float(f"{factor}e{sign * int(exponent.lstrip('^−–-'))}")
