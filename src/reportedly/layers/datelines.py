"""Datelines, for the steps that read places and times: they carry both, and no claim."""

from __future__ import annotations

import msgspec

from reportedly.layers.tokenisation import tokenise
from reportedly.records import Reading, Span, Token, trimmed


def with_datelines(reading: Reading) -> Reading:
    """The reading with its datelines as sentences and words beside the others, in text order.

    For finding only: what is found is written to the reading itself, whose sentences stay those
    of its read zones. Words of a dateline have no parse, and the heads of other words are left
    out, since their places in the layer change.
    """
    found = [trimmed(reading.text, each.span) for each in reading.zones if each.zone == "dateline"]
    stretches = [span for span in found if span.start < span.end]
    if not stretches:
        return reading
    words = [word for span in stretches for word in _words(reading.text, span)]
    others = (msgspec.structs.replace(each, head=-1) for each in reading.tokens)
    return msgspec.structs.replace(
        reading,
        sentences=tuple(sorted((*reading.sentences, *stretches))),
        tokens=tuple(sorted((*others, *words), key=lambda each: each.span)),
    )


def _words(text: str, span: Span) -> list[Token]:
    said = span.quote(text)
    return [
        Token(Span(span.start + start, span.start + end), said[start:end], said[start:end].lower())
        for start, end in tokenise(said)
    ]
