"""What tells two persons of one role apart: *the wounded soldier*, *the soldier on leave*."""

from __future__ import annotations

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.words import Words

_AFTER = 3
"""Words after the noun that may hold its participle."""
_NO_QUALITY = frozenset(
    ("the", "this", "that", "these", "those", "same", "other", "also", "his", "her", "its", "their")
)
_HURT = frozenset({"wounded", "injured", "hurt"})


def qualities(words: Words, each: Candidate) -> frozenset[str]:
    """Adjectives and participles of a role phrase, synonyms as one.

    *the wounded soldier* and *the injured soldier* share one; *the wounded soldier* and *the
    soldier still fighting* share none. A bare *the soldier* has none.
    """
    found = [words.lows[at] for at in range(each.first, each.last - 1)]
    stop = words.stop[each.first]
    for at in range(each.last, min(each.last + _AFTER, stop)):
        low = words.lows[at]
        if low.endswith("ing") and len(low) > 4:
            found.append(low)
            break
        if not (low.endswith("ly") or low in {"still", "now", "then", "who", "is", "was"}):
            break
    told = (("hurt" if low in _HURT else low) for low in found if low.isalpha())
    return frozenset(low for low in told if low not in _NO_QUALITY)
