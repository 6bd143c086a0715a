"""What a majority guess and a plain word list reach on the factuality sets, beside the product.

    python -m evaluation.factuality.baselines --shared ../shared

The majority guess calls every target certain. The word list calls it negated after a negation,
possible after a modal or hedge and open after `if`, each within four words before it or the word
behind it; its words are the product's own lexicons (`word-classes.tsv`, `hedges.tsv`), so that
what the product adds is grammar: scope, embedding and signatures.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from reportedly.extract.attribution.lexicon import hedges, words_of

SETS = {"UW dev": "uw_dev", "UDS-IH2 dev": "uds_ih2_dev"}
_NEAR = 4
_WORD = re.compile(r"\S+")
_CONDITIONS = frozenset({"if", "whether", "unless"})
Row = dict[str, Any]


def majority(words: list[str], at: int) -> Row:
    """Every target happened."""
    del words, at
    return {"polarity": "+", "certainty": "certain", "reality": "actual"}


def lexicon(words: list[str], at: int) -> Row:
    """The first of negation, condition, modal and hedge among the words near the target."""
    near = words[max(0, at - _NEAR) : at] + words[at + 1 : at + 2]
    weaker = {**hedges("adverb"), **hedges("reportative"), **hedges("modal")}
    if words_of("neg") & set(near):
        return {"polarity": "-", "certainty": "certain", "reality": "negated"}
    if _CONDITIONS & set(near):
        return {"polarity": "+", "certainty": "unknown", "reality": "hypothetical"}
    if words_of("modal") & set(near) or weaker.keys() & set(near):
        return {"polarity": "+", "certainty": "possible", "reality": "actual"}
    return majority(words, at)


def predicted(rows: Iterable[Row], guess: Callable[[list[str], int], Row]) -> list[Row]:
    """Annotate-like records of a baseline for the targets of gold rows."""
    made = []
    for row in rows:
        stretches = [match.span() for match in _WORD.finditer(row["text"])]
        words = [row["text"][start:end].lower() for start, end in stretches]
        found = []
        for target in row["targets"]:
            at = next(k for k, (start, end) in enumerate(stretches) if target["start"] < end)
            span = [target["start"], target["end"]]
            quote = row["text"][target["start"] : target["end"]]
            found.append({"span": span, "quote": quote, **guess(words, at)})
        made.append({"id": row["id"], "predicates": found})
    return made


def scored(rows: list[Row], gold: Path, shared: Path) -> Row:
    """The shared scorer's figures for predictions."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)
        out.flush()
        return scores_of(Path(out.name), gold, shared)


def scores_of(predictions: Path, gold: Path, shared: Path) -> Row:
    """The shared scorer's figures for a file of predictions."""
    command = [sys.executable, str(shared / "score" / "score.py"), "factuality", "--json"]
    command += ["--gold", str(gold), "--pred", str(predictions)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: Row = json.loads(done.stdout)
    return found


def main() -> None:
    """Print macro F1 and the F1 of every class, one line a set and method."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shared", type=Path, default=Path(__file__).parents[3] / "shared")
    asked = arguments.parse_args()
    for name, file in SETS.items():
        gold = asked.shared / "data" / "factuality" / f"{file}.jsonl.gz"
        with gzip.open(gold, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        for guess in (majority, lexicon):
            print(shown(name, guess.__name__, scored(predicted(rows, guess), gold, asked.shared)))


def shown(name: str, method: str, figures: Row) -> str:
    """One line of the table."""
    classes = [f"{key[6:]} {value['F1']:.3f}" for key, value in figures.items() if "class " in key]
    return f"{name}  {method:10s} macro {figures['all']['macroF1']:.3f}  " + "  ".join(classes)


if __name__ == "__main__":
    main()
