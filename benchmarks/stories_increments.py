"""What does it cost when a report joins? Time and reports looked at again, against the heap.

    python -m benchmarks.stories_increments 1000 10000 [100000]

Each size runs in a process of its own, on one core: a generated heap (`benchmarks.stories_heap`)
is linked and kept in a SQLite store; then the reports that the generator makes next join, first
one by one, then ten and a hundred at a time. Each time the linker begins from the store alone, as
a new process would. Time is that of the processor, from opening what was kept to the end of the
transaction; reading the reports is not in it. Prints a table, and keeps the last run of every size
in `results/stories-increments.json`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from benchmarks.stories_heap import heap
from benchmarks.stories_reading import readings
from reportedly.store import LinkChanges, Store
from reportedly.stories import VERSION
from reportedly.stories.digest import Digest, digest
from reportedly.stories.incremental import Effort, join
from reportedly.stories.workings import Workings

RESULTS = Path(__file__).parent / "results" / "stories-increments.json"
BATCHES = (*[1] * 10, 10, 10, 10, 100)
"""Reports that join together, one batch after the other."""
COLUMNS = ("ms", "reports", "pairs", "stories")
KINDS = ("copies", "stories", "incidents", "claims")
WORKER = "--one"
AT = "2024-01-01T00:00:00+00:00"

Row = dict[str, float]


def main() -> None:
    """Measure every size asked for, print one row for each batch size, and keep them."""
    sizes = [int(each) for each in sys.argv[1:] if each.isdigit()] or [1000, 10000]
    if WORKER in sys.argv:
        print(json.dumps(measured(sizes[0])))
        return
    print(" ".join(f"{name:>10}" for name in ("heap", "join", *COLUMNS)))
    for size in sizes:
        command = [sys.executable, "-m", "benchmarks.stories_increments", WORKER, str(size)]
        out = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
        found = json.loads(out.splitlines()[-1])
        for batch, row in found.items():
            print(f"{size:10} {batch:>10}", *(f"{row[name]:10.1f}" for name in COLUMNS), flush=True)
        _keep(size, found)


def measured(size: int) -> dict[str, Row]:
    """Link a heap of so many reports, let others join, and give the mean row of each batch size.

    The row `all` is that of linking the heap to begin with.
    """
    arriving = _arriving(size + sum(BATCHES))
    with tempfile.TemporaryDirectory() as folder:
        store = Store(str(Path(folder) / "heap.db"), create=True)
        rows: dict[str, list[Row]] = {"all": [joined(store, islice(arriving, size))]}
        for batch in BATCHES:
            rows.setdefault(str(batch), []).append(joined(store, islice(arriving, batch)))
    return {
        batch: {name: sum(row[name] for row in some) / len(some) for name in COLUMNS}
        for batch, some in rows.items()
    }


def _arriving(reports: int) -> Iterator[tuple[Digest, str]]:
    for document, annotated in readings(heap(reports)):
        yield digest(document, annotated), document.id


def joined(store: Store, fresh: Iterator[tuple[Digest, str]]) -> Row:
    """Let reports join a kept heap, and say what it cost."""
    digests, effort = list(fresh), Effort()
    started = time.process_time()
    with store.workings(VERSION) as kept:
        workings = Workings() if kept is None else Workings(kept.all("outline"), kept.one)
        found = join(workings, digests, effort=effort)
        follows = None if kept is None else kept.basis
    changes = LinkChanges(
        amended={kind: sorted(getattr(found, kind).items()) for kind in KINDS},
        gone=found.gone,
        workings=workings.changes(),
        follows=follows,
    )
    store.write_links(changes, at=AT, who="benchmark", version=VERSION)
    return {
        "ms": 1000 * (time.process_time() - started),
        "reports": effort.reports,
        "pairs": effort.pairs,
        "stories": effort.stories,
    }


def _keep(size: int, found: dict[str, Row]) -> None:
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {"sizes": {}}
    rows = {
        batch: {name: round(value, 1) for name, value in row.items()}
        for batch, row in found.items()
    }
    kept["sizes"][str(size)] = {"measured": f"{datetime.now(UTC):%Y-%m-%d}", "by": VERSION, **rows}
    kept["sizes"] = dict(sorted(kept["sizes"].items(), key=lambda each: int(each[0])))
    RESULTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
