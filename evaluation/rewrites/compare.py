"""Words, sentence vectors, names and figures: what tells a rewrite from a report by another hand?

    python -m evaluation.rewrites.compare [--shared ../shared] [--rate 0.003]

Every sign gets the threshold at which, on the development halves, at most `--rate` of the real
pairs of different hands and no invented look-alike or independent report passes for a rewrite.
Printed are the shares of pairs on the test halves that pass: rewrites of every grade (recall),
then those that are none. Without the shared material the invented reports alone are used.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np

from evaluation.rewrites.bed import GRADES, Pair, invented, real
from evaluation.rewrites.signs import (
    Numbers,
    Sign,
    alignment,
    auc,
    combined,
    form_letter,
    kept,
    shipped,
    words,
)
from evaluation.rewrites.vectors import vectors

OTHERS = ("independent", "look-alike", "ECB+", "GVA")
REAL = ("ECB+", "GVA")
SMALL = 64
"""Dimensions of the vectors as they would be kept."""
COMBINED = {
    "words, vectors": ("words", "vectors"),
    "kept, words": ("kept", "words"),
    "kept, vectors": ("kept", "vectors"),
    "kept, words, vectors": ("kept", "words", "vectors"),
}


class Table:
    """All pairs, and a sign of each as a column."""

    def __init__(self, pairs: list[Pair]) -> None:
        self.pairs = pairs
        self.kinds = np.array([each.kind for each in pairs])
        self.truth = np.array([float(each.rewritten) for each in pairs])
        self.held_out = np.array([each.held_out for each in pairs])
        self.forms = np.array([form_letter(each) for each in pairs])

    def column(self, sign: Sign) -> tuple[Numbers, float]:
        """A sign of every pair, and microseconds of one; forms filled in anew have the least."""
        started = time.process_time()
        found = np.array([sign(each) for each in self.pairs])
        spent = time.process_time() - started
        found[self.forms] = found.min()
        return found, 1e6 * spent / len(self.pairs)

    def threshold(self, column: Numbers, rate: float) -> float:
        """The value above which, of the development halves, so few pairs that are none pass."""
        real_ones = np.isin(self.kinds, REAL) & ~self.held_out
        made = (self.truth == 0) & ~np.isin(self.kinds, REAL) & ~self.held_out
        lowest = float(column[made].max())
        return (
            max(lowest, float(np.quantile(column[real_ones], 1 - rate)))
            if any(real_ones)
            else lowest
        )

    def shown(self, column: Numbers, threshold: float) -> str:
        """The shares of every kind of the test halves that pass, and the areas under the curve."""
        shares = []
        for kind in (*GRADES, *OTHERS):
            inside = (self.kinds == kind) & self.held_out
            passing = np.mean(column[inside] > threshold) if inside.any() else float("nan")
            shares.append(f"{passing:11.4f}" if kind in OTHERS else f"{passing:7.2f}")
        right = column[(self.truth == 1) & self.held_out]
        wrong = column[(self.truth == 0) & self.held_out]
        return "".join(shares) + f"{auc(right, wrong):8.3f}"


def main() -> None:
    """Measure every sign and print one row each."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shared", type=Path, default=Path(__file__).parents[3] / "shared")
    arguments.add_argument("--rate", type=float, default=0.003)
    asked = arguments.parse_args()
    pairs = list(invented()) + (list(real(asked.shared)) if asked.shared.is_dir() else [])
    table = Table(pairs)
    said = sorted({one for each in pairs for one in (*each.shorter.said, *each.longer.said)})
    signs: dict[str, Sign] = {
        "words": words,
        "vectors": alignment(vectors(said)),
        f"vectors, {SMALL} x 8 bit": alignment(vectors(said, SMALL)),
        "kept": kept,
    }
    names = (*(f"{each:>7}" for each in GRADES), *(f"{each:>11}" for each in OTHERS))
    print(f"{'':22}{''.join(names)}{'AUC':>8}{'us/pair':>9}")
    columns: dict[str, Numbers] = {}
    for name, sign in signs.items():
        columns[name], cost = table.column(sign)
        shown = table.shown(columns[name], table.threshold(columns[name], asked.rate))
        print(f"{name:22}{shown}{cost:9.0f}", flush=True)
    for name, parts in COMBINED.items():
        learning = ~table.held_out & ~table.forms
        column = combined([columns[each] for each in parts], table.truth, learning)
        column[table.forms] = column.min()
        print(f"{name:22}{table.shown(column, table.threshold(column, asked.rate))}", flush=True)
    column, cost = table.column(shipped)
    print(f"{'as shipped':22}{table.shown(column, 0.5)}{cost:9.0f}")


if __name__ == "__main__":
    main()
