"""Readings built by hand: words and sentences by plain rules, names and places as told."""

from __future__ import annotations

import re

import msgspec
import pytest

from reportedly.extract.events import events
from reportedly.records import (
    Document,
    Event,
    Figure,
    Mention,
    Origin,
    Part,
    Place,
    Reading,
    Span,
    Timex,
    Token,
)

_WORD = re.compile(r"n['’]t\b|['’]s\b|[\w]+|[^\w\s]")
_SENTENCE = re.compile(r"[^.!?]+[.!?]*[”’\"]?\s*")


def build(
    text: str,
    *,
    mentions: dict[str, dict[str, object]] | None = None,
    places: dict[str, dict[str, object]] | None = None,
    times: dict[str, tuple[str, str]] | None = None,
    figures: dict[str, str] | None = None,
    zones: tuple[str, ...] = (),
    repeats: dict[int, int] | None = None,
) -> Reading:
    """A reading of `text`, one part per line; names, places and times by their words."""
    parts, sentences, tokens = [], [], []
    for number, line in enumerate(re.finditer(r"[^\n]+", text)):
        zone = zones[number] if number < len(zones) else "body"
        parts.append(Part(Span(*line.span()), zone, repeats=(repeats or {}).get(number)))
        for found in _SENTENCE.finditer(line.group()):
            start = line.start() + found.start()
            sentences.append(Span(start, start + len(found.group().rstrip())))
    for found in _WORD.finditer(text.replace("can't", "ca n't")):
        tokens.append(Token(Span(*found.span()), found.group(), found.group().lower()))
    return Reading(
        document=Document.of(text, Origin("test", "record", "0", "none/1"), id="doc-test"),
        parts=tuple(parts),
        sentences=tuple(sentences),
        tokens=tuple(tokens),
        mentions=tuple(_mentions(text, mentions or {})),
        places=tuple(_places(text, places or {})),
        times=tuple(_times(text, times or {})),
        figures=tuple(_figures(text, figures or {})),
    )


def _spans(text: str, words: str) -> list[Span]:
    return [Span(*found.span()) for found in re.finditer(rf"\b{re.escape(words)}\b", text)]


def _mentions(text: str, given: dict[str, dict[str, object]]) -> list[Mention]:
    made = []
    for words, fields in given.items():
        filled = {"kind": "person", "name": words, "entity": f"ent-{words}", **fields}
        made += [
            Mention(id=f"men-{words}-{span.start}", span=span, quote=words, **filled)  # type: ignore[arg-type]
            for span in _spans(text, words)
        ]
    return sorted(made, key=lambda each: each.span)


def _places(text: str, given: dict[str, dict[str, object]]) -> list[Place]:
    made = []
    for words, fields in given.items():
        filled = {"name": words, "precision": "settlement", **fields}
        made += [
            Place(id=f"plc-{words}-{span.start}", span=span, quote=words, **filled)  # type: ignore[arg-type]
            for span in _spans(text, words)
        ]
    return sorted(made, key=lambda each: each.span)


def _times(text: str, given: dict[str, tuple[str, str]]) -> list[Timex]:
    made = [
        Timex(f"tim-{words}-{span.start}", span, words, "date", start, start, end)
        for words, (start, end) in given.items()
        for span in _spans(text, words)
    ]
    return sorted(made, key=lambda each: each.span)


def _figures(text: str, given: dict[str, str]) -> list[Figure]:
    made = [
        Figure(f"fig-{words}-{span.start}", span, words, measure)  # type: ignore[arg-type]
        for words, measure in given.items()
        for span in _spans(text, words)
    ]
    return sorted(made, key=lambda each: each.span)


def parse(reading: Reading, relations: str, upos: str = "") -> Reading:
    """The reading with a tree: `relation>head` of every word, heads counted from 1, 0 above all."""
    tokens = []
    given = relations.split()
    tags = upos.split() or [""] * len(given)
    assert len(given) == len(reading.tokens) == len(tags)
    for token, word, tag in zip(reading.tokens, given, tags, strict=True):
        relation, _, head = word.partition(">")
        tokens.append(msgspec.structs.replace(token, deprel=relation, head=int(head) - 1, upos=tag))
    return msgspec.structs.replace(reading, tokens=tuple(tokens))


@pytest.fixture
def parsed():
    """Codes the events of a text whose tree is given: `parsed(text, relations, places=…)`."""

    def run(text: str, relations: str, **layers: object) -> tuple[Event, ...]:
        parties, upos = layers.pop("parties", ()), str(layers.pop("upos", ""))
        reading = parse(build(text, **layers), relations, upos)  # type: ignore[arg-type]
        return events.read(msgspec.structs.replace(reading, parties=parties)).events

    return run


@pytest.fixture
def code():
    """Codes the events of a text: `code(text, places=…, mentions=…)`."""

    def run(text: str, **layers: object) -> tuple[Event, ...]:
        return events.read(build(text, **layers)).events  # type: ignore[arg-type]

    return run


@pytest.fixture
def one(code):
    """Codes a text that tells one event, and gives that event."""

    def run(text: str, **layers: object) -> Event:
        found = code(text, **layers)
        assert len(found) == 1, [(each.type, each.quote) for each in found]
        return found[0]

    return run
