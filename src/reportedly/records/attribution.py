"""Attributions: who says what, through whom, how surely."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.span import Evidence, Span, Spans
from reportedly.records.token import Certainty, Polarity

Act = Literal[
    "assert",
    "deny",
    "counter",
    "evade",
    "accuse",
    "demand",
    "request",
    "vow",
    "intend",
    "predict",
    "question",
    "advocate",
    "agree",
    "criticise",
    "claim_responsibility",
]
SourceKind = Literal[
    "author",
    "person",
    "organization",
    "government",
    "military",
    "media",
    "document",
    "group",
    "anonymous",
]


class Source(msgspec.Struct, frozen=True):
    """One link of the chain. A conduit passes on; a witness speaks of its own knowledge."""

    spans: Spans
    quote: str
    name: str | None
    entity: str | None
    kind: SourceKind
    role: Literal["conduit", "witness"]


class Attribution(msgspec.Struct, frozen=True):
    """One act of saying: sources outermost to innermost, cue and content.

    The article's own voice is never listed; an unstated source is an empty list with a `form`
    other than `none`. `polarity` is the content's as its source puts it, `certainty` the
    innermost source's. `scope_hedges` are hedges elsewhere that reach this content, such as
    "the authenticity of the call has not been confirmed".
    """

    id: str
    sources: tuple[Source, ...]
    cue: Evidence
    content: Evidence
    form: Literal["direct", "mixed", "indirect", "none"]
    act: Act
    polarity: Polarity
    certainty: Certainty
    addressee: Evidence | None = None
    medium: Evidence | None = None
    figures: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    denies: tuple[str, ...] = ()
    scope_hedges: tuple[Span, ...] = ()
    made_by: str = ""
