"""How wanted words meet what a record holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.acceptance.seen import Seen, Unmet

Check = Callable[[Seen], None]
Words = str | tuple[str, ...]
"""One word or phrase; several must all be there."""


class Any_(tuple):  # noqa: N801 - reads as a word in the tables
    """Alternatives: one of them must be there."""


def either(*words: str) -> Any_:
    """Any one of `words` will do."""
    return Any_(words)


def plain(text: object) -> str:
    """`text` without case, curly apostrophes, line breaks and no-break spaces."""
    return " ".join(str(text or "").replace("’", "'").split()).casefold()


def holds(text: object, wanted: Any) -> bool:
    """Whether `text` has all wanted words (or, of an `either`, one)."""
    if isinstance(wanted, str):
        return plain(wanted) in plain(text)
    matches = (holds(text, word) for word in wanted)
    return any(matches) if isinstance(wanted, Any_) else all(matches)


def equals(value: Any, wanted: Any) -> bool:
    """Whether `value` is the wanted one, or one of an `either`; numbers to four digits."""
    if isinstance(wanted, Any_):
        return any(equals(value, each) for each in wanted)
    if isinstance(wanted, float | int) and isinstance(value, float | int):
        return abs(value - wanted) <= 1e-4 * max(abs(wanted), 1)
    return bool(value == wanted)


def require(met: object, missing: str) -> None:
    """Raise unless `met`.

    Raises:
        Unmet: saying what is missing.
    """
    if not met:
        raise Unmet(missing)
