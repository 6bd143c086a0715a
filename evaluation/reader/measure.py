"""`python -m evaluation.reader.measure`: scores, robustness and speed of a reader, from raw text.

Needs the project's data and scorer folders, which are no part of the repository.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from evaluation.reader import entities
from evaluation.reader.copies import COPIES, without_marks
from evaluation.reader.sets import DEV, TEST, Gold, TestSet, gold_of, scorer
from reportedly.layers.tokenisation import tokenise
from reportedly.models.card import models_folder
from reportedly.models.parse import Parsed
from reportedly.models.reader import ModelReader

KINDS = {"PER": "person", "ORG": "organization", "LOC": "place", "EVENT": "event"}
COLUMNS = (
    ("tokens", "words"),
    ("sentences", "sent"),
    ("upos", "UPOS"),
    ("uas", "UAS"),
    ("las", "LAS"),
    ("lemma", "lemma"),
    ("ner", "names"),
    ("ner_PER", "PER"),
    ("ner_ORG", "ORG"),
    ("ner_LOC", "LOC"),
)


class Reads(Protocol):
    """A reader of raw text, such as `ModelReader`."""

    def read(self, text: str, segments: Sequence[tuple[int, int]]) -> Parsed:
        """Words, sentences, trees and names of the segments of a text."""


def segments(text: str) -> list[tuple[int, int]]:
    """The lines of a text, which are its paragraphs in the scorer's raw text."""
    return [match.span() for match in re.finditer(r"[^\n]+", text)]


def record(id: str, parsed: Parsed) -> dict[str, Any]:
    """A parse as the `annotate` record the scorer reads."""
    return {
        "id": id,
        "sentences": [list(span) for span in parsed.sentences],
        "tokens": [
            {
                "span": list(word.span),
                "upos": word.upos,
                "lemma": word.lemma,
                "head": word.head,
                "deprel": word.deprel,
            }
            for word in parsed.words
        ],
        "mentions": [{"span": list(name.span), "kind": KINDS[name.kind]} for name in parsed.names],
    }


def lemma_f1(gold: Sequence[Gold], predicted: Sequence[dict[str, Any]]) -> float:
    """F1 of lemmas over words with equal spans."""
    right = total = 0
    for document, made in zip(gold, predicted, strict=True):
        found = {tuple(token["span"]): token["lemma"] for token in made["tokens"]}
        total += len(document["tokens"]) + len(made["tokens"])
        right += sum(found.get(tuple(t["span"])) == t["lemma"] for t in document["tokens"])
    return 2 * right / max(1, total)


def measure(reader: Reads, found: TestSet, copy: str, args: argparse.Namespace) -> dict[str, Any]:
    """F1 per column for one set in one copy, in per cent, and words per second of CPU time."""
    score = scorer(args.scorer)
    gold = gold_of(found, args.data / "treebanks", score)
    began, words = time.process_time(), 0
    predicted = []
    for document in gold:
        text = COPIES[copy].change(document["text"])
        parsed = reader.read(text, segments(text))
        words += len(parsed.words)
        predicted.append(record(document["id"], parsed))
    speed = words / (time.process_time() - began)
    if COPIES[copy].unmarked:
        texts = [document["text"] for document in gold]
        predicted = [without_marks(each, text) for each, text in zip(predicted, texts, strict=True)]
        gold = [without_marks(each, text) for each, text in zip(gold, texts, strict=True)]
    result = score.parse(gold, predicted)
    scores = {k: round(100 * v["F1"], 2) for k, v in result.items() if isinstance(v, dict)}
    if found.parsed:
        scores["lemma"] = round(100 * lemma_f1(gold, predicted), 2)
        if not found.names:
            scores = {k: v for k, v in scores.items() if not k.startswith("ner")}
    return {"set": found.name, "copy": copy, "words_per_cpu_second": round(speed), **scores}


def table(rows: Sequence[dict[str, Any]], first: Sequence[str]) -> str:
    """The rows as a Markdown table; a dash where a set has no such gold."""
    names = [*first, *(label for _, label in COLUMNS)]
    lines = ["| " + " | ".join(names) + " |", "|" + " --- |" * len(names)]
    for row in rows:
        cells = [str(row.get(name, "–")) for name in (*first, *(key for key, _ in COLUMNS))]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.reader.measure")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--scorer", type=Path, default=Path("../shared/score"))
    parser.add_argument("--model", type=Path, default=models_folder() / "reader-en")
    parser.add_argument("--dev", action="store_true", help="development sets, while building")
    parser.add_argument("--copies", nargs="*", default=["as it is"], choices=[*COPIES, "all"])
    parser.add_argument("--out", type=Path, help="write the rows here as JSON lines")
    asked = parser.parse_args()
    asked.copies = list(COPIES) if "all" in asked.copies else asked.copies
    return asked


def main() -> None:
    """Print the table of every set and copy asked for, load time and memory, names and chains.

    Names and chains are what the program makes of the shipped model; another one has none.
    """
    args = options()
    began = time.perf_counter()
    reader = ModelReader(args.model, tokenise)
    reader.load()
    loaded = time.perf_counter() - began
    sets = DEV if args.dev else TEST
    rows = [measure(reader, each, copy, args) for copy in args.copies for each in sets]
    print(table(rows, ("set", "copy", "words_per_cpu_second")))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\n{reader.label}: loaded in {loaded:.2f} s, {memory:.0f} MiB at most")
    if args.model == models_folder() / "reader-en":
        print("\n" + entities.shown(args.data, args.scorer, split="dev" if args.dev else "test"))
    if args.out is not None:
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        args.out.write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
