"""How well zones are labelled on hand-labelled reports.

    python evaluation/zones/score.py [--seeds FOLDER] [--differences]

Prints, for every report of `seeds.jsonl` and for all, the share of characters labelled as in the
file, and how many characters of page furniture lie in zones that are read (goal: 0). White space
counts on neither side. The hand labels hold offsets only; the reports themselves lie beside the
project in `../shared/seeds` and are not part of it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from pathlib import Path

from reportedly.documents.zones import zones
from reportedly.records import READ_KINDS, Document, Origin, Reading

HERE = Path(__file__).parent
SEEDS = HERE.parents[1].parent / "shared" / "seeds"


def labels(rows: list[tuple[int, int, str]], length: int) -> list[str]:
    """The zone of every character."""
    found = [""] * length
    for start, end, zone in rows:
        found[start:end] = [zone] * (end - start)
    return found


def predicted(text: str) -> list[str]:
    """The zone of every character, as the labeller has it."""
    origin = Origin("seed", "txt", hashlib.sha256(text.encode()).hexdigest(), "none/1")
    reading = zones.read(Reading(Document.of(text, origin)))
    return labels([(*zone.span, zone.zone) for zone in reading.zones], len(text))


def compared(text: str, gold: list[str]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """Counts of characters (all, right, leaked, lost) and the confusions among them."""
    counts: Counter[str] = Counter()
    confusions: Counter[tuple[str, str]] = Counter()
    for char, wanted, found in zip(text, gold, predicted(text), strict=True):
        if char.isspace():
            continue
        counts["characters"] += 1
        counts["right"] += wanted == found
        counts["leaked"] += found in READ_KINDS and wanted not in READ_KINDS
        counts["lost"] += found not in READ_KINDS and wanted in READ_KINDS
        if wanted != found:
            confusions[wanted, found] += 1
    return counts, confusions


def main() -> int:
    """Score all hand-labelled reports; 2 when their texts are absent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=Path, default=SEEDS)
    parser.add_argument("--differences", action="store_true")
    args = parser.parse_args()
    if not args.seeds.is_dir():
        print(f"{args.seeds}: the reports are not here; pass --seeds FOLDER", file=sys.stderr)
        return 2
    total: Counter[str] = Counter()
    for line in (HERE / "seeds.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        raw = (args.seeds / f"{row['id']}.txt").read_bytes()
        if hashlib.sha256(raw).hexdigest() != row["sha256"]:
            print(f"{row['id']}: not the text that was labelled", file=sys.stderr)
            return 2
        text = raw.decode("utf-8")
        gold = labels([(*zone["span"], zone["zone"]) for zone in row["zones"]], len(text))
        counts, confusions = compared(text, gold)
        total += counts
        print(_line(row["id"], counts))
        if args.differences:
            for (wanted, found), number in confusions.most_common():
                print(f"    {number:5d} characters of {wanted} labelled {found}")
    print(_line("all", total))
    return 0


def _line(name: str, counts: Counter[str]) -> str:
    share = counts["right"] / counts["characters"]
    return (
        f"{name:22s} right {share:.4f}  characters {counts['characters']:6d}  "
        f"furniture read {counts['leaked']:4d}  text not read {counts['lost']:4d}"
    )


if __name__ == "__main__":
    sys.exit(main())
