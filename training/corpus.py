"""The data: which files are learnt from, which watch the learning, and their digests."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from training.attributions import polnear
from training.factuality import judgements, with_factuality
from training.name_corpora import crossner, uner, wnut17
from training.parties import plv
from training.sentence import Text
from training.settings import DataSettings
from training.treebanks import treebank

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
DEVELOPMENT_HELD = 10
"""Where development parts are learnt from, every tenth text of them still watches."""
LABELLED = frozenset(["news", "interview", "bio", "voyage", "textbook", "vlog", "speech"])
"""GUM genres over which labels are counted: the first stage's, so that a stage that learns from
more numbers its labels as the one it begins from."""


class Corpus(msgspec.Struct, frozen=True):
    """Texts to learn from, texts to watch with, and SHA-256 digests of the files they came from.

    `labelled` are the texts that the labels of heads are counted over, the same in every stage.
    """

    train: tuple[Text, ...]
    dev: tuple[Text, ...]
    labelled: tuple[Text, ...]
    digests: dict[str, str]


FOLDS = 5
"""PLV has no development part: it is measured in five folds."""


def load_corpus(data: Path, settings: DataSettings, hold: int | None = None) -> Corpus:
    """The corpus under `data`, a folder with the folders that the file names begin with.

    Args:
        data: the folder.
        settings: what of it is learnt from.
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
        *treebank(gum, "gum", None),
        *crossner(cross),
        *(text for number, text in enumerate(held) if number % CROSSNER_HELD),
        *wnut17(wnut),
        *polnear(said),
        *(text for number, text in enumerate(parties) if number % FOLDS != hold),
    )
    added, watching = _development(data, held, learnt=settings.development)
    dev = (*watching, *(text for number, text in enumerate(parties) if number % FOLDS == hold))
    learnt = tuple(text for text in train if text.source != "gum" or text.genre in settings.genres)
    labelled = tuple(text for text in train if text.source != "gum" or text.genre in LABELLED)
    files = (*TRAIN_FILES, *DEV_FILES)
    digests = {name: digest(data / name) for name in files}
    return Corpus((*learnt, *added), dev, labelled, digests)


def _development(
    data: Path, cross: Sequence[Text], *, learnt: bool
) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """Development texts to learn from and to watch with.

    Syntax and names only are learnt from: statements and factuality stay to be measured on. The
    part of CrossNER's that every stage learns from counts twice then.
    """
    ewt, layer, gum, wnut, uds, said = (data / name for name in DEV_FILES)
    english = treebank(ewt, "ewt", uner(layer))
    others = (treebank(gum, "gum", None), cross, wnut17(wnut))
    statements = polnear(said)
    if not learnt:
        judged = with_factuality(english, judgements(uds))
        parts = (*others[:1], others[1][::CROSSNER_HELD], *others[2:])
        return (), (*judged, *(text for part in parts for text in part), *statements)
    texts = [*enumerate(english), *(pair for part in others for pair in enumerate(part))]
    added = tuple(text for number, text in texts if number % DEVELOPMENT_HELD)
    kept = tuple(text for number, text in texts if not number % DEVELOPMENT_HELD)
    return added, (*kept, *statements)


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
