"""Words, quotations and predicates: the layers that readings stand on."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.span import Span

Polarity = Literal["+", "-"]
Certainty = Literal["certain", "probable", "possible", "unknown"]
Reality = Literal[
    "actual", "negated", "future", "hypothetical", "historical", "called_for", "threatened"
]


class Token(msgspec.Struct, frozen=True):
    """One word. `head` is an index into the document's tokens, -1 for a root or when unparsed.

    `upos`, `feats` and `deprel` are empty strings where the installed reader does not give them.
    """

    span: Span
    form: str
    lemma: str
    upos: str = ""
    feats: str = ""
    head: int = -1
    deprel: str = ""


class Name(msgspec.Struct, frozen=True):
    """A name a reader model found, before rules give it a finer kind; `score` is in 0..1."""

    span: Span
    kind: Literal["PER", "ORG", "LOC", "EVENT", "OTHER"]
    score: float


class Quotation(msgspec.Struct, frozen=True):
    """A stretch between quotation marks, marks included.

    `spans` has one span per paragraph of a multi-paragraph quotation. `closed` is False when the
    closing mark is missing and the end is the end of its paragraph chain. `scare` marks
    a quoted name, title or distancing word that is no statement. `depth` is 0 for outermost.
    """

    spans: tuple[Span, ...]
    mark: str
    closed: bool
    scare: bool
    depth: int = 0


class Predicate(msgspec.Struct, frozen=True):
    """A verb or event noun as the author commits to it (`annotate --predicates`)."""

    span: Span
    quote: str
    polarity: Polarity
    certainty: Certainty
    reality: Reality
    made_by: str = ""
