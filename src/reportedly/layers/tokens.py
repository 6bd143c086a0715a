"""The tokens layer: words with exact given-text spans, repaired forms and lemmas."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.layers.lemmas import lemma
from reportedly.layers.sentences import repairs_in
from reportedly.layers.tokenisation import tokenise
from reportedly.records import Reading, Span, Token, View
from reportedly.steps import step

Words = list[tuple[Span, str]]


@step("tokens", version="1", needs=("parts", "repairs", "sentences"), gives=("tokens",))
def tokens(reading: Reading) -> Reading:
    """Cut every sentence's repaired view into words and give each its lemma."""
    by_sentence = [list(_words(reading, span)) for span in reading.sentences]
    names = _names(by_sentence)
    found = tuple(token for words in by_sentence for token in _tokens(words, names))
    return msgspec.structs.replace(reading, tokens=found)


def _words(reading: Reading, sentence: Span) -> Iterator[tuple[Span, str]]:
    """Spans and repaired forms of one sentence; spans never overlap."""
    repairs = repairs_in(reading.repairs, sentence)
    view = View(reading.text, sentence, repairs)
    if not repairs:
        for start, end in tokenise(view.text):
            yield Span(sentence.start + start, sentence.start + end), view.text[start:end]
        return
    reached = sentence.start
    for start, end in tokenise(view.text):
        form = view.text[start:end]
        span = _exact(reading.text, view.origin(start, end), form, reached)
        if span.start < span.end:
            yield span, form
            reached = span.end


def _exact(text: str, given: Span, form: str, reached: int) -> Span:
    """The narrowest stretch of a repaired span that holds the form, after `reached`."""
    start = max(given.start, reached)
    at = text.find(form, start, given.end)
    return Span(at, at + len(form)) if at >= 0 else Span(start, given.end)


def _names(sentences: list[Words]) -> frozenset[str]:
    """Capitalised words that stand in mid-sentence and never in lower case."""
    inner: set[str] = set()
    lower: set[str] = set()
    for words in sentences:
        for place, (_, form) in enumerate(words):
            if form.islower():
                lower.add(form)
            elif place and form[0].isupper():
                inner.add(form)
    return frozenset(form for form in inner if form.lower() not in lower)


def _tokens(words: Words, names: frozenset[str]) -> Iterator[Token]:
    """Tokens of one sentence; capitals in a sentence without lower case are no sign of a name."""
    shouted = not any(form.islower() for _, form in words)
    before = ""
    for place, (span, form) in enumerate(words):
        capital = form[0].isupper() and form != "I"
        name = capital and not shouted and (place > 0 or form in names)
        yield Token(span=span, form=form, lemma=lemma(form, before, name=name))
        before = form.lower()
