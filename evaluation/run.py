"""Score every task and write `evaluation/REPORT.md`.

    python -m evaluation.run --shared ../shared [--only WORD ...] [--workers N]

Predictions are kept under `evaluation/work`, named for the digest of the gold file and of the
configuration, so that a run that was stopped goes on where it was and nothing stale is scored.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from evaluation.report import Scored, write_report
from evaluation.tasks import TASKS, Task
from reportedly.jobs.annotating import Options, annotate_stream, reader_for
from reportedly.jobs.outcome import configuration
from reportedly.jobs.running import run
from reportedly.jobs.workers import worker_count
from reportedly.records import FailedItem, RawItem
from reportedly.settings import DEFAULTS
from reportedly.sources import raw_record
from reportedly.store import Store

HERE = Path(__file__).parent
WORK = HERE / "work"
AT = "2024-01-01T00:00:00+00:00"


def main() -> None:
    """Parse, score, write."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared")
    arguments.add_argument("--only", nargs="*", default=[], help="words of task names")
    arguments.add_argument("--workers", type=int)
    asked = arguments.parse_args()
    if not asked.shared.is_dir():
        sys.exit(f"{asked.shared}: the evaluation material is not there; name it with --shared")
    WORK.mkdir(exist_ok=True)
    scored = []
    for task in TASKS:
        if asked.only and not any(word.casefold() in task.name.casefold() for word in asked.only):
            continue
        print(f"{task.name} …", file=sys.stderr, flush=True)
        one = score(task, asked.shared, worker_count(asked.workers))
        print(f"  {one.shown()}", file=sys.stderr, flush=True)
        scored.append(one)
    if not asked.only:
        write_report(scored, HERE / "REPORT.md", asked.shared)


def score(task: Task, shared: Path, workers: int) -> Scored:
    """Predict and score one task."""
    gold = shared / task.gold
    predicted = predictions(task, gold, shared, workers)
    judged = shared / (task.gold_of_links or task.gold)
    command = [sys.executable, shared / "score" / "score.py", task.scorer, "--json"]
    command += ["--gold", judged, "--pred", predicted]
    if task.ner:
        command += ["--ner", shared / task.ner]
    out = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=True
    )
    return Scored(task, _digest(judged), json.loads(out.stdout))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def predictions(task: Task, gold: Path, shared: Path, workers: int) -> Path:
    """The file of predictions for a task, made anew where code, data or settings changed."""
    config = configuration(reader_for(DEFAULTS, task.predicates), DEFAULTS)
    parts = (_digest(gold), config, task.tokens, task.predicates, task.stores, _code_digest())
    name = hashlib.sha256(repr(parts).encode()).hexdigest()[:24]
    path = WORK / f"{name}.jsonl"
    if not path.exists():
        partial = path.with_suffix(".partial")
        with partial.open("wb") as out:
            for line in (
                _linked(task, gold, shared)
                if task.stores
                else _annotated(task, gold, shared, workers)
            ):
                out.write(line + b"\n")
        partial.rename(path)
    return path


def _code_digest() -> str:
    digest = hashlib.sha256()
    source = HERE.parent / "src" / "reportedly"
    for path in sorted(source.rglob("*")):
        if path.suffix in {".py", ".tsv", ".yaml", ".yml"}:
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _inputs(gold: Path, shared: Path) -> Iterator[RawItem]:
    command = [sys.executable, str(shared / "score" / "inputs.py"), str(gold)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for line in process.stdout:
            yield raw_record(json.loads(line))


def _annotated(task: Task, gold: Path, shared: Path, workers: int) -> Iterator[bytes]:
    options = Options(task.tokens, task.predicates)
    for record in annotate_stream(_inputs(gold, shared), options, workers=workers):
        if isinstance(record, FailedItem):
            print(f"  {record.name}: {record.reason}", file=sys.stderr)
        else:
            yield msgspec.json.encode(record)


def _linked(task: Task, gold: Path, shared: Path) -> Iterator[bytes]:
    assert task.stores is not None
    location = WORK / f"{_digest(gold)[:16]}-{_code_digest()[:16]}.db"
    store = Store(str(location), create=True)
    run(_inputs(gold, shared), store, at=AT, workers=worker_count(None))
    for row in store.rows(task.stores):
        yield msgspec.json.encode(row)


if __name__ == "__main__":
    main()
