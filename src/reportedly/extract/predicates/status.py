"""How far the author commits to one predicate, and what negation makes of it."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.records.token import Certainty, Polarity, Reality


class Status(NamedTuple):
    """Polarity, certainty and reality of a predicate, and the rule that set them."""

    polarity: Polarity
    certainty: Certainty
    reality: Reality
    rule: str

    @property
    def firm(self) -> bool:
        """Whether the author is sure, either way."""
        return self.certainty == "certain" and self.reality in {"actual", "negated"}

    def flipped(self) -> Status:
        """The status of the same predicate under one negation more."""
        if self.certainty == "certain" and self.polarity == "+":
            return Status("-", "certain", "negated", "negated")
        if self.certainty == "certain":
            return Status("+", "certain", "actual", "doubly-negated")
        return self._replace(polarity="-")


HELD = Status("+", "certain", "actual", "asserted")
NEGATED = Status("-", "certain", "negated", "implied-not")
OPEN = Status("+", "possible", "actual", "open")
OF_EFFECT: dict[str, Status] = {
    "+": Status("+", "certain", "actual", "implied"),
    "-": NEGATED,
    "probable": Status("+", "probable", "actual", "probable"),
    "possible": Status("+", "possible", "actual", "possible"),
    "open": OPEN,
    "unknown": Status("+", "unknown", "actual", "unknown"),
}
"""What a governor's effect makes of its complement; what is only wanted or tried is possible."""
CONDITIONAL = Status("+", "unknown", "hypothetical", "conditional")
ASKED = Status("+", "unknown", "hypothetical", "asked")
COMMANDED = Status("+", "unknown", "called_for", "commanded")
