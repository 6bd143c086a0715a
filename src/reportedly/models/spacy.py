"""Any installed spaCy pipeline as a reader, over the project's own words.

What a pipeline says becomes the same layers that the shipped reader gives:

- words are the project's own; the pipeline's tokeniser is not asked;
- part of speech is `pos_`, features are `morph`, both Universal already;
- heads and relations: Universal ones as they are, those of spaCy's own English pipelines (CLEAR)
  turned into Universal ones by `reportedly.models.clear`;
- names: `_KINDS` below; other labels (dates, nationalities, products) are no names here;
- sentences: those of the parser or of a sentence component, else spaCy's rule for closing marks;
- lemmas: `lemma_`, and left empty where the pipeline gives none, for the rules to fill.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

from reportedly.errors import ModelUnavailable
from reportedly.models.clear import Arc, universal
from reportedly.models.parse import NameKind, NameSpan, Parsed, Tokeniser, Word
from reportedly.records.span import Span

_KINDS: dict[str, NameKind] = {
    "PERSON": "PER",
    "PER": "PER",
    "PERS": "PER",
    "ORG": "ORG",
    "ORGANIZATION": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "LOCATION": "LOC",
    "FAC": "LOC",
    "FACILITY": "LOC",
    "EVENT": "EVENT",
    "EVE": "EVENT",
}
"""Labels of OntoNotes, CoNLL-2003 and WikiNER pipelines, to the kinds of names there are here."""
SCORE = 1.0
"""Score of every name: spaCy's pipelines give none."""


class SpacyReader:
    """A spaCy pipeline by name or path, loaded on first use.

    Components the pipeline lacks leave their layers empty: without a parser every word is a root.
    """

    def __init__(self, name: str, tokenise: Tokeniser) -> None:
        self.name = name
        self._tokenise = tokenise
        self._lock = threading.Lock()
        self._pipeline: Any = None

    @property
    def label(self) -> str:
        """`spacy:NAME/version`.

        Raises:
            ModelUnavailable: spaCy or the pipeline is not installed.
        """
        meta = self._ready().meta
        return f"spacy:{meta['lang']}_{meta['name']}/{meta['version']}"

    def _ready(self) -> Any:  # noqa: ANN401 - spaCy is not installed where types are checked
        with self._lock:
            if self._pipeline is None:
                self._pipeline = _loaded(self.name)
            return self._pipeline

    def read(self, text: str, segments: Sequence[tuple[int, int]]) -> Parsed:
        """Read the segments of a text, each by itself.

        Raises:
            ModelUnavailable: spaCy or the pipeline is not installed.
        """
        pipeline = self._ready()
        words: list[Word] = []
        sentences: list[Span] = []
        names: list[NameSpan] = []
        for start, end in segments:
            spans = [Span(start + a, start + b) for a, b in self._tokenise(text[start:end])]
            if not spans:
                continue
            document = _document(pipeline, text, spans)
            words += _words(document, spans, len(words))
            sentences += _sentences(document, spans)
            names += [
                NameSpan(Span(spans[e.start].start, spans[e.end - 1].end), _KINDS[e.label_], SCORE)
                for e in document.ents
                if e.label_ in _KINDS
            ]
        return Parsed(tuple(words), tuple(sentences), tuple(names))


def _loaded(name: str) -> Any:  # noqa: ANN401
    try:
        import spacy  # noqa: PLC0415 - optional, and slow to import
    except ImportError as error:
        raise ModelUnavailable(
            f"spacy:{name}", "spaCy is not installed", "pip install spacy"
        ) from error
    if name.startswith("blank:"):
        return spacy.blank(name.removeprefix("blank:"))
    try:
        return spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        raise ModelUnavailable(
            f"spacy:{name}",
            "is not installed or cannot be loaded",
            f"python -m spacy download {name}",
        ) from error


def _document(pipeline: Any, text: str, spans: Sequence[Span]) -> Any:  # noqa: ANN401
    """A spaCy document over our words, run through every component."""
    from spacy.tokens import Doc  # noqa: PLC0415

    ends = [span.end for span in spans]
    spaces = [b.start > end for end, b in zip(ends, spans[1:], strict=False)]
    forms = [text[start:end] for start, end in spans]
    document = Doc(pipeline.vocab, words=forms, spaces=[*spaces, False])
    for _, component in pipeline.pipeline:
        document = component(document)
    if not document.has_annotation("SENT_START"):
        from spacy.pipeline import Sentencizer  # noqa: PLC0415

        document = Sentencizer()(document)
    return document


def _words(document: Any, spans: Sequence[Span], offset: int) -> list[Word]:  # noqa: ANN401
    parsed = document.has_annotation("DEP")
    arcs = [
        Arc(-1 if not parsed or t.head.i == t.i else t.head.i, t.dep_, t.pos_, t.lemma_)
        for t in document
    ]
    made = []
    for token, span, (head, deprel) in zip(document, spans, universal(arcs), strict=True):
        made.append(
            Word(
                span=span,
                lemma=token.lemma_,
                upos=token.pos_,
                feats=str(token.morph),
                head=head + offset if head >= 0 else -1,
                deprel=deprel,
            )
        )
    return made


def _sentences(document: Any, spans: Sequence[Span]) -> list[Span]:  # noqa: ANN401
    return [Span(spans[s.start].start, spans[s.end - 1].end) for s in document.sents]
