"""The test sets, as the project's scorer builds their raw text."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
from training.treebanks import blocks

Gold = dict[str, Any]


class TestSet(msgspec.Struct, frozen=True):
    """One set: its name, gold file and name layer, as paths under `data/treebanks`."""

    name: str
    gold: str
    names: str = ""

    @property
    def parsed(self) -> bool:
        """Whether it has syntax."""
        return ".conllu" in self.gold


TEST = (
    TestSet("EWT test", "en_ewt-test.conllu.gz", "en_ewt-test.ner.iob2.gz"),
    TestSet("GUM clean test", "en_gum-clean-test.conllu.gz"),
    TestSet("CrossNER politics test", "crossner_politics/test.txt.gz"),
    TestSet("WNUT17 test", "wnut17/emerging.test.annotated.gz"),
)
DEV = (
    TestSet("EWT dev", "en_ewt-dev.conllu.gz", "en_ewt-dev.ner.iob2.gz"),
    TestSet("GUM clean dev", "en_gum-clean-dev.conllu.gz"),
    TestSet("WNUT17 dev", "wnut17/emerging.dev.conll.gz"),
)


def scorer(folder: Path) -> ModuleType:
    """The project's scorer, `score.py` in a folder outside the repository.

    Raises:
        FileNotFoundError: it is not there.
    """
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder / "score.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


def gold_of(found: TestSet, treebanks: Path, score: ModuleType) -> list[Gold]:
    """The documents of a set, as the scorer reads them, with lemmas added where it has syntax."""
    path = treebanks / found.gold
    documents: list[Gold] = score.parse_gold(
        str(path), str(treebanks / found.names) if found.names else None
    )
    if found.parsed:
        lemmas = iter(_lemmas(path))
        for document in documents:
            for token in document["tokens"]:
                token["lemma"] = next(lemmas)
    return documents


def _lemmas(path: Path) -> list[str]:
    rows = (line.split("\t") for block in blocks(path) for line in block if line[0] != "#")
    return [row[2] for row in rows if row[0].isdigit()]
