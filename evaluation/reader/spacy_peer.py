"""`python -m evaluation.reader.spacy_peer`: a spaCy tok2vec pipeline trained on the reader's data.

What the shipped reader is measured beside. spaCy is a tool of this evaluation only: install it in
an environment of its own (`docs/decisions/reader-spacy-peer.md`).
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from training.corpus import load_corpus
from training.epoch import epoch_texts
from training.settings import read_settings

from evaluation.reader.spacy_peer_data import ROOT, SPACY_ROOT, documents
from reportedly.models.parse import KINDS, NameSpan, Parsed, Word
from reportedly.records.span import Span

CONFIG = Path(__file__).with_suffix(".cfg")
MISSING = (
    "this needs spaCy, for the evaluation only: pip install 'spacy>=3.8,<4' (and nothing else)"
)
EPOCHS = 1
"""Differently augmented epochs that are written out and learnt from; spaCy goes over them again."""


def required() -> Any:  # noqa: ANN401 - spaCy is no dependency and may be absent
    """The installed spaCy.

    Raises:
        SystemExit: it is not installed; the message says what to do.
    """
    try:
        return import_module("spacy")
    except ImportError as error:
        raise SystemExit(MISSING) from error


class SpacyPeer:
    """A trained pipeline on raw text, with its own tokeniser, one thread.

    Args:
        folder: the pipeline's folder.
    """

    def __init__(self, folder: Path) -> None:
        spacy = required()
        self._nlp = spacy.load(folder)
        self.label = f"spacy-tok2vec/{spacy.__version__}"

    def read(self, text: str, segments: Sequence[tuple[int, int]]) -> Parsed:
        """Words, sentences, trees and names of the segments of a text, as a `ModelReader` has them.

        Nothing is read across two segments, as in the shipped reader.
        """
        words: list[Word] = []
        sentences: list[Span] = []
        names: list[NameSpan] = []
        pieces = [text[start:end] for start, end in segments]
        for (offset, _), found in zip(segments, self._nlp.pipe(pieces), strict=True):
            words += _words(found, offset, len(words))
            sentences += [_over(each, offset) for each in found.sents]
            names += [NameSpan(_over(e, offset), KINDS[e.label_], 1.0) for e in found.ents]
        return Parsed(words=tuple(words), sentences=tuple(sentences), names=tuple(names))


def _over(piece: Any, offset: int) -> Span:  # noqa: ANN401 - untyped
    """The characters of a stretch, without white space at its edges, which is a word for spaCy."""
    text = piece.text
    start = piece.start_char + len(text) - len(text.lstrip())
    return Span(offset + start, offset + max(start + 1, piece.start_char + len(text.rstrip())))


def _words(found: Any, offset: int, before: int) -> Iterator[Word]:  # noqa: ANN401 - untyped
    """The words of a document but white space; `before` words stand ahead of it."""
    kept = [token for token in found if not token.is_space]
    numbers = {token.i: before + number for number, token in enumerate(kept)}
    for token in kept:
        start = offset + token.idx
        root = token.head.i == token.i
        yield Word(
            Span(start, start + len(token.text)),
            token.lemma_,
            token.pos_,
            str(token.morph),
            -1 if root else numbers.get(token.head.i, -1),
            ROOT if token.dep_ == SPACY_ROOT else token.dep_,
        )


def write_corpus(settings_file: Path, data: Path, work: Path, epochs: int = EPOCHS) -> int:
    """`train.spacy` and `dev.spacy` in a folder: the reader's own epochs; words to learn from."""
    required()
    from spacy.tokens import DocBin  # noqa: PLC0415
    from spacy.vocab import Vocab  # noqa: PLC0415

    settings = read_settings(settings_file)
    corpus = load_corpus(data, settings.data)
    vocabulary, words = Vocab(), 0
    train, dev = DocBin(), DocBin()
    for epoch in range(epochs):
        for each in documents(vocabulary, epoch_texts(corpus, settings, epoch)):
            train.add(each)
            words += len(each)
    for each in documents(vocabulary, corpus.dev):
        dev.add(each)
    work.mkdir(parents=True, exist_ok=True)
    train.to_disk(work / "train.spacy")
    dev.to_disk(work / "dev.spacy")
    return words


def train(settings_file: Path, data: Path, work: Path, steps: int | None = None) -> None:
    """Train the pipeline into `work/model-last`; how, how long and the curve into `work`."""
    words = write_corpus(settings_file, data, work)
    from spacy.cli.train import train as spacy_train  # noqa: PLC0415 - no dependency

    changes: dict[str, Any] = {
        "paths.train": str(work / "train.spacy"),
        "paths.dev": str(work / "dev.spacy"),
        "training.logger.output_file": str(work / "curve.jsonl"),
    }
    if steps is not None:
        changes["training.max_steps"] = steps
    (work / "curve.jsonl").unlink(missing_ok=True)
    began = time.process_time()
    spacy_train(CONFIG, work, overrides=changes)
    spent = {"words_an_epoch": words // EPOCHS, "cpu_seconds": round(time.process_time() - began)}
    (work / "spent.json").write_text(json.dumps(spent) + "\n", encoding="utf-8")


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.reader.spacy_peer")
    parser.add_argument("--config", type=Path, default=Path("training/reader-third.toml"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--work", type=Path, default=Path("build/spacy-peer"))
    parser.add_argument("--steps", type=int, help="other than the configuration's")
    return parser.parse_args()


def main() -> None:
    """Train; `python -m evaluation.reader.frontier --spacy WORK` measures."""
    asked = options()
    train(asked.config, asked.data, asked.work, asked.steps)


if __name__ == "__main__":
    main()
