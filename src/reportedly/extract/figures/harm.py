"""A word of harm and of whom it is said."""

from __future__ import annotations

from typing import NamedTuple


class Harm(NamedTuple):
    """A word of harm and the head of the noun phrase of whom it is said.

    `measure` is killed or wounded, empty where the harm was not done ("could have killed him");
    `words` are the words of the cue, `rule` says how it was found. `survived` is True where the
    words say that the person lives.
    """

    head: int
    measure: str
    words: tuple[str, ...]
    rule: str
    survived: bool = False
