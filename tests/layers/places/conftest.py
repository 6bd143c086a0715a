from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.layers.places import places
from reportedly.layers.sentences import sentences
from reportedly.layers.tokens import tokens
from reportedly.records import Document, Origin, Part, Place, Reading, Span

ReadPlaces = Callable[[str], tuple[Place, ...]]


def reading_of(text: str) -> Reading:
    document = Document.of(text, Origin("test", "txt", "0" * 64, "none/1"), id="doc-test")
    start, parts = 0, []
    for line in text.split("\n"):
        if line.strip():
            parts.append(Part(Span(start, start + len(line)), "body"))
        start += len(line) + 1
    return tokens.read(sentences.read(Reading(document, lang="en", parts=tuple(parts))))


@pytest.fixture
def read_places() -> ReadPlaces:
    return lambda text: places.read(reading_of(text)).places


@pytest.fixture
def tokenised() -> Callable[[str], Reading]:
    return reading_of
