"""The data: which files are learnt from, which watch the learning, and their digests."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from training.attributions import polnear
from training.factuality import judgements, with_factuality
from training.name_corpora import crossner, uner, wnut17
from training.parties import plv
from training.sentence import Text
from training.treebanks import GUM_CLEARED, treebank

TRAIN_FILES = (
    "treebanks/en_ewt-train.conllu.gz",
    "treebanks/en_ewt-train.ner.iob2.gz",
    "treebanks/en_gum-clean-train.conllu.gz",
    "treebanks/crossner_politics/train.txt.gz",
    "treebanks/crossner_politics/dev.txt.gz",
    "treebanks/wnut17/wnut17train.conll.gz",
    "factuality/uds_ih2_train.jsonl.gz",
    "polnear/train.jsonl.gz",
    "plv/train.jsonl.gz",
)
DEV_FILES = (
    "treebanks/en_ewt-dev.conllu.gz",
    "treebanks/en_ewt-dev.ner.iob2.gz",
    "treebanks/en_gum-clean-dev.conllu.gz",
    "treebanks/wnut17/emerging.dev.conll.gz",
    "factuality/uds_ih2_dev.jsonl.gz",
    "polnear/dev.jsonl.gz",
)
CROSSNER_HELD = 5
"""Every fifth CrossNER development sentence watches the learning, the others are learnt from."""


class Corpus(msgspec.Struct, frozen=True):
    """Texts to learn from, texts to watch with, and SHA-256 digests of the files they came from."""

    train: tuple[Text, ...]
    dev: tuple[Text, ...]
    digests: dict[str, str]


FOLDS = 5
"""PLV has no development part: it is measured in five folds."""


def load_corpus(data: Path, hold: int | None = None) -> Corpus:
    """The corpus under `data`, a folder with the folders that the file names begin with.

    Args:
        data: the folder.
        hold: a fold of PLV, 0 to 4, that is left out, to measure on.

    Raises:
        OSError: a file is missing.
    """
    ewt, layer, gum, cross, cross_dev, wnut, uds, said, pairs = (
        data / name for name in TRAIN_FILES
    )
    held = crossner(cross_dev)
    parties = plv(pairs)
    train = (
        *with_factuality(treebank(ewt, "ewt", uner(layer)), judgements(uds)),
        *(text for text in treebank(gum, "gum", None) if text.genre in GUM_CLEARED),
        *crossner(cross),
        *(text for number, text in enumerate(held) if number % CROSSNER_HELD),
        *wnut17(wnut),
        *polnear(said),
        *(text for number, text in enumerate(parties) if number % FOLDS != hold),
    )
    ewt, layer, gum, wnut, uds, said = (data / name for name in DEV_FILES)
    dev = (
        *with_factuality(treebank(ewt, "ewt", uner(layer)), judgements(uds)),
        *treebank(gum, "gum", None),
        *held[::CROSSNER_HELD],
        *wnut17(wnut),
        *polnear(said),
        *(text for number, text in enumerate(parties) if number % FOLDS == hold),
    )
    files = (*TRAIN_FILES, *DEV_FILES)
    return Corpus(train, dev, {name: digest(data / name) for name in files})


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
