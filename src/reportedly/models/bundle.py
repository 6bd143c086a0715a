"""A reader's files in memory: model, vocabulary, label lists, lemma table."""

from __future__ import annotations

import gzip
from functools import cached_property
from pathlib import Path

import msgspec

from reportedly.errors import ModelUnavailable
from reportedly.models.card import Card, verify
from reportedly.models.onnx import OnnxModel
from reportedly.models.wordpiece import WordPiece

MODEL, VOCABULARY, HEADS = "model.onnx", "vocab.txt", "heads.json"
LEMMAS = "lemmas.tsv.gz"
FILES = (MODEL, VOCABULARY, HEADS, LEMMAS)
"""What a reader folder holds beside its card, licence and notice."""

NEEDED = frozenset({"starts", "upos", "feats", "lemma", "names", "tree"})


class HeadEntry(msgspec.Struct, frozen=True):
    """One head as `heads.json` lists it."""

    name: str
    module: str
    outputs: tuple[str, ...]
    labels: tuple[str, ...]


class Bundle(msgspec.Struct, frozen=True, dict=True):
    """Everything a reader needs, loaded and verified.

    `lemmas` maps (lower-cased form, part of speech) to lemma; `verbs` holds the verb lemmas.
    """

    card: Card
    model: OnnxModel
    pieces: WordPiece
    heads: dict[str, HeadEntry]
    lemmas: dict[tuple[str, str], str]

    def labels(self, head: str) -> tuple[str, ...]:
        """The labels of one head."""
        return self.heads[head].labels

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Known verb lemmas."""
        return frozenset(lemma for (_, upos), lemma in self.lemmas.items() if upos == "VERB")


def load_bundle(folder: Path, threads: int = 1) -> Bundle:
    """Verify and load a reader folder.

    Raises:
        ModelUnavailable: something is missing, does not match the card, or cannot be loaded.
    """
    card = verify(folder)
    unlisted = [name for name in FILES if name not in card.files]
    if unlisted:
        raise ModelUnavailable(card.label, f"has no checksum for {', '.join(unlisted)}")
    try:
        entries = msgspec.json.decode((folder / HEADS).read_bytes(), type=tuple[HeadEntry, ...])
        pieces = WordPiece.from_file(folder / VOCABULARY)
        lemmas = _lemmas(folder / LEMMAS)
    except (OSError, ValueError, msgspec.DecodeError) as error:
        raise ModelUnavailable(card.label, f"cannot be read: {error}") from error
    heads = {entry.name: entry for entry in entries}
    if not heads.keys() >= NEEDED:
        raise ModelUnavailable(
            card.label, f"lacks heads: {', '.join(sorted(NEEDED - heads.keys()))}"
        )
    outputs = [output for entry in entries for output in entry.outputs]
    model = OnnxModel(folder / MODEL, outputs, threads)
    return Bundle(card, model, pieces, heads, lemmas)


def _lemmas(path: Path) -> dict[tuple[str, str], str]:
    """The lemma table: form, part of speech and lemma between tabs, a word a line."""
    table: dict[tuple[str, str], str] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            form, upos, lemma = line.rstrip("\n").split("\t")
            table[form, upos] = lemma
    return table
