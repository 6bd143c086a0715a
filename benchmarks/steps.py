"""Processor time per step, per report of the shipped reader.

    python -m benchmarks.steps --shared ../shared [--times 5]

The last lines compare the layers of claims and figures with the reader's own time.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from reportedly.documents.given import document_of
from reportedly.jobs.pipeline import reader
from reportedly.records import Document, Reading
from reportedly.settings import DEFAULTS
from reportedly.sources import raw_record
from reportedly.steps import Step

HERE = Path(__file__).parent
CLAIMS = ("figures", "attributions", "checks", "links")


def main() -> None:
    """Read each report several times and print milliseconds per report and step."""
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.steps", description=__doc__)
    arguments.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared")
    arguments.add_argument("--times", type=int, default=5)
    asked = arguments.parse_args()
    paths = sorted((asked.shared / "seeds").glob("*.txt"))
    if not paths:
        sys.exit(f"{asked.shared}/seeds: no reports there; name the material with --shared")
    documents = [document_of(raw_record(path.read_text(encoding="utf-8"))) for path in paths]
    using = reader(DEFAULTS)
    steps = (*using.cleaning.steps, *using.reading.steps)
    spent: Counter[str] = Counter()
    for turn in range(asked.times + 1):
        for document in documents:
            timed(document, steps, spent if turn else Counter())
    reports = asked.times * len(documents)
    for each in steps:
        print(f"{each.label:24} {1000 * spent[each.name] / reports:8.1f} ms a report")
    reading = next(spent[step.name] for step in steps if "tokens" in step.gives)
    added = sum(spent[name] for name in CLAIMS)
    print(f"\nclaims and figures: {100 * added / reading:.0f} % of the reader's time")


def timed(document: Document, steps: tuple[Step, ...], spent: Counter[str]) -> None:
    """Read a document step by step, adding processor seconds to `spent` by step name."""
    reading = Reading(document)
    for each in steps:
        began = time.process_time()
        reading = each.read(reading)
        spent[each.name] += time.process_time() - began


if __name__ == "__main__":
    main()
