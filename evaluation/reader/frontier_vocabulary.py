"""`python -m evaluation.reader.frontier_vocabulary`: which word pieces news never needs.

Counts the pieces of public news texts, writes a reader without those that none of them uses, to be
measured by `evaluation.reader.frontier`, and says how many words of other news would be cut
otherwise. Needs the package `onnx`, which no other part does but the training's export.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

from reportedly.layers.tokenisation import tokenise
from reportedly.models.bundle import MODEL, VOCABULARY
from reportedly.models.card import CARD, models_folder
from reportedly.models.wordpiece import CLASSIFIER, SEPARATOR, UNKNOWN, WordPiece

COUNTED = (
    "polnear/train.jsonl.gz",
    "muc4/dev.jsonl.gz",
    "gva/dev_docs.jsonl.gz",
    "timex/timebank.jsonl.gz",
    "timex/aquaint.jsonl.gz",
    "newsquant/dev.jsonl",
)
OTHERS = (
    "gum_wikinews/docs.jsonl",
    "wikievents/dev.jsonl.gz",
    "ecbplus/dev_docs.jsonl.gz",
    "giveme5w1h/gold.jsonl.gz",
)
"""News that is not counted, to see what a pruned vocabulary lacks."""
TABLE = "model.encoder.words.weight_quantized"


def words_of(data: Path, files: Iterable[str]) -> Counter[str]:
    """How often each word stands in the texts of JSON lines files."""
    found: Counter[str] = Counter()
    for text in (text for name in files for text in _texts(data / name)):
        found.update(text[start:end] for start, end in tokenise(text))
    return found


def _texts(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        yield from (json.loads(line)["text"] for line in lines)


def kept(vocabulary: Sequence[str], words: Counter[str], least: int = 1) -> list[int]:
    """Ids of the pieces that the words use `least` times, and of those that must stay.

    The latter are the special pieces and all of one character, so that nothing becomes unknown.
    """
    pieces = WordPiece(vocabulary)
    counts: Counter[int] = Counter()
    for word, often in words.items():
        counts.update(dict.fromkeys(pieces.pieces(word), often))
    used = {number for number, often in counts.items() if often >= least}
    special = {UNKNOWN, CLASSIFIER, SEPARATOR}
    return [
        number
        for number, piece in enumerate(vocabulary)
        if number in used or piece in special or len(piece.removeprefix("##")) == 1
    ]


def cut_otherwise(vocabulary: Sequence[str], left: Sequence[int], words: Counter[str]) -> float:
    """Share of running words that the pieces left over cut otherwise than all pieces did."""
    whole, small = WordPiece(vocabulary), WordPiece([vocabulary[number] for number in left])
    other = sum(
        count
        for word, count in words.items()
        if whole.pieces(word) != tuple(left[number] for number in small.pieces(word))
    )
    return other / max(1, sum(words.values()))


def write_pruned(folder: Path, out: Path, left: Sequence[int]) -> None:
    """The int8 reader of a folder with the rows of its word table that are left.

    Raises:
        SystemExit: the package `onnx` is not installed.
        KeyError: the model has no quantised word table.
    """
    try:
        onnx: Any = import_module("onnx")
        helper: Any = import_module("onnx.numpy_helper")
    except ImportError as error:
        raise SystemExit("pruning a model file needs the package onnx: pip install onnx") from error
    shutil.copytree(folder, out, dirs_exist_ok=True)
    model = onnx.load(str(folder / MODEL))
    tables = {each.name: each for each in model.graph.initializer}
    table = tables[TABLE]
    table.CopyFrom(helper.from_array(helper.to_array(table)[list(left)], TABLE))
    onnx.save(model, str(out / MODEL))
    vocabulary = (folder / VOCABULARY).read_text(encoding="utf-8").rstrip("\n").split("\n")
    lines = "".join(f"{vocabulary[number]}\n" for number in left)
    (out / VOCABULARY).write_text(lines, encoding="utf-8")
    card = yaml.safe_load((out / CARD).read_text(encoding="utf-8"))
    for name in (MODEL, VOCABULARY):
        card["files"][name] = hashlib.sha256((out / name).read_bytes()).hexdigest()
    (out / CARD).write_text(yaml.safe_dump(card, sort_keys=False), encoding="utf-8")


def main() -> None:
    """Count, prune, and print what it comes to."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.reader.frontier_vocabulary")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, default=models_folder() / "reader-en")
    parser.add_argument("--out", type=Path, help="write the pruned reader here")
    parser.add_argument("--least", type=int, default=1, help="uses that keep a piece")
    asked = parser.parse_args()
    vocabulary = (asked.model / VOCABULARY).read_text(encoding="utf-8").rstrip("\n").split("\n")
    counted, others = words_of(asked.data, COUNTED), words_of(asked.data, OTHERS)
    left = kept(vocabulary, counted, asked.least)
    found = {
        "pieces": len(vocabulary),
        "used_or_single": len(left),
        "words_counted": sum(counted.values()),
        "words_of_other_news": sum(others.values()),
        "cut_otherwise_in_other_news": round(cut_otherwise(vocabulary, left, others), 5),
    }
    print(json.dumps(found, indent=1))
    if asked.out is not None:
        write_pruned(asked.model, asked.out, left)


if __name__ == "__main__":
    main()
