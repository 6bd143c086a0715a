"""What a rule makes of a stretch of words, before it is anchored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

import msgspec

from reportedly.records.timex import TimexType

Counted = Literal["given", "published", "focus", "none"]
"""What a value is counted from: nothing else (`given`), the report's date, the time last spoken
of, or nothing at all (durations, sets, references)."""


class Meaning(msgspec.Struct, frozen=True):
    """A time expression's reading: `settle` gives its TIMEX3 value for an anchor day or None."""

    type: TimexType
    settle: Callable[[date | None], str]
    counted: Counted
    third: str = ""
    told: Callable[[date], str] | None = None
    """What the value is in history told, counted from the day last spoken of."""
    forward: bool = False
    """Whether it is later than what it is counted from: never counted from the publication."""

    @classmethod
    def fixed(cls, type: TimexType, value: str, third: str = "") -> Meaning:
        """A meaning whose value stands by itself."""
        return cls(type, lambda _: value, "given", third)

    @classmethod
    def loose(cls, type: TimexType, value: str) -> Meaning:
        """A duration, a set or a reference: a value without a place in the calendar."""
        return cls(type, lambda _: value, "none")


class Piece(msgspec.Struct, frozen=True):
    """The words a rule matched: their letters, values and forms, and the sentence around them.

    `future` says whether the words before make a bare date one to come; `year_ahead` is the year
    of a date joined behind it: `January and February 1937`.
    """

    letters: str
    values: tuple[str, ...]
    forms: tuple[str, ...]
    before: str
    after: str
    future: bool
    year_ahead: str = ""

    def value(self, letter: str, default: str = "") -> str:
        """The value of the first word with this letter."""
        at = self.letters.find(letter)
        return self.values[at] if at >= 0 else default

    def has(self, letters: str) -> bool:
        """Whether any word has one of these letters."""
        return any(each in self.letters for each in letters)

    @property
    def third(self) -> str:
        """`early`, `mid`, `late`, or an edge; empty where nothing narrows the time."""
        glued = any(form.lower().startswith("mid-") for form in self.forms)
        return self.value("B") or self.value("j") or ("mid" if glued else "")
