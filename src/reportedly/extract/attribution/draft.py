"""An attribution under construction, before its sources are named and its act is judged."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from reportedly.extract.attribution.lexicon import Cue
from reportedly.records import Quotation, Span


@dataclass(slots=True)
class Draft:
    """What one cue was found to say, in spans of the given text.

    `conduits` run outermost to innermost and stand before `source`. `whole` holds the
    quotations that make up the content when it is nothing but quoted words.
    """

    rule: str
    part: int
    line: int
    cue: Cue | None
    cue_spans: list[Span]
    source: list[Span]
    content: list[Span]
    conduits: list[list[Span]] = field(default_factory=list)
    quotes: list[Quotation] = field(default_factory=list)
    addressee: Span | None = None
    medium: Span | None = None
    negated: bool = False
    tail: bool = False
    outer: Draft | None = None
    carried: bool = False
    head: Span | None = None
    """The words that name the source, where its span holds more (an apposition)."""
    by: Literal["rule", "tagger", "rule+tagger"] = "rule"

    @property
    def start(self) -> int:
        """Where the draft's first word stands: its place in the order of records."""
        return min(span.start for span in (*self.cue_spans, *self.content))

    @property
    def extent(self) -> Span:
        """From the first to the last character of the content."""
        return Span(self.content[0].start, self.content[-1].end)
