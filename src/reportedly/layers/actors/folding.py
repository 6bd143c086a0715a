"""Spelling folded so that transliterations of one name meet."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_RULES = (
    (re.compile(r"[^a-z ]"), ""),
    (re.compile(r"(?:iy|yy|ij|ii|yi|yj|i|y)\b"), "y"),
    (re.compile(r"ks|x"), "ks"),
    (re.compile(r"ye|ie|je"), "e"),
    (re.compile(r"yo|io|jo"), "o"),
    (re.compile(r"kh|gh"), "h"),
    (re.compile(r"zh|dj"), "j"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(.)\1"), r"\1"),
)


@lru_cache(maxsize=1 << 14)
def folded(name: str) -> str:
    """A key under which `Zelensky`, `Zelenskiy` and `Zelenskyy` are one."""
    return " ".join(_by(_RULES, name.replace("-", " ")).split())


_LOOSE = (
    (re.compile(r"[^a-z]"), ""),
    (re.compile(r"h"), ""),
    (re.compile(r"[yj]"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"(.)\1"), r"\1"),
)


@lru_cache(maxsize=1 << 12)
def loosened(name: str) -> str:
    """A key coarser than `folded`, under which *h* put in the wrong place is no difference.

    It only proposes: `Prigozhin` and `Prighozin` meet, and so may two strangers.
    """
    return _by(_LOOSE, name)


def _by(rules: tuple[tuple[re.Pattern[str], str], ...], name: str) -> str:
    """A name in Latin small letters with the rules applied in their order."""
    text = anyascii(name).lower()
    for pattern, new in rules:
        text = pattern.sub(new, text)
    return text
