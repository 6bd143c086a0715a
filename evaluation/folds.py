"""PLV in folds: what the program finds of who did what to whom, with its spread.

    python -m evaluation.folds --shared ../shared [--folds N] [--head MODULE:NAME]

Each sentence of PLV train goes to one fold, stratified by root in the order of the file. The rules
learn nothing from PLV, so that without a head a fold is only a slice and the spread says how much
the figure hangs on the draw. A head is a callable `(training gold, training records) -> mend`; it
is fitted on the other folds, and `mend` changes the records of the fold that is scored.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.run import HERE, predictions
from evaluation.tasks import TASKS
from reportedly.jobs.workers import worker_count

Row = dict[str, Any]
Mend = Callable[[Row], Row]
Head = Callable[[Sequence[Row], Sequence[Row]], Mend]
FIGURES = (
    "pair_root.macroF1",
    "pair_root.accuracy",
    "pair_root_when_found.coverage",
    "pair_root_when_found.accuracy",
    "quad_when_found",
    "sentence_root_any_event.macroF1",
)


def as_they_are(_gold: Sequence[Row], _records: Sequence[Row]) -> Mend:
    """The head that learns nothing and changes nothing."""
    return lambda record: record


def folds_of(gold: Sequence[Row], count: int) -> list[list[int]]:
    """Row numbers of each fold: every root is dealt round the folds in the order of the file.

    Raises:
        ValueError: fewer than two folds are asked for, or more than there are rows.
    """
    if not 2 <= count <= len(gold):
        raise ValueError(f"{count} folds of {len(gold)} rows: ask for 2 or more, up to the rows")
    dealt: list[list[int]] = [[] for _ in range(count)]
    seen: dict[str, int] = defaultdict(int)
    for number, row in enumerate(gold):
        dealt[seen[row["root"]] % count].append(number)
        seen[row["root"]] += 1
    return dealt


def in_folds(
    gold: Sequence[Row], records: Mapping[str, Row], count: int, head: Head = as_they_are
) -> list[tuple[list[Row], list[Row]]]:
    """For each fold its gold and its records, mended by a head fitted on the other folds."""
    made = []
    for fold in folds_of(gold, count):
        held = set(fold)
        rest = [row for number, row in enumerate(gold) if number not in held]
        mend = head(rest, [records[row["id"]] for row in rest if row["id"] in records])
        here = [gold[number] for number in fold]
        mended = [mend(records[row["id"]]) for row in here if row["id"] in records]
        made.append((here, mended))
    return made


def summary(scores: Sequence[Mapping[str, float]]) -> dict[str, tuple[float, float]]:
    """Mean and standard deviation over folds (of the population of folds) of each figure."""
    return {
        name: (
            statistics.fmean(each[name] for each in scores),
            statistics.pstdev(each[name] for each in scores),
        )
        for name in scores[0]
    }


def scored(gold: Sequence[Row], records: Sequence[Row], scorer: Path) -> dict[str, float]:
    """The figures of one fold, by the project's scorer."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, rows in (("gold.jsonl", gold), ("pred.jsonl", records)):
            path = Path(folder) / name
            path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
            paths.append(str(path))
        command = [sys.executable, str(scorer), "events", "--json"]
        command += ["--gold", paths[0], "--pred", paths[1]]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = json.loads(told)
    covered = found["pair_root_when_found"]["coverage"]
    found["quad_when_found"] = found["pair_quad"]["accuracy"] / covered if covered else 0.0
    return {name: _at(found, name) for name in FIGURES}


def show(scores: Sequence[Mapping[str, float]]) -> None:
    """Print each figure's mean and spread, and its value in every fold."""
    for name, (mean, spread) in summary(scores).items():
        folds = " ".join(f"{fold[name]:.3f}" for fold in scores)
        print(f"{name:36} {mean:.3f} ± {spread:.3f}   {folds}")


def _at(found: Row, name: str) -> float:
    *outer, last = name.split(".")
    for part in outer:
        found = found[part]
    return float(found[last])


def main() -> None:
    """Predict once, score every fold, print mean and spread."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared")
    asked.add_argument("--folds", type=int, default=5)
    asked.add_argument("--head", help="module:name of a head to fit on the other folds")
    asked.add_argument("--workers", type=int)
    given = asked.parse_args()
    task = next(task for task in TASKS if task.name == "PLV train")
    path = given.shared / task.gold
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines]
    predicted = predictions(task, path, given.shared, worker_count(given.workers))
    records = {
        row["id"]: row for row in map(json.loads, predicted.read_text("utf-8").split("\n")[:-1])
    }
    head = as_they_are
    if given.head:
        module, _, name = given.head.partition(":")
        head = getattr(importlib.import_module(module), name)
    scorer = given.shared / "score" / "score.py"
    each = [scored(*fold, scorer) for fold in in_folds(gold, records, given.folds, head)]
    show(each)


if __name__ == "__main__":
    main()
