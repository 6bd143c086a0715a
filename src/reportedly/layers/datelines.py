"""Datelines, for the steps that read places and times: they carry both, and no claim."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.layers.tokenisation import tokenise
from reportedly.records import Reading, Span, Token, trimmed


def with_datelines(reading: Reading) -> Reading:
    """The reading with its datelines as sentences and words beside the others, in text order.

    For finding only: what is found is written to the reading itself, whose sentences stay those
    of its read zones. Words of a dateline have no parse; the heads of the other words are told
    by their new places in the layer.
    """
    found = [trimmed(reading.text, each.span) for each in reading.zones if each.zone == "dateline"]
    stretches = [span for span in found if span.start < span.end]
    if not stretches:
        return reading
    words = [word for span in stretches for word in _words(reading.text, span)]
    return msgspec.structs.replace(
        reading,
        sentences=tuple(sorted((*reading.sentences, *stretches))),
        tokens=_merged(reading.tokens, words),
    )


def _merged(tokens: Sequence[Token], words: Sequence[Token]) -> tuple[Token, ...]:
    """All words in text order, with heads at their new places."""
    known = {each.span: at for at, each in enumerate(tokens)}
    merged = sorted((*tokens, *words), key=lambda each: each.span)
    place = {known[each.span]: at for at, each in enumerate(merged) if each.span in known}
    return tuple(
        msgspec.structs.replace(each, head=place[each.head]) if each.head >= 0 else each
        for each in merged
    )


def _words(text: str, span: Span) -> list[Token]:
    said = span.quote(text)
    return [
        Token(Span(span.start + start, span.start + end), said[start:end], said[start:end].lower())
        for start, end in tokenise(said)
    ]
