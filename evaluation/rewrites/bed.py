"""The pairs of reports that are compared: invented ones with known truth, and real ones.

Invented: `reports.yaml`. Besides its rewrites each event gives a `cut` one (the free one without
its last two sentences) and an `added` one (the free one and two sentences of the independent
report), and where it names a look-alike, every text of it with other names and figures.
Real: reports of different hands on one story, out of ECB+ and the gun-violence reports; those
marked as copies or sharing a quarter of their wording are left out. A few that are left are
rewrites all the same, so their rate is an upper bound.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

import msgspec
import yaml

from reportedly.records import Span
from reportedly.stories.editing import pieces
from reportedly.stories.shingles import runs, shared_runs
from reportedly.stories.wording import Sentence, sentences_of

REPORTS = Path(__file__).with_name("reports.yaml")
GRADES = ("light", "medium", "free", "heavy", "cut", "added")
COPIED = 0.25
"""Share of the shorter text's five-word runs from which a real pair is a copy and left out."""
ENDING = 2
"""Sentences left out of a cut rewrite, and put to one that adds."""


class Report(msgspec.Struct, frozen=True):
    """A report's sentences as they are compared, and their words."""

    sentences: tuple[Sentence, ...]
    said: tuple[str, ...]


class Pair(msgspec.Struct, frozen=True):
    """Two reports, the shorter first; `kind` is a grade, or why they are no rewrite."""

    shorter: Report
    longer: Report
    kind: str
    held_out: bool

    @property
    def rewritten(self) -> bool:
        """Whether one is a rewrite of the other."""
        return self.kind in GRADES


def read(text: str) -> Report:
    """A report of a text."""
    found = sentences_of(text, pieces(text), [Span(0, len(text))])
    return Report(found, tuple(text[each.start : each.end] for each in found))


def _pair(one: Report, other: Report, kind: str, held_out: bool) -> Pair:
    shorter, longer = sorted((one, other), key=lambda each: sum(map(len, each.said)))
    return Pair(shorter, longer, kind, held_out)


def invented() -> Iterator[Pair]:
    """Every pair of the invented reports."""
    for event in yaml.safe_load(REPORTS.read_text(encoding="utf-8")):
        yield from _of_event(event)


def _of_event(event: dict) -> Iterator[Pair]:
    held_out = event["half"] == "test"
    texts = {each["grade"]: each["text"] for each in event["rewrites"]}
    told = {grade: read(text) for grade, text in texts.items()}
    original, independent = read(event["original"]), read(event["independent"])
    free = told["free"]
    told["cut"] = _joined(free, range(len(free.said) - ENDING))
    told["added"] = _with_ending(free, independent)
    for grade, report in told.items():
        yield _pair(original, report, grade, held_out)
    for report in (original, *(told[grade] for grade in told if grade != "added")):
        yield _pair(report, independent, "independent", held_out)
    if "twin" in event:
        for text in (event["original"], *texts.values()):
            twin = read(exchanged(text, event["twin"]))
            for report in (original, *told.values()):
                yield _pair(report, twin, "look-alike", held_out)


def _joined(report: Report, kept: Iterable[int]) -> Report:
    at = tuple(kept)
    return Report(tuple(report.sentences[k] for k in at), tuple(report.said[k] for k in at))


def _with_ending(report: Report, other: Report) -> Report:
    return Report(report.sentences + other.sentences[-ENDING:], report.said + other.said[-ENDING:])


def exchanged(text: str, names: dict[str, str]) -> str:
    """The text with names and figures exchanged, all at once."""
    longest_first = sorted(names, key=len, reverse=True)
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
    return re.sub(pattern, lambda found: names[found.group()], text)


def real(shared: Path) -> Iterator[Pair]:
    """Pairs of reports by different hands on one story."""
    ecb = _lines(shared / "data/ecbplus/dev_docs.jsonl.gz")
    marked = {
        frozenset((each["a"], each["b"]))
        for each in map(json.loads, (shared / "data/ecbplus/dev_copies.jsonl").open())
    }
    yield from _of_stories(ecb, "story", "ECB+", marked)
    yield from _of_stories(_lines(shared / "data/gva/dev_docs.jsonl.gz"), "incident", "GVA", set())


def _lines(path: Path) -> list[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _of_stories(
    documents: list[dict], story: str, kind: str, marked: set[frozenset[str]]
) -> Iterator[Pair]:
    groups: dict[str, list[dict]] = defaultdict(list)
    for each in documents:
        groups[each[story]].append(each)
    for number, key in enumerate(sorted(groups)):
        texts = {each["id"]: each["text"] for each in groups[key]}
        reports = {id: read(text) for id, text in texts.items()}
        hashes = {id: runs(text, [Span(0, len(text))]) for id, text in texts.items()}
        for a, b in combinations(sorted(texts), 2):
            shared = shared_runs(hashes[a], hashes[b])
            copied = shared >= COPIED * max(1, min(len(hashes[a]), len(hashes[b])))
            if not copied and frozenset((a, b)) not in marked:
                yield _pair(reports[a], reports[b], kind, bool(number % 2))
