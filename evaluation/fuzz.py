"""Read broken reports for as long as asked: nothing may raise, every quote must be at its spans.

    python -m evaluation.fuzz --minutes 10 [--seed 1] [--reports FOLDER]

Each text is a piece of a report with characters lost, doubled, moved, and hostile ones put in. A
text that fails is written to a file and named with the way to read it again.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

from reportedly.errors import ReportedlyError
from reportedly.jobs.annotating import Options, annotate_raw
from reportedly.sources import raw_record

HERE = Path(__file__).parent
HOSTILE = (
    *("\x1f", "\x7f", "\u200b", "\u2028", "\u202e", "\ufeff", "\u0301", "\ud7ff", "\U0001f642"),
    *("“", "”", "‘", "’", '"', "'", "«", "»", "(", ")", "[", "—", "…", "..."),
    *("\n", "\n\n", "\t", "\r\n", "1,120", "3.5.2022", "%", "said", "according to", "not"),
    *("A" * 60, "9" * 40, "<b>", "&amp;", "http://a.b/c?d=e", "=SUM(A1)", "Донбас", "بغداد"),
)
MOST_FAILURES = 10


def broken(texts: Sequence[str], chance: random.Random) -> str:
    """A piece of one of the texts with up to 25 changes."""
    whole = chance.choice(texts)
    start = chance.randrange(len(whole))
    piece = list(whole[start : start + chance.randrange(50, 2500)])
    for _ in range(chance.randrange(1, 26)):
        at, draw = chance.randrange(len(piece) + 1), chance.random()
        if draw < 0.4:
            piece.insert(at, chance.choice(HOSTILE))
        elif draw < 0.7:
            del piece[max(0, at - chance.randrange(1, 9)) : at]
        else:
            source = chance.randrange(len(piece) + 1)
            piece[at:at] = piece[source : source + chance.randrange(1, 40)]
    return "".join(piece)


def main() -> None:
    """Read until the time is up; the exit status is 1 where anything failed."""
    arguments = argparse.ArgumentParser(prog="python -m evaluation.fuzz", description=__doc__)
    arguments.add_argument("--minutes", type=float, default=10.0)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--reports", type=Path, default=HERE.parents[1] / "shared" / "seeds")
    arguments.add_argument("--keep", type=Path, default=HERE / "work", help="for failing texts")
    asked = arguments.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(asked.reports.glob("*.txt"))]
    if not texts:
        sys.exit(f"{asked.reports}: no .txt reports there; name a folder with --reports")
    chance = random.Random(asked.seed)
    options = Options(tokens=True, predicates=True)
    until, done, refused, failed = time.monotonic() + 60 * asked.minutes, 0, 0, 0
    while time.monotonic() < until and failed < MOST_FAILURES:
        text = broken(texts, chance)
        done += 1
        try:
            annotate_raw(raw_record(text), options)
        except ReportedlyError:
            refused += 1
        except Exception:  # what is looked for
            failed += 1
            asked.keep.mkdir(parents=True, exist_ok=True)
            path = asked.keep / f"fuzz-{asked.seed}-{done}.txt"
            path.write_text(text, encoding="utf-8")
            print(f"{path}: read it again with `reportedly annotate {path}`", file=sys.stderr)
            traceback.print_exc()
    print(f"seed {asked.seed}: {done} texts, {refused} refused with a clear error, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
