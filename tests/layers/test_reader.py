"""A model's layers stand on the given text, and rules take over where there is no model."""

import logging
from collections.abc import Sequence
from itertools import pairwise

import pytest

from reportedly.errors import ModelUnavailable, UsageError
from reportedly.layers import reader as module
from reportedly.layers.reader import RULES, reading_steps
from reportedly.layers.tokenisation import tokenise
from reportedly.models.parse import NameSpan, Parsed, Word
from reportedly.records import Document, Origin, Part, Reading, Repair, Span
from reportedly.settings import Models
from reportedly.steps import Pipeline

ORIGIN = Origin("test", "txt", "0", "none/1")


class Fake:
    """Reads every segment as one sentence, its first word the root and a name."""

    label = "fake/1"

    def read(self, text: str, segments: Sequence[tuple[int, int]]) -> Parsed:
        words, sentences, names = [], [], []
        for start, end in segments:
            spans = [Span(start + a, start + b) for a, b in tokenise(text[start:end])]
            first = len(words)
            words += [
                Word(span, span.quote(text).lower(), "X", "", -1 if k == 0 else first, "dep")
                for k, span in enumerate(spans)
            ]
            sentences.append(Span(spans[0].start, spans[-1].end))
            names.append(NameSpan(spans[0], "PER", 0.5))
        return Parsed(tuple(words), tuple(sentences), tuple(names))


def reading(text: str, parts: Sequence[Span], repairs: Sequence[Repair] = ()) -> Reading:
    found = tuple(Part(span, "body") for span in parts)
    return Reading(Document.of(text, ORIGIN), parts=found, repairs=tuple(repairs))


def read(given: Reading, monkeypatch: pytest.MonkeyPatch) -> Reading:
    monkeypatch.setattr(module, "chosen_reader", lambda *_: Fake())
    steps = reading_steps(Models())
    assert [step.label for step in steps] == ["fake/1"]
    return Pipeline(steps, given=("parts", "repairs")).read(given)


def test_spans_point_at_the_given_text(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Mary left.\n\nskipped\n\nTom stayed."
    found = read(reading(text, [Span(0, 10), Span(21, 32)]), monkeypatch)
    assert [token.span.quote(text) for token in found.tokens] == [
        *("Mary", "left", "."),
        *("Tom", "stayed", "."),
    ]
    assert [span.quote(text) for span in found.sentences] == ["Mary left.", "Tom stayed."]
    assert [token.head for token in found.tokens] == [-1, 0, 0, -1, 3, 3]
    assert [(name.span.quote(text), name.kind) for name in found.names] == [
        ("Mary", "PER"),
        ("Tom", "PER"),
    ]


def test_repairs_are_read_and_the_given_text_is_cited(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Tom said. said Thursday"
    scar = Repair(Span(4, 15), "scar", "said ", "scar")
    found = read(reading(text, [Span(0, len(text))], [scar]), monkeypatch)
    assert [token.form for token in found.tokens] == ["Tom", "said", "Thursday"]
    assert [token.span.quote(text) for token in found.tokens] == ["Tom", "said", "Thursday"]
    assert found.sentences == (Span(0, len(text)),)


def test_words_never_overlap_and_orphans_find_a_head(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "ab cd"
    glue = Repair(Span(0, 5), "glue", "ab cd ef gh", "glue")
    found = read(reading(text, [Span(0, 5)], [glue]), monkeypatch)
    spans = [token.span for token in found.tokens]
    assert [span.quote(text) for span in spans] == ["ab", "cd"]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert [token.head for token in found.tokens] == [-1, 0]


def test_rules_are_asked_for_by_name() -> None:
    assert reading_steps(Models(reader="rules")) == RULES


def test_a_missing_model_is_noted_on_every_reading(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def missing(*_: object) -> None:
        raise ModelUnavailable("reader-en", "is not installed")

    monkeypatch.setattr(module, "chosen_reader", missing)
    with caplog.at_level(logging.WARNING):
        steps = reading_steps(Models())
    assert len(caplog.records) == 1
    assert steps[1:] == RULES
    found = Pipeline(steps, given=("parts", "repairs")).read(reading("Tom left.", [Span(0, 9)]))
    assert [issue.code for issue in found.issues] == ["model_unavailable"]
    assert len(found.tokens) == 3


def test_an_unknown_reader_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="is no reader"):
        reading_steps(Models(reader="best"))
