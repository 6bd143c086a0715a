"""Sentences, tokens and names from a reader model, and what happens when there is none."""

from __future__ import annotations

import logging
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.errors import ModelUnavailable
from reportedly.layers.sentences import part_view
from reportedly.layers.sentences import sentences as rule_sentences
from reportedly.layers.splitting import goes_on
from reportedly.layers.tokenisation import tokenise
from reportedly.layers.tokens import tokens as rule_tokens
from reportedly.models.choice import chosen_reader
from reportedly.models.parse import Parsed, TextReader
from reportedly.records import Issue, Name, Reading, Span, TaggedAttribution, Token, View
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
        reader = chosen_reader(settings.reader, tokenise, settings.threads)
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
    gives = ("sentences", "tokens", "names", "tagged", "factuality")

    @step(name, version=version, needs=("parts", "repairs"), gives=gives)
    def read(reading: Reading) -> Reading:
        """Sentences, words with parts of speech and trees, names, statements, by a reader model."""
        views = [part_view(reading, part) for part in reading.parts]
        joined = "\n".join(view.text for view in views)
        segments = list(_segments(views))
        parsed = _rejoined(joined, segments, reader.read(joined, segments))
        return _grounded(reading, _Ground(reading.text, joined, views, segments), parsed)

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


class _Ground:
    """The way back from the text that was read to the given text; spans never overlap."""

    def __init__(
        self, text: str, joined: str, views: Sequence[View], segments: Sequence[tuple[int, int]]
    ) -> None:
        self._text, self._joined = text, joined
        self._views, self._segments = views, segments
        self._place = 0
        self._reached = 0

    def word(self, span: Span) -> tuple[Span, str]:
        """Given-text span and form of the next word; an empty span where nothing is left of it."""
        while span.start >= self._segments[self._place][1]:
            self._place += 1
        offset = self._segments[self._place][0]
        form = self._joined[span.start : span.end]
        given = self._views[self._place].origin(span.start - offset, span.end - offset)
        start = max(given.start, self._reached)
        at = self._text.find(form, start, given.end)
        exact = Span(at, at + len(form)) if at >= 0 else Span(start, max(start, given.end))
        self._reached = max(self._reached, exact.end)
        return exact, form


def _grounded(reading: Reading, ground: _Ground, parsed: Parsed) -> Reading:
    """The reading with the parse's layers over the given text.

    A word of which the given text has nothing (doubled by a repair) is left out; its dependents
    hang on its head.
    """
    found = [ground.word(word.span) for word in parsed.words]
    kept = [place for place, (span, _) in enumerate(found) if span.start < span.end]
    numbers = {place: number for number, place in enumerate(kept)}
    tokens = []
    for place in kept:
        word = parsed.words[place]
        head = word.head
        while head >= 0 and head not in numbers:
            head = parsed.words[head].head
        span, form = found[place]
        tokens.append(
            Token(span, form, word.lemma, word.upos, word.feats, numbers.get(head, -1), word.deprel)
        )
    starts = {word.span.start: place for place, word in enumerate(parsed.words)}
    ends = {word.span.end: place for place, word in enumerate(parsed.words)}

    def given(span: Span) -> Span | None:
        inside = [k for k in range(starts[span.start], ends[span.end] + 1) if k in numbers]
        return Span(found[inside[0]][0].start, found[inside[-1]][0].end) if inside else None

    def statement(each: TaggedAttribution) -> TaggedAttribution | None:
        cue = given(each.cue)
        if cue is None:
            return None
        sources, content = (
            tuple(span for piece in pieces if (span := given(piece)) is not None)
            for pieces in (each.sources, each.content)
        )
        return TaggedAttribution(cue, sources, content, each.score)

    sentences = [given(each) for each in parsed.sentences]
    tagged = [statement(each) for each in parsed.tagged]
    names = [(given(each.span), each) for each in parsed.names]
    return msgspec.structs.replace(
        reading,
        sentences=tuple(span for span in sentences if span is not None),
        tokens=tuple(tokens),
        names=tuple(Name(span, n.kind, n.score) for span, n in names if span is not None),
        tagged=tuple(each for each in tagged if each is not None),
        factuality=tuple(parsed.factuality[k] for k in kept) if parsed.factuality else (),
    )
