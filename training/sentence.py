"""A sentence to learn from: words with what is known about them."""

from __future__ import annotations

from typing import NamedTuple

import msgspec


class Name(NamedTuple):
    """A name over words `[start, end)` of its sentence."""

    start: int
    end: int
    kind: str


UNSURE = "?"
"""Kind of a stretch that may or may not be a name of the kinds learnt; no loss there."""


class Sentence(msgspec.Struct, frozen=True):
    """One sentence.

    `glued` says per word whether no white space stands before it. `upos`, `feats`, `lemmas`,
    `heads` (index in the sentence, -1 for the root) and `deprels` are empty where the source has
    no syntax; `names` is None where it has no names, and `kinds` holds the kinds its annotators
    looked for.
    """

    words: tuple[str, ...]
    glued: tuple[bool, ...]
    upos: tuple[str, ...] = ()
    feats: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    deprels: tuple[str, ...] = ()
    names: tuple[Name, ...] | None = None
    kinds: frozenset[str] = frozenset()
    opens: bool = False
    """Whether a paragraph begins with it."""
    id: str = ""

    @property
    def parsed(self) -> bool:
        """Whether the source has syntax for it."""
        return bool(self.upos)


class Text(msgspec.Struct, frozen=True):
    """Sentences that stand together, in order, and the source and genre they come from."""

    sentences: tuple[Sentence, ...]
    source: str
    genre: str = ""
