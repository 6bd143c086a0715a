"""A parse brought back to the given text: layers of a reading with exact spans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from reportedly.layers.lemmas import lemma
from reportedly.models.parse import Parsed
from reportedly.records import (
    Name,
    Span,
    TaggedAttribution,
    Token,
    View,
)


class Ground:
    """The way back from the text that was read to the given text; spans never overlap."""

    def __init__(
        self, text: str, joined: str, views: Sequence[View], segments: Sequence[tuple[int, int]]
    ) -> None:
        self._text, self._joined = text, joined
        self._views, self._segments = views, segments
        self._place = 0
        self._reached = 0

    def word(self, span: Span) -> tuple[Span, str]:
        """Given-text span and form of the next word; an empty span where nothing is left of it."""
        while span.start >= self._segments[self._place][1]:
            self._place += 1
        offset = self._segments[self._place][0]
        form = self._joined[span.start : span.end]
        given = self._views[self._place].origin(span.start - offset, span.end - offset)
        start = max(given.start, self._reached)
        at = self._text.find(form, start, given.end)
        exact = Span(at, at + len(form)) if at >= 0 else Span(start, max(start, given.end))
        self._reached = max(self._reached, exact.end)
        return exact, form


class _Words:
    """The words of a parse that the given text holds, and the way from read to given spans.

    A word of which the given text has nothing (doubled by a repair) is left out; its dependents
    hang on its head.
    """

    def __init__(self, parsed: Parsed, ground: Ground) -> None:
        self._parsed = parsed
        self._found = [ground.word(word.span) for word in parsed.words]
        self.kept = [k for k, (span, _) in enumerate(self._found) if span.start < span.end]
        self._numbers = {place: number for number, place in enumerate(self.kept)}
        self._starts = {word.span.start: place for place, word in enumerate(parsed.words)}
        self._ends = {word.span.end: place for place, word in enumerate(parsed.words)}

    def tokens(self) -> tuple[Token, ...]:
        """The words as tokens, heads by their new numbers."""
        return tuple(self._token(place) for place in self.kept)

    def _token(self, place: int) -> Token:
        word, (span, form) = self._parsed.words[place], self._found[place]
        head = word.head
        while head >= 0 and head not in self._numbers:
            head = self._parsed.words[head].head
        number = self._numbers.get(head, -1)
        base = word.lemma or lemma(form, name=word.upos == "PROPN")
        return Token(span, form, base, word.upos, word.feats, number, word.deprel)

    def given(self, span: Span) -> Span | None:
        """The given-text span of a span of whole words; None where nothing is left of it."""
        places = range(self._starts[span.start], self._ends[span.end] + 1)
        inside = [place for place in places if place in self._numbers]
        if not inside:
            return None
        return Span(self._found[inside[0]][0].start, self._found[inside[-1]][0].end)

    def all_given(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Those of `spans` of which something is left."""
        return tuple(span for each in spans if (span := self.given(each)) is not None)

    def statement(self, each: TaggedAttribution) -> TaggedAttribution | None:
        """A tagged statement over the given text, while its cue is there."""
        cue = self.given(each.cue)
        if cue is None:
            return None
        sources, content = self.all_given(each.sources), self.all_given(each.content)
        return TaggedAttribution(cue, sources, content, each.score)


def grounded(parsed: Parsed, ground: Ground) -> dict[str, Any]:
    """The layers of a parse over the given text, by their names on a `Reading`."""
    words = _Words(parsed, ground)
    statements = (words.statement(each) for each in parsed.tagged)
    return {
        "sentences": words.all_given(parsed.sentences),
        "tokens": words.tokens(),
        "names": tuple(
            Name(span, each.kind, each.score)
            for each in parsed.names
            if (span := words.given(each.span)) is not None
        ),
        "tagged": tuple(each for each in statements if each is not None),
        "parties": tuple(
            msgspec.structs.replace(each, span=span)
            for each in parsed.parties
            if (span := words.given(each.span)) is not None
        ),
        "factuality": tuple(parsed.factuality[k] for k in words.kept) if parsed.factuality else (),
    }
