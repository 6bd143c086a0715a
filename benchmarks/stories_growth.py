"""Does linking grow in line with the heap? Time per report, memory, pairs against the truth.

    python -m benchmarks.stories_growth 1000 10000 [100000]

Each size runs in a process of its own. Reports come from `benchmarks.stories_heap`; they are
annotated first (not measured), then linked. A pair is two reports of one story. Prints a table.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from benchmarks.stories_heap import Made, heap
from reportedly.documents.given import document_of
from reportedly.jobs.annotating import Options, annotate_raw
from reportedly.records import Annotated, Document
from reportedly.sources import raw_record
from reportedly.stories import link


def main() -> None:
    """Measure every size asked for and print one row each."""
    sizes = [int(each) for each in sys.argv[1:]] or [1000, 10000]
    if sizes[0] < 0:
        print(json.dumps(measured(-sizes[0])))
        return
    print(f"{'reports':>9} {'ms/report':>10} {'peak MB':>8} {'pair P':>7} {'pair R':>7}"
          f" {'copy P':>7} {'copy R':>7}")  # fmt: skip
    for size in sizes:
        command = [sys.executable, "-m", "benchmarks.stories_growth", str(-size)]
        out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        row = json.loads(out.splitlines()[-1])
        print(f"{size:9} {row['ms']:10.2f} {row['mb']:8.0f} {row['precision']:7.4f}"
              f" {row['recall']:7.4f} {row['copy_precision']:7.4f} {row['copy_recall']:7.4f}",
              flush=True)  # fmt: skip


def measured(size: int) -> dict[str, float]:
    """Link a heap of so many reports in this process."""
    spent = [0.0]
    before = time.process_time()
    found = link(_reports(size, spent))
    used = time.process_time() - before - spent[0]
    truth = {made.id: made for made in heap(size)}
    copied = {(each.document, each.copy_of) for each in found.copies}
    family = {(a, b) for a, b in copied if truth[a].story == truth[b].story}
    descended = [made for made in truth.values() if made.of is not None]
    placed = {document for document, _ in family}
    return {
        "ms": 1000 * used / size,
        "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        **_pairs([story.documents for story in found.stories], truth),
        "copy_precision": len(family) / max(1, len(copied)),
        "copy_recall": sum(made.id in placed for made in descended) / max(1, len(descended)),
    }


def _reports(size: int, spent: list[float]) -> Iterator[tuple[Document, Annotated]]:
    for made in heap(size):
        before = time.process_time()
        pair = _read(made)
        spent[0] += time.process_time() - before
        yield pair


def _read(made: Made) -> tuple[Document, Annotated]:
    raw = raw_record(
        {"id": made.id, "text": made.text, "published": made.published, "outlet": made.outlet}
    )
    annotated = annotate_raw(raw, Options())
    if not isinstance(annotated, Annotated):
        raise SystemExit(f"{made.id}: {annotated}")
    return document_of(raw), annotated


def _pairs(stories: Iterable[tuple[str, ...]], truth: dict[str, Made]) -> dict[str, float]:
    sizes = Counter(made.story for made in truth.values())
    gold = sum(count * (count - 1) // 2 for count in sizes.values())
    right = guessed = 0
    for documents in stories:
        inside: dict[int, int] = defaultdict(int)
        for document in documents:
            inside[truth[document].story] += 1
        guessed += sum(1 for _ in combinations(documents, 2))
        right += sum(count * (count - 1) // 2 for count in inside.values())
    return {"precision": right / max(1, guessed), "recall": right / max(1, gold)}


if __name__ == "__main__":
    main()
