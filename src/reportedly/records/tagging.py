"""What a reader model's heads say about statements and deeds, before any rule has looked."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.span import Span


class TaggedAttribution(msgspec.Struct, frozen=True):
    """Source, cue and content of one statement as a tagger sees them (after Pareti 2015).

    `sources` may be empty; `content` holds the pieces of one content, in text order. `score`, 0
    to 1, is the mean probability of the tags, not calibrated.
    """

    cue: Span
    sources: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float


class TaggedParty(msgspec.Struct, frozen=True):
    """A party to what a sentence tells, as a tagger sees it: who does it, or whom it falls on.

    `score` is as in `TaggedAttribution`.
    """

    span: Span
    role: Literal["actor", "recipient"]
    score: float
