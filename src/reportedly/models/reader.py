"""The shipped reader: segments of one text to words, sentences, trees and names."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import msgspec

from reportedly.models.bundle import Bundle, load_bundle
from reportedly.models.features import features
from reportedly.models.packing import pack
from reportedly.models.parse import KINDS, ROLES, NameSpan, Parsed, Tokeniser, Word
from reportedly.models.statements import Piece, Tagged
from reportedly.models.window import Decoded, Decoder, Slice
from reportedly.records.span import Span
from reportedly.records.tagging import TaggedAttribution, TaggedParty


class _Words(msgspec.Struct):
    """All words of a text's segments, in columns."""

    spans: list[Span]
    forms: list[str]
    glued: list[bool]
    breaks: list[bool]


class ModelReader:
    """A reader model in a folder, verified and loaded on first use, once.

    The same text and segments give the same result in any process, beside any other text.

    Args:
        folder: the model's folder.
        tokenise: text to word spans.
        threads: processor threads one window may use.
    """

    def __init__(self, folder: Path, tokenise: Tokeniser, threads: int = 1) -> None:
        self.folder = folder
        self._tokenise = tokenise
        self._threads = threads
        self._lock = threading.Lock()
        self._loaded: tuple[Bundle, Decoder] | None = None

    def load(self) -> Bundle:
        """The model's files; the first call reads and verifies them.

        Raises:
            ModelUnavailable: the model is missing, corrupt or cannot be loaded.
        """
        return self._ready()[0]

    @property
    def label(self) -> str:
        """`name/version` of the model, as records carry it in `made_by`.

        Raises:
            ModelUnavailable: the model is missing, corrupt or cannot be loaded.
        """
        return self.load().card.label

    def _ready(self) -> tuple[Bundle, Decoder]:
        with self._lock:
            if self._loaded is None:
                bundle = load_bundle(self.folder, self._threads)
                self._loaded = bundle, Decoder(bundle)
            return self._loaded

    def read(self, text: str, segments: Sequence[tuple[int, int]]) -> Parsed:
        """Read the segments of a text.

        Args:
            text: the text all spans point into.
            segments: spans of paragraphs, headlines, captions, in order and apart; nothing is
                read across two of them. White space inside them does not matter.

        Raises:
            ModelUnavailable: the model is missing, corrupt or cannot be loaded.
        """
        bundle, decoder = self._ready()
        found = _words(text, segments, self._tokenise)
        sizes = [len(bundle.pieces.pieces(form)) for form in found.forms]
        read = _Read()
        for start, end in pack(sizes, found.breaks, found.forms):
            cut = Slice(
                found.forms[start:end],
                found.glued[start:end],
                [True, *found.breaks[start + 1 : end]],
            )
            window = features(bundle.pieces, cut.words, cut.glued, cut.breaks)
            decoded = decoder.decode(cut, bundle.model.run(window))
            read.add(decoded, found.spans[start:end], start)
        return read.parsed()


def _words(text: str, segments: Sequence[tuple[int, int]], tokenise: Tokeniser) -> _Words:
    found = _Words([], [], [], [])
    for start, end in segments:
        piece = text[start:end]
        before = -1
        for left, right in tokenise(piece):
            found.spans.append(Span(start + left, start + right))
            found.forms.append(piece[left:right])
            found.glued.append(left == before)
            found.breaks.append(before < 0)
            before = right
    return found


class _Read:
    """What the windows of a text gave, one after the other."""

    def __init__(self) -> None:
        self._words: list[Word] = []
        self._sentences: list[Span] = []
        self._names: list[NameSpan] = []
        self._tagged: list[TaggedAttribution] = []
        self._parties: list[TaggedParty] = []
        self._factuality: list[float] = []

    def add(self, decoded: Decoded, spans: Sequence[Span], offset: int) -> None:
        """Take up a window whose words stand at `spans`, the first one number `offset`."""
        self._words += _placed(decoded, spans, offset)
        self._sentences += [_over(piece, spans) for piece in decoded.sentences]
        self._names += [
            NameSpan(_over((a, b), spans), KINDS[kind], round(score, 4))
            for a, b, kind, score in decoded.names
        ]
        self._tagged += [_tagged(each, spans) for each in decoded.said]
        self._parties += [
            TaggedParty(_over((a, b), spans), ROLES[role], round(score, 4))
            for a, b, role, score in decoded.parties
        ]
        self._factuality += decoded.factuality

    def parsed(self) -> Parsed:
        """All of it."""
        return Parsed(
            words=tuple(self._words),
            sentences=tuple(self._sentences),
            names=tuple(self._names),
            tagged=tuple(self._tagged),
            parties=tuple(self._parties),
            factuality=tuple(self._factuality),
        )


def _over(piece: Piece, spans: Sequence[Span]) -> Span:
    return Span(spans[piece[0]].start, spans[piece[1] - 1].end)


def _tagged(said: Tagged, spans: Sequence[Span]) -> TaggedAttribution:
    return TaggedAttribution(
        _over(said.cue, spans),
        tuple(_over(piece, spans) for piece in said.sources),
        tuple(_over(piece, spans) for piece in said.content),
        round(said.score, 4),
    )


def _placed(decoded: Decoded, spans: Sequence[Span], offset: int) -> list[Word]:
    return [
        Word(span, lemma, upos, feats, head + offset if head >= 0 else -1, deprel)
        for span, lemma, upos, feats, head, deprel in zip(
            spans,
            decoded.lemmas,
            decoded.upos,
            decoded.feats,
            decoded.heads,
            decoded.deprels,
            strict=True,
        )
    ]
