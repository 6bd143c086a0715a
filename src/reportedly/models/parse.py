"""What a reader model says about a text, with exact spans and nothing about news."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, Protocol

import msgspec

from reportedly.records.span import Span
from reportedly.records.tagging import TaggedAttribution, TaggedParty

Tokeniser = Callable[[str], tuple[tuple[int, int], ...]]
"""Text to word spans; every reader is given the project's own."""


NameKind = Literal["PER", "ORG", "LOC", "EVENT"]
KINDS: dict[str, NameKind] = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "EVENT": "EVENT"}
"""The kinds of names, from the strings that models use."""


Role = Literal["actor", "recipient"]
ROLES: dict[str, Role] = {"actor": "actor", "recipient": "recipient"}
"""The roles of parties, from the strings that models use."""


class Word(msgspec.Struct, frozen=True):
    """One word. `head` is an index into the parsed words, -1 for a root.

    `feats` is a UD feature string without underscores, empty where there are none.
    """

    span: Span
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str


class NameSpan(msgspec.Struct, frozen=True):
    """A name: where, which kind (PER ORG LOC EVENT), and how sure, between 0 and 1.

    The score is the mean probability of the name's tags, not calibrated.
    """

    span: Span
    kind: NameKind
    score: float


class Parsed(msgspec.Struct, frozen=True):
    """All words, sentences and names of the segments that were read, in text order.

    `tagged`, `parties` and `factuality` (one value per word) are as on a `Reading`, and empty
    where a reader has no such heads.
    """

    words: tuple[Word, ...] = ()
    sentences: tuple[Span, ...] = ()
    names: tuple[NameSpan, ...] = ()
    tagged: tuple[TaggedAttribution, ...] = ()
    parties: tuple[TaggedParty, ...] = ()
    factuality: tuple[float, ...] = ()


class TextReader(Protocol):
    """Anything that reads: the shipped model, a spaCy pipeline."""

    @property
    def label(self) -> str:
        """Name and version, as records carry it in `made_by`."""

    def read(self, text: str, segments: Sequence[tuple[int, int]]) -> Parsed:
        """Read the segments of a text; nothing is read across two of them.

        Raises:
            ModelUnavailable: the model is missing, corrupt or cannot be loaded.
        """
