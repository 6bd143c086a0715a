"""Does linking grow in line with the heap? Time per report, memory, pairs against the truth.

    python -m benchmarks.stories_growth 1000 10000 [100000] [--read-each]

Each size runs in a process of its own, on one core. Reports come from `benchmarks.stories_heap`.
Reading them is not measured: every shape of text is read once by the product and its readings are
put to all reports of that shape (`benchmarks.stories_reading`); `--read-each` reads every report
instead. A pair is two reports of one story. Prints a table, and keeps the last run of every size
in `results/stories-growth.json` with a chart beside it.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from benchmarks.chart import chart
from benchmarks.stories_heap import Made, heap
from benchmarks.stories_reading import readings, record_of
from reportedly.documents.given import document_of
from reportedly.jobs.annotating import Options, annotate_raw
from reportedly.records import Annotated, Document
from reportedly.sources import raw_record
from reportedly.stories import VERSION, link

RESULTS = Path(__file__).parent / "results"
COLUMNS = ("ms", "mb", "precision", "recall", "copy_precision", "copy_recall", "twins_joined")
READ_EACH = "--read-each"
WORKER = "--one"


def main() -> None:
    """Measure every size asked for, print one row each, and keep them."""
    asked = sys.argv[1:]
    sizes = [int(each) for each in asked if each.isdigit()] or [1000, 10000]
    if WORKER in asked:
        print(json.dumps(measured(sizes[0], READ_EACH in asked)))
        return
    print(" ".join(f"{name:>14}" for name in ("reports", *COLUMNS)))
    for size in sizes:
        command = [sys.executable, "-m", "benchmarks.stories_growth", WORKER, str(size)]
        command += [READ_EACH] if READ_EACH in asked else []
        out = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
        row = json.loads(out.splitlines()[-1])
        print(f"{size:14}", *(f"{row[name]:14.4f}" for name in COLUMNS), flush=True)
        if READ_EACH not in asked:
            _keep(size, row)


def measured(size: int, read_each: bool) -> dict[str, float]:
    """Link a heap of so many reports in this process."""
    spent = [0.0]
    made = heap(size)
    reports = (_read(each) for each in made) if read_each else readings(made)
    before, started = time.process_time(), time.perf_counter()
    found = link(_clocked(reports, spent))
    used = time.process_time() - before - spent[0]
    truth = {each.id: each for each in heap(size)}
    stories = [story.documents for story in found.stories]
    return {
        "ms": 1000 * used / size,
        "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        **_pairs(stories, truth),
        **_copies({(each.document, each.copy_of) for each in found.copies}, truth),
        "twins_joined": _twins_joined(stories, truth),
        "incidents": len(found.incidents),
        "claims": len(found.claims),
        "minutes_in_all": (time.perf_counter() - started) / 60,
    }


def _clocked(
    reports: Iterator[tuple[Document, Annotated]], spent: list[float]
) -> Iterator[tuple[Document, Annotated]]:
    while True:
        before = time.process_time()
        one = list(islice(reports, 1))
        spent[0] += time.process_time() - before
        if not one:
            return
        yield one[0]


def _read(made: Made) -> tuple[Document, Annotated]:
    raw = raw_record(record_of(made))
    return document_of(raw), annotate_raw(raw, Options())


def _pairs(stories: Iterable[tuple[str, ...]], truth: dict[str, Made]) -> dict[str, float]:
    sizes = Counter(made.story for made in truth.values())
    gold = sum(_among(count) for count in sizes.values())
    right = guessed = 0
    for documents in stories:
        inside: dict[int, int] = defaultdict(int)
        for document in documents:
            inside[truth[document].story] += 1
        guessed += _among(len(documents))
        right += sum(_among(count) for count in inside.values())
    return {"precision": right / max(1, guessed), "recall": right / max(1, gold)}


def _among(count: int) -> int:
    return count * (count - 1) // 2


def _copies(copied: set[tuple[str, str]], truth: dict[str, Made]) -> dict[str, float]:
    family = {(a, b) for a, b in copied if truth[a].story == truth[b].story}
    descended = [made for made in truth.values() if made.of is not None]
    placed = {document for document, _ in family}
    return {
        "copy_precision": len(family) / max(1, len(copied)),
        "copy_recall": sum(made.id in placed for made in descended) / max(1, len(descended)),
    }


def _twins_joined(stories: Iterable[tuple[str, ...]], truth: dict[str, Made]) -> float:
    """The share of twin events, of those in the heap, that share a story with another of theirs."""
    towns: dict[str, set[int]] = defaultdict(set)
    for made in truth.values():
        towns[made.event.town].add(made.story)
    twins = {story for together in towns.values() if len(together) > 1 for story in together}
    joined = set()
    for documents in stories:
        inside = {truth[each].story for each in documents} & twins
        joined |= inside if len(inside) > 1 else set()
    return len(joined) / max(1, len(twins))


def _keep(size: int, row: dict[str, float]) -> None:
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / "stories-growth.json"
    kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"sizes": {}}
    kept["machine"] = f"{platform.machine()}, {os.cpu_count()} cores, Python" + (
        f" {platform.python_version()}"
    )
    row = {name: round(value, 4) for name, value in row.items()}
    kept["sizes"][str(size)] = {"measured": f"{datetime.now(UTC):%Y-%m-%d}", "by": VERSION, **row}
    kept["sizes"] = dict(sorted(kept["sizes"].items(), key=lambda each: int(each[0])))
    path.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    points = [(int(number), one["ms"], one["mb"]) for number, one in kept["sizes"].items()]
    path.with_suffix(".svg").write_text(chart(points), encoding="utf-8")


if __name__ == "__main__":
    main()
