"""Sentences, tokens and names from a reader model, and what happens when there is none."""

from __future__ import annotations

import logging
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.errors import ModelUnavailable
from reportedly.layers.grounding import Ground, grounded
from reportedly.layers.sentences import part_view
from reportedly.layers.sentences import sentences as rule_sentences
from reportedly.layers.splitting import goes_on
from reportedly.layers.tokenisation import tokenise
from reportedly.layers.tokens import tokens as rule_tokens
from reportedly.models.choice import chosen_reader
from reportedly.models.parse import Parsed, TextReader
from reportedly.records import (
    Issue,
    Reading,
    Span,
    View,
)
from reportedly.settings import Models
from reportedly.steps import Step, step

RULES = (rule_sentences, rule_tokens)
"""The steps that read without a model."""


def reading_steps(settings: Models) -> tuple[Step, ...]:
    """The steps that give sentences, tokens and names, as the settings ask.

    With `reader = "rules"` these are the rule steps, which give no names. Where the model asked
    for is missing or corrupt, the rule steps take over, one line is logged, and every reading
    carries the issue `model_unavailable`.

    Raises:
        UsageError: the setting names no kind of reader.
    """
    if settings.reader == "rules":
        return RULES
    try:
        reader = chosen_reader(settings.reader, tokenise, settings.threads, settings.folder)
        label = reader.label
    except ModelUnavailable as error:
        logging.getLogger(__name__).warning("%s; reading by rules", error)
        return (_without_model(str(error)), *RULES)
    return (_model_step(reader, label),)


def _without_model(reason: str) -> Step:
    issue = Issue("model_unavailable", f"{reason}; read by rules")

    @step("reader-missing", version="1", needs=(), gives=("issues",))
    def note(reading: Reading) -> Reading:
        return msgspec.structs.replace(reading, issues=(*reading.issues, issue))

    return note


def _model_step(reader: TextReader, label: str) -> Step:
    name, _, version = label.partition("/")
    gives = ("sentences", "tokens", "names", "tagged", "parties", "factuality")

    @step(name, version=version, needs=("parts", "repairs"), gives=gives)
    def read(reading: Reading) -> Reading:
        """Sentences, words with parts of speech and trees, names, statements, by a reader model."""
        views = [part_view(reading, part) for part in reading.parts]
        joined = "\n".join(view.text for view in views)
        segments = list(_segments(views))
        parsed = _rejoined(joined, segments, reader.read(joined, segments))
        layers = grounded(parsed, Ground(reading.text, joined, views, segments))
        return msgspec.structs.replace(reading, **layers)

    return read


def _segments(views: Sequence[View]) -> Iterator[tuple[int, int]]:
    start = 0
    for view in views:
        yield start, start + len(view.text)
        start += len(view.text) + 1


def _rejoined(text: str, segments: Sequence[tuple[int, int]], parsed: Parsed) -> Parsed:
    """The parse with sentences put together again that the model cut where none can end.

    The root of the later piece hangs on that of the earlier one as `parataxis`.
    """
    kept: list[Span] = []
    joins: list[tuple[Span, Span]] = []
    place = 0
    for each in parsed.sentences:
        fresh = not kept
        while each.start >= segments[place][1]:
            place, fresh = place + 1, True
        if not fresh and goes_on(text, kept[-1].start, kept[-1].end, each.start):
            joins.append((kept[-1], each))
            kept[-1] = Span(kept[-1].start, each.end)
        else:
            kept.append(each)
    if not joins:
        return parsed
    words = list(parsed.words)
    roots = {word.span.start: at for at, word in enumerate(words) if word.head < 0}
    starts = sorted(roots)
    for before, after in joins:
        first = roots[starts[bisect_left(starts, before.start)]]
        later = roots[starts[bisect_left(starts, after.start)]]
        words[later] = msgspec.structs.replace(words[later], head=first, deprel="parataxis")
    return msgspec.structs.replace(parsed, words=tuple(words), sentences=tuple(kept))
