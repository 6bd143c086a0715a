"""One job in a process of its own: `python -m benchmarks.job JOB HEAP WORKERS SHARE`.

Prints reports per second of wall time and per second of processor time, and the peak memory of
this process and its largest child, as JSON.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from reportedly.jobs.annotating import Options, annotate_raw, annotate_stream
from reportedly.jobs.running import run
from reportedly.jobs.workers import worker_count
from reportedly.sources import raw_record, read_paths
from reportedly.store import Store

AT = "2024-01-01T00:00:00+00:00"


def main() -> None:
    """Run the job once, after the lexicons have been loaded by one report."""
    job, heap, workers, share = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    annotate_raw(raw_record("Police arrested ten people in Minsk on Monday."), Options())
    total = Path(heap).read_bytes().count(b"\n") // share
    count = worker_count(workers or None)
    before, cpu_before = time.perf_counter(), _cpu()
    items = islice(read_paths([heap]), total)
    if job == "annotate":
        done = sum(1 for _ in annotate_stream(items, Options(), workers=count))
    else:
        with tempfile.TemporaryDirectory() as folder:
            store = Store(str(Path(folder) / "bench.db"), create=True)
            done = run(items, store, at=AT, workers=count).read
    wall, cpu = time.perf_counter() - before, _cpu() - cpu_before
    print(
        json.dumps(
            {"per_second": done / wall, "per_core_second": done / cpu, "peak_mb": _peak_mb()}
        )
    )


def _cpu() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def _peak_mb() -> float:
    sizes = (
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return max(sizes) / 1024


if __name__ == "__main__":
    main()
