"""Readings of short texts written for these tests."""

from __future__ import annotations

from reportedly.extract.figures import figures
from reportedly.layers.sentences import sentences
from reportedly.records import Document, Figure, Part, Reading, Span
from reportedly.records.document import Origin


def reading_of(text: str, **layers: object) -> Reading:
    """A reading with one body part per paragraph, split into sentences."""
    document = Document.of(text, Origin("test", "record", "", "none/1"), id="doc-test")
    parts, at = [], 0
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            parts.append(Part(Span(at, at + len(paragraph)), "body"))
        at += len(paragraph) + 2
    return sentences.read(Reading(document, parts=tuple(parts), **layers))


def figures_of(text: str, **layers: object) -> tuple[Figure, ...]:
    """The figures of a text."""
    return figures.read(reading_of(text, **layers)).figures
