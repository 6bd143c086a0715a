"""Parsed readings written by hand: `word/upos/head/relation`, heads counted within a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.layers.lemmas import lemma
from reportedly.layers.mentions import mentions
from reportedly.records import Document, Mention, Name, Origin, Part, Reading, Span, Token


@pytest.fixture(scope="session")
def parsed() -> Callable[..., tuple[Mention, ...]]:
    """`parsed(sentence, …, names={words: kind})`: the mentions of sentences with their trees."""

    def read(*sentences: str, names: dict[str, str] | None = None) -> tuple[Mention, ...]:
        text, tokens, spans = "", [], []
        for sentence in sentences:
            rows = [row.rsplit("/", 3) for row in sentence.split()]
            offset, start = len(tokens), len(text)
            for form, upos, head, relation in rows:
                word = form.replace("_", " ")
                text += "" if word in {".", ",", "'s"} or not text else " "
                span = Span(len(text), len(text) + len(word))
                text += word
                base = lemma(word, name=upos == "PROPN")
                above = int(head) - 1 + offset if int(head) else -1
                tokens.append(Token(span, word, base, upos, "", above, relation))
            spans.append(Span(start and start + 1, len(text)))
        found = tuple(
            Name(Span(at, at + len(words)), kind, 0.9)
            for at in range(len(text))
            for words, kind in (names or {}).items()
            if text.startswith(words, at)
        )
        reading = Reading(
            Document.of(text, Origin("test", "record", "0", "none/1")),
            parts=(Part(span=Span(0, len(text)), zone="body"),),
            sentences=tuple(spans),
            tokens=tuple(tokens),
            names=found,
        )
        return mentions.read(reading).mentions

    return read
