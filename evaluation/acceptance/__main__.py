"""Count the rows of the acceptance list that are read, per group.

    python -m evaluation.acceptance [--shared FOLDER]

Prints the table and writes it to `RESULTS.md` here. The checks are those of `tests/acceptance`.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from tests.acceptance.rows import not_yet, outcomes

HERE = Path(__file__).parent
GROUPS = {
    "A": "attribution",
    "B": "denial and confirmation",
    "C": "hedge, modality, act, quotation",
    "D": "quantities",
    "E": "structure and provenance",
    "X": "checks across rows",
}


def table(met: dict[str, str | None]) -> list[str]:
    """The counts per group, groups A to D together, and all."""
    read = Counter(row[0] for row, lack in met.items() if lack is None)
    all_rows = Counter(row[0] for row in met)
    lines = ["| group | of | read | not yet | share |", "| --- | --: | --: | --: | --: |"]
    for name, groups in [
        *((f"{group} {GROUPS[group]}", group) for group in sorted(all_rows)),
        ("A to D", "ABCD"),
        ("all", "".join(sorted(all_rows))),
    ]:
        of, good = (sum(counts[group] for group in groups) for counts in (all_rows, read))
        lines.append(f"| {name} | {of} | {good} | {of - good} | {good / of:.1%} |")
    return lines


def main() -> None:
    """Read, count, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=HERE.parents[2] / "shared")
    shared = parser.parse_args().shared
    if not (shared / "acceptance").is_dir():
        sys.exit(f"{shared}: the acceptance list is not there; name its folder with --shared")
    met = outcomes(shared)
    counts = table(met)
    causes = [f"- {row}: {known.cause} ({known.where})" for row, known in not_yet().items()]
    page = ["# What five real reports must yield", "", *counts, "", "## Not yet", "", *causes, ""]
    (HERE / "RESULTS.md").write_text("\n".join(page), encoding="utf-8")
    print("\n".join(counts))


if __name__ == "__main__":
    main()
