"""Readings for attribution tests, built by the rule steps from plain text."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec
import pytest

from reportedly.extract.attribution import attributions
from reportedly.layers.quotations import quotations
from reportedly.layers.sentences import sentences
from reportedly.layers.tokens import tokens
from reportedly.records import Document, Origin, Part, Reading, Span, trimmed

Builder = Callable[[str], Reading]


def read_text(text: str, zone: str = "body") -> Reading:
    """A reading of `text`, one part a paragraph, up to its attributions."""
    origin = Origin("test", "txt", "0", "none/1")
    stretches = (Span(*match.span()) for match in re.finditer(r"[^\n]+", text))
    spans = [trimmed(text, span) for span in stretches if span.quote(text).strip()]
    parts = tuple(Part(span, zone) for span in spans)
    reading = msgspec.structs.replace(Reading(Document.of(text, origin)), parts=parts)
    for each in (sentences, tokens, quotations, attributions):
        reading = each.read(reading)
    return reading


@pytest.fixture
def read() -> Builder:
    """The builder as a fixture."""
    return read_text
