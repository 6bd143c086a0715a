"""PLV, each fold read by a reader whose head for parties has not seen it.

    python -m evaluation.held_out --shared ../shared --readers FOLDER

`FOLDER/0` to `FOLDER/4` each hold a `reader-en` trained with `training.run --hold K`. What is
scored is what the program makes of every sentence with the reader that was not trained on it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from pathlib import Path
from typing import Any

import msgspec
from training.corpus import FOLDS
from training.parties import plv

from evaluation.folds import scored, show
from evaluation.run import HERE
from reportedly.jobs.annotating import Options, annotate_raw
from reportedly.settings import DEFAULTS, Models
from reportedly.sources import raw_record

GOLD = Path("data") / "plv" / "train.jsonl.gz"

Row = dict[str, Any]


def held_out(gold: list[Row], path: Path) -> list[list[Row]]:
    """The rows of each fold, as training deals them; rows that no reader learns go round."""
    learnt = {text.sentences[0].id: number for number, text in enumerate(plv(path))}
    folds: list[list[Row]] = [[] for _ in range(FOLDS)]
    alone = 0
    for row in gold:
        number = learnt.get(row["id"])
        if number is None:
            number, alone = alone, alone + 1
        folds[number % FOLDS].append(row)
    return folds


def read(rows: list[Row], folder: Path) -> list[Row]:
    """The records of the rows, read by the `reader-en` in a folder."""
    models = Models(reader="model:reader-en", folder=str(folder))
    options = Options(settings=msgspec.structs.replace(DEFAULTS, models=models))
    return [
        {**msgspec.to_builtins(annotate_raw(raw_record(row["text"]), options)), "id": row["id"]}
        for row in rows
    ]


def main() -> None:
    """Read every fold, print each figure's mean and spread."""
    arguments = argparse.ArgumentParser(prog="python -m evaluation.held_out", description=__doc__)
    arguments.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared")
    arguments.add_argument("--readers", type=Path, required=True)
    asked = arguments.parse_args()
    path = asked.shared / GOLD
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines]
    for number in range(FOLDS):
        if not (asked.readers / str(number) / "reader-en").is_dir():
            sys.exit(f"{asked.readers}/{number}: no reader-en there; train it with --hold {number}")
    scorer = asked.shared / "score" / "score.py"
    each = [
        scored(rows, read(rows, asked.readers / str(number)), scorer)
        for number, rows in enumerate(held_out(gold, path))
    ]
    show(each)


if __name__ == "__main__":
    main()
