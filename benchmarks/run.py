"""Speed, memory and start-up time.

    python -m benchmarks.run --shared ../shared [--times 200]

Every figure comes from a process of its own, so that peak memory is that of the job alone.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
STARTS = 9


def main() -> None:
    """Measure everything and print it as a table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared")
    arguments.add_argument("--times", type=int, default=200)
    asked = arguments.parse_args()
    seeds = sorted((asked.shared / "seeds").glob("*.txt"))
    if not seeds:
        sys.exit(f"{asked.shared}/seeds: no reports there; name the material with --shared")
    texts = [path.read_text(encoding="utf-8") for path in seeds]
    digest = hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:12]
    words = sum(len(text.split()) for text in texts)
    print(
        f"{datetime.now(UTC):%Y-%m-%d} · {platform.processor() or platform.machine()},"
        f" {os.cpu_count()} cores · Python {platform.python_version()} · data {digest}"
    )
    print(f"five reports of {words // len(texts)} words on average, {asked.times} times each\n")
    with tempfile.TemporaryDirectory() as folder:
        heap = Path(folder) / "heap.jsonl"
        _write_heap(heap, texts, asked.times)
        _report("annotate, one process", _measured("annotate", heap, 1))
        _report("annotate, one process, a tenth", _measured("annotate", heap, 1, share=10))
        _report("run into a store, one process", _measured("run", heap, 1))
        _report("run into a store, a process per core", _measured("run", heap, None))
    print(f"{'reportedly --help':42} {_start_up():8.3f} s (median of {STARTS})")


def _write_heap(path: Path, texts: list[str], times: int) -> None:
    with path.open("w", encoding="utf-8") as heap:
        for turn in range(times):
            for at, text in enumerate(texts):
                record = {"id": f"{at}-{turn}", "text": f"{text}\n\nEdition {turn}.\n"}
                heap.write(json.dumps(record, ensure_ascii=False) + "\n")


def _measured(job: str, heap: Path, workers: int | None, share: int = 1) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.job", job, str(heap)]
    command += [str(workers or 0), str(share)]
    out = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(out.stdout.splitlines()[-1])
    return found


def _report(name: str, found: dict[str, float]) -> None:
    print(
        f"{name:42} {found['per_second']:8.1f} reports/s"
        f" {found['per_core_second']:8.1f} reports/s/core {found['peak_mb']:7.0f} MB peak"
    )


def _start_up() -> float:
    program = Path(sys.executable).with_name("reportedly")
    times = []
    for _ in range(STARTS):
        before = time.perf_counter()
        subprocess.run([str(program), "--help"], capture_output=True, check=True)
        times.append(time.perf_counter() - before)
    return statistics.median(times)


if __name__ == "__main__":
    main()
