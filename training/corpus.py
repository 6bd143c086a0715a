"""The data: which files are learnt from, which watch the learning, and their digests."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from training.name_corpora import crossner, uner, wnut17
from training.sentence import Text
from training.treebanks import GUM_CLEARED, treebank

TRAIN_FILES = (
    "en_ewt-train.conllu.gz",
    "en_ewt-train.ner.iob2.gz",
    "en_gum-clean-train.conllu.gz",
    "crossner_politics/train.txt.gz",
    "crossner_politics/dev.txt.gz",
    "wnut17/wnut17train.conll.gz",
)
DEV_FILES = (
    "en_ewt-dev.conllu.gz",
    "en_ewt-dev.ner.iob2.gz",
    "en_gum-clean-dev.conllu.gz",
    "wnut17/emerging.dev.conll.gz",
)
CROSSNER_HELD = 5
"""Every fifth CrossNER development sentence watches the learning, the others are learnt from."""


class Corpus(msgspec.Struct, frozen=True):
    """Texts to learn from, texts to watch with, and SHA-256 digests of the files they came from."""

    train: tuple[Text, ...]
    dev: tuple[Text, ...]
    digests: dict[str, str]


def load_corpus(data: Path) -> Corpus:
    """The corpus under `data`, a folder with a `treebanks` folder in it.

    Raises:
        OSError: a file is missing.
    """
    root = data / "treebanks"
    ewt = treebank(root / TRAIN_FILES[0], "ewt", uner(root / TRAIN_FILES[1]))
    gum = treebank(root / TRAIN_FILES[2], "gum", None)
    cross_dev = crossner(root / TRAIN_FILES[4])
    train = (
        *ewt,
        *(text for text in gum if text.genre in GUM_CLEARED),
        *crossner(root / TRAIN_FILES[3]),
        *(text for number, text in enumerate(cross_dev) if number % CROSSNER_HELD),
        *wnut17(root / TRAIN_FILES[5]),
    )
    dev = (
        *treebank(root / DEV_FILES[0], "ewt", uner(root / DEV_FILES[1])),
        *treebank(root / DEV_FILES[2], "gum", None),
        *cross_dev[::CROSSNER_HELD],
        *wnut17(root / DEV_FILES[3]),
    )
    files = (*TRAIN_FILES, *DEV_FILES)
    return Corpus(train, dev, {name: digest(root / name) for name in files})


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
