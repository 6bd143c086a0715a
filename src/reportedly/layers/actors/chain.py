"""A chain of mentions as it grows, and a mention with the chain it is given."""

from __future__ import annotations

import msgspec

from reportedly.layers.actors.candidate import Candidate
from reportedly.records.mention import MentionKind


class Linked(msgspec.Struct, frozen=True):
    """A candidate with its chain: entity id, fullest name, and what the chain knows.

    `kind` is the mention's own, and for a group whose chain is a named body that body's.
    """

    candidate: Candidate
    entity: str
    kind: MentionKind
    name: str | None
    country: str | None
    sector: str | None
    public: bool


class Chain(msgspec.Struct, eq=False):
    """What is known of one someone so far. `sex` is m, f, mf or empty where it is unknown."""

    entity: str
    kind: MentionKind
    name: str | None
    country: str | None
    sector: str | None
    public: bool
    surname: str = ""
    given: str = ""
    sex: str = ""
    role_head: str = ""
    last_seen: int = -1
    plural: bool = False
    collective: bool = False


class Use(msgspec.Struct, frozen=True):
    """A mention already read, in its chain: sentence, weight of its place in the sentence."""

    sentence: int
    candidate: Candidate
    chain: Chain
    weight: float
    spoken: bool
    clause: int
    """Index of the word that heads its clause, -1 where unparsed."""
