from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.layers.sentences import sentences
from reportedly.layers.times import times
from reportedly.layers.tokens import tokens
from reportedly.records import Document, Origin, Part, Published, Reading, Span, Timex

KNOWN = Published("2022-09-14", "2022-09-14", "day", "metadata")
"""A Wednesday."""


def read_times_of(text: str, published: Published = KNOWN) -> tuple[Timex, ...]:
    document = Document.of(text, Origin("test", "txt", "0" * 64, "none/1"), id="doc-test")
    parts = (Part(Span(0, len(text)), "body"),)
    reading = Reading(document, lang="en", parts=parts, published=published)
    return times.read(tokens.read(sentences.read(reading))).times


@pytest.fixture
def read_times() -> Callable[..., tuple[Timex, ...]]:
    return read_times_of
