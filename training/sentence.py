"""A sentence to learn from: words with what is known about them."""

from __future__ import annotations

from typing import NamedTuple

import msgspec


class Name(NamedTuple):
    """A name over words `[start, end)` of its sentence."""

    start: int
    end: int
    kind: str


class Said(NamedTuple):
    """One attribution: its pieces as stretches of words `[start, end)` of its sentence."""

    cue: tuple[tuple[int, int], ...]
    sources: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]


UNSURE = "?"
"""Kind of a stretch that may or may not be a name of the kinds learnt; no loss there."""


class Sentence(msgspec.Struct, frozen=True):
    """One sentence.

    `glued` says per word whether no white space stands before it. `upos`, `feats`, `lemmas`,
    `heads` (index in the sentence, -1 for the root) and `deprels` are empty where the source has
    no syntax; `names` is None where it has no names, and `kinds` holds the kinds its annotators
    looked for. `said` is None where nobody looked for attributions, `parties` where nobody looked
    for who did something (actor) to whom (recipient). `factuality` has a class per word, an empty
    string where there is none; it is empty where the source has none at all.
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
    said: tuple[Said, ...] | None = None
    parties: tuple[Name, ...] | None = None
    factuality: tuple[str, ...] = ()
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
