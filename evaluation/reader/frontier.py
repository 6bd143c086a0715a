"""`python -m evaluation.reader.frontier`: accuracy against CPU time of readers, in one run.

    python -m evaluation.reader.frontier --reader "6 layers, int8=FOLDER" --reader "...=FOLDER@64"

measures reader folders (`@64`: windows of 64 pieces) on the development sets; the first one is what
the others are compared with. `--test` does so on the test sets, `--spacy FOLDER` puts a trained
`spacy_peer` beside them. What a run measures replaces its part of `frontier.json`, but a reader
whose files are unchanged is not scored again; `--rounds 0` leaves out the speed; `--show` prints
the file and measures nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from evaluation.reader.frontier_speed import Speed, speeds
from evaluation.reader.measure import COLUMNS, Reads, measure
from evaluation.reader.sets import DEV, TEST, gold_of, scorer
from reportedly.layers.tokenisation import tokenise
from reportedly.models import packing
from reportedly.models.parse import Parsed
from reportedly.models.reader import ModelReader

OUT = Path(__file__).with_name("frontier.json")
TIMED_WORDS = 6_000
"""Words of parsed text, by white space, that every round of timing reads."""
SHOWN = ("tokens", "sentences", "upos", "uas", "las", "lemma", "ner")
"""Scores that are kept of every set."""


class Windowed:
    """A model reader with windows of another size than the usual one."""

    def __init__(self, reader: Reads, most: int) -> None:
        self._reader, self._most = reader, most

    def read(self, text: str, segments: Sequence[tuple[int, int]]) -> Parsed:
        """What the reader makes of a text with these windows."""
        usual = packing.WINDOW
        packing.WINDOW = self._most
        try:
            return self._reader.read(text, segments)
        finally:
            packing.WINDOW = usual


def reader_of(place: str) -> tuple[Path, Reads]:
    """The folder and the reader that `FOLDER` or `FOLDER@WINDOW` names."""
    folder, at, window = place.rpartition("@")
    if not at or not window.isdigit():
        return Path(place), ModelReader(Path(place), tokenise)
    return Path(folder), Windowed(ModelReader(Path(folder), tokenise), int(window))


def megabytes(folder: Path) -> float:
    """Size of a folder's files on disk."""
    return round(sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) / 1e6, 1)


def texts_of(asked: argparse.Namespace) -> list[str]:
    """Parsed texts of the sets in turn, up to `TIMED_WORDS` words."""
    score = scorer(asked.scorer)
    sets = [each for each in (TEST if asked.test else DEV) if each.parsed]
    found: list[str] = []
    for each in sets:
        left = TIMED_WORDS // len(sets)
        for document in gold_of(each, asked.data / "treebanks", score):
            if left > 0:
                found.append(document["text"])
                left -= len(document["text"].split())
    return found


def digest(folder: Path) -> str:
    """The first half of a SHA-256 over the names and bytes of a folder's files."""
    found = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        found.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:32]


def named_readers(asked: argparse.Namespace) -> dict[str, tuple[Path, Reads]]:
    """Folder and reader by name, as the command line asks for them."""
    named = (each.split("=", 1) for each in asked.reader)
    found = {name: reader_of(place) for name, place in named}
    if asked.spacy is not None:
        from evaluation.reader.spacy_peer import SpacyPeer  # noqa: PLC0415 - no dependency

        peer = SpacyPeer(asked.spacy)
        found[peer.label] = asked.spacy, peer
    return found


def measured(
    asked: argparse.Namespace, before: Sequence[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """One row a reader: size, speed, and scores per set, taken from `before` where unchanged."""
    named = named_readers(asked)
    scored = {(row["reader"], row["digest"]): row["scores"] for row in before}
    timed: dict[str, Speed] = {}
    if asked.rounds:
        readers = {name: reader for name, (_, reader) in named.items()}
        timed = speeds(readers, texts_of(asked), asked.rounds)
    for name, (folder, reader) in named.items():
        key = name, digest(folder)
        yield {
            "reader": name,
            "digest": key[1],
            "megabytes": megabytes(folder),
            "speed": msgspec.to_builtins(timed[name]) if name in timed else None,
            "scores": scored[key] if key in scored else _scores(reader, asked),
        }


def _scores(reader: Reads, asked: argparse.Namespace) -> dict[str, dict[str, float]]:
    """What is shown of the scores, per set."""
    sets = (measure(reader, each, "as it is", asked) for each in (TEST if asked.test else DEV))
    return {row["set"]: {key: row[key] for key in SHOWN if key in row} for row in sets}


def table(rows: Sequence[dict[str, Any]]) -> str:
    """The rows as a Markdown table, a line for each reader and set."""
    labels = dict(COLUMNS)
    names = ["reader", "MB", "words/CPU-s", "ratio", "set", *(labels[key] for key in SHOWN)]
    lines = ["| " + " | ".join(names) + " |", "|" + " --- |" * len(names)]
    for row in rows:
        speed = row["speed"]
        pace = ["–", "–"]
        if speed is not None:
            words = f"{speed['words_per_cpu_second']} ({speed['least']}–{speed['most']})"
            pace = [words, speed["ratio"]]
        head = [row["reader"], row["megabytes"], *pace]
        for name, scores in row["scores"].items():
            cells = [*head, name, *(scores.get(key, "–") for key in SHOWN)]
            lines.append("| " + " | ".join(map(str, cells)) + " |")
            head = ["", "", "", ""]
    return "\n".join(lines)


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.reader.frontier")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--scorer", type=Path, default=Path("../shared/score"))
    parser.add_argument("--reader", action="append", default=[], metavar="NAME=FOLDER[@WINDOW]")
    parser.add_argument("--spacy", type=Path, help="folder of a trained spacy_peer")
    parser.add_argument("--test", action="store_true", help="test sets, for what is chosen already")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--show", action="store_true", help="print what was measured last")
    parser.add_argument("--out", type=Path, default=OUT)
    return parser.parse_args()


def main() -> None:
    """Measure, keep and print; with `--show` print what is kept."""
    asked = options()
    kept = json.loads(asked.out.read_text(encoding="utf-8")) if asked.out.exists() else {}
    if not asked.show:
        name = "test" if asked.test else "development"
        kept[name] = list(measured(asked, kept.get(name, [])))
        asked.out.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    for name in sorted(kept):
        print(f"Accuracy against CPU time, {name} sets, one thread:\n\n{table(kept[name])}\n")


if __name__ == "__main__":
    main()
