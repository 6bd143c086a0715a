"""Names brought to one spelling for look-up: case, accents, apostrophes, hyphens, `St.`."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_STROKES = str.maketrans({"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i"})
_DROPPED = re.compile(r"['’ʼ`´ʹ‘\"“”.ʻʿʾʽ]")
_SPACED = re.compile(r"[-–—,/()\s]+")
_SHORT = re.compile(r"^(st|ste|mt|ft) (?=\S)")
_LONG = {"st": "saint ", "ste": "sainte ", "mt": "mount ", "ft": "fort "}
_LAST_KEPT = 0x24F
"""Latin letters end here; Cyrillic and combining marks are kept as well."""


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The look-up key of a place name; `Bila Tserkva` and `BILA-TSERKVA` share one."""
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name.translate(_STROKES))
        name = "".join(each for each in name if not unicodedata.combining(each))
    name = _SPACED.sub(" ", _DROPPED.sub("", name.casefold())).strip()
    return _SHORT.sub(lambda match: _LONG[match[1]], name)


def readable(name: str) -> bool:
    """Whether an English-language report may hold this name: Latin or Cyrillic letters only."""
    return all(_kept(ord(each)) for each in name)


def _kept(code: int) -> bool:
    return (
        code <= _LAST_KEPT
        or 0x2B0 <= code < 0x370
        or 0x400 <= code < 0x530
        or 0x1E00 <= code < 0x1F00
        or 0x2000 <= code < 0x2070
    )


_SLAVIC = (
    (re.compile(r"shch|sch|szcz|sc"), "s"),
    (re.compile(r"zh|cz|ch|sh|sz|rz|tz|ts|tc"), lambda m: m[0][0] if m[0][0] != "r" else "z"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"[yij]+"), "i"),
    (re.compile(r"i(?=[aeou])"), ""),
    (re.compile(r"[oa]"), "a"),
    (re.compile(r"g"), "h"),
    (re.compile(r"w"), "v"),
    (re.compile(r"c"), "k"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=65536)
def slavic_key(name: str) -> str:
    """A coarse key that spellings of one Slavic name share, whoever romanised it.

    `Serpukhov`, `Serpuchov` and `Serpuhov` have one key; so have `Pavlivka` and `Pavlyvka`.
    It proposes candidates only: nothing is ever merged on this key alone.
    """
    key = anyascii(name).lower()
    key = re.sub(r"[^a-z ]", "", key)
    for pattern, replacement in _SLAVIC:
        key = pattern.sub(replacement, key)
    return key
