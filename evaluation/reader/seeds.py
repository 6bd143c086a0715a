"""`python -m evaluation.reader.seeds`: names and chains of five reports against hand labels.

`seeds.jsonl` beside this file holds offsets and kinds only; the reports lie beside the project in
`../shared/seeds` and are no part of it. The records scored are those of `annotate`. Names count in
the zones that are read. A leading article or possessor (`Ukraine’s`) is left out on both sides.
`GPE` is a country or capital that acts as its government: a place or a body is right. `inner`
names only modify a role noun (*the Kremlin leader*), which is one mention in the record; they are
scored apart. `least` is the smallest span that meets a mention, as in MUC-6.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from evaluation.reader.coreference import Chain, Counts, conll, scored, without_singletons
from reportedly.jobs.annotating import annotate
from reportedly.records import Annotated
from reportedly.settings import Models, Settings

LABELS = Path(__file__).parent / "seeds.jsonl"
ZONES = Path(__file__).parents[1] / "zones" / "seeds.jsonl"
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
_READ = frozenset(("headline", "alt_headline", "summary", "body", "caption"))
_LEADING = re.compile(r"(?:(?:the|The)\s+)?(?:(?:\w+ )?\w+[’']s\s+)?")
_CLASS = {
    "person": "PER",
    **dict.fromkeys(("organization", "government", "military", "media"), "ORG"),
    **dict.fromkeys(("place", "facility"), "LOC"),
}
CLASSES = ("PER", "ORG", "LOC")

Span = tuple[int, int]


class Report(msgspec.Struct, frozen=True):
    """A hand-labelled report: its text, the zones that are read, labels, and its record."""

    id: str
    text: str
    read: tuple[Span, ...]
    names: tuple[dict[str, Any], ...]
    chains: tuple[tuple[dict[str, Any], ...], ...]
    record: Annotated


def reports(seeds: Path, reader: str) -> list[Report]:
    """Every labelled report, annotated.

    Raises:
        ValueError: a report is not the one that was labelled.
    """
    zones = {row["id"]: row["zones"] for row in _rows(ZONES)}
    found = []
    for row in _rows(LABELS):
        text = (seeds / f"{row['id']}.txt").read_text(encoding="utf-8")
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise ValueError(f"{row['id']}: not the text that was labelled")
        record = annotate(text, settings=Settings(models=Models(reader=reader)))
        if not isinstance(record, Annotated):
            raise ValueError(f"{row['id']}: {record.reason}")
        read = tuple((*z["span"],) for z in zones[row["id"]] if z["zone"] in _READ)
        chains = tuple(map(tuple, row["chains"]))
        found.append(Report(row["id"], text, read, tuple(row["names"]), chains, record))
    return found


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def core(text: str, span: Span) -> Span:
    """A name's span without its leading article and possessor."""
    lead = _LEADING.match(text, span[0], span[1])
    start = lead.end() if lead is not None else span[0]
    return (start, span[1]) if start < span[1] else span


def found_names(report: Report) -> dict[Span, set[str]]:
    """The record's names in read zones: the classes given to each span."""
    found: dict[Span, set[str]] = {}
    for mention in report.record.mentions:
        if mention.form == "name" and mention.kind in _CLASS:
            key = core(report.text, tuple(mention.span))
            found.setdefault(key, set()).add(_CLASS[mention.kind])
    for place in report.record.places:
        if place.role != "demonym":
            found.setdefault(core(report.text, tuple(place.span)), set()).add("LOC")
    return {
        span: kinds
        for span, kinds in found.items()
        if any(start <= span[0] and span[1] <= end for start, end in report.read)
    }


def accepted(kind: str) -> frozenset[str]:
    """The classes that are right for a labelled kind."""
    return frozenset(("ORG", "LOC")) if kind == "GPE" else frozenset((kind.partition(":")[0],))


def name_counts(report: Report, inner: bool) -> tuple[dict[str, Counts], list[str]]:
    """Counts per class, and every difference as one line. `inner` names count only if asked."""
    found, used, lines = found_names(report), set(), []
    counts = {name: Counter[str]() for name in CLASSES}
    for label in report.names:
        span = core(report.text, tuple(label["span"]))
        spare = label.get("optional") or (label.get("inner") and not inner)
        right = found.get(span, set()) & accepted(label["kind"])
        name = "LOC" if label["kind"] == "GPE" else label["kind"].partition(":")[0]
        if right or spare:
            used.add(span)
        if not spare:
            counts[name]["gold"] += 1
            counts[name]["right"] += bool(right)
            if not right:
                lines.append(f"missed {label['kind']} {_shown(report, span)}")
    for span, kinds in found.items():
        spared = any(
            label.get("optional") and label["span"][0] < span[1] and span[0] < label["span"][1]
            for label in report.names
        )
        if span not in used and not spared:
            name = min(kinds, key=CLASSES.index)
            counts[name]["wrong"] += 1
            lines.append(f"wrong  {name} {_shown(report, span)}")
    return {
        name: Counts(c["right"], c["gold"], c["right"], c["right"] + c["wrong"])
        for name, c in counts.items()
    }, lines


def _shown(report: Report, span: Span) -> str:
    before = report.text[max(0, span[0] - 20) : span[0]]
    return repr(f"{before}[{report.text[slice(*span)]}]{report.text[span[1] : span[1] + 12]}")


def fine_kinds(report: Report) -> Counter[str]:
    """How many labelled finer kinds of bodies the record has right, of those it found as names."""
    kinds = {
        core(report.text, tuple(m.span)): m.kind for m in report.record.mentions if m.form == "name"
    }
    told: Counter[str] = Counter()
    for label in report.names:
        body, _, fine = label["kind"].partition(":")
        found = kinds.get(core(report.text, tuple(label["span"])))
        if body == "ORG" and fine and found is not None and not label.get("optional"):
            told[f"{fine} found"] += 1
            told[f"{fine} right"] += found == fine
    return told


def chain_pair(report: Report) -> tuple[list[Chain], list[Chain]]:
    """Labelled chains and found ones, a found mention under the label it meets."""
    labels = [mention for chain in report.chains for mention in chain]
    gold = [frozenset(tuple(mention["span"]) for mention in chain) for chain in report.chains]
    chains: dict[str, set[Span]] = {}
    taken: set[Span] = set()
    for mention in report.record.mentions:
        span = (mention.span.start, mention.span.end)
        fitting = [tuple(each["span"]) for each in labels if _meets(span, each)]
        key = min(fitting, key=lambda each: each[1] - each[0]) if fitting else span
        if key not in taken:
            taken.add(key)
            chains.setdefault(mention.entity or mention.id, set()).add(key)
    return without_singletons(gold), without_singletons(chains.values())


def _meets(span: Span, label: dict[str, Any]) -> bool:
    """Whether a span lies inside a label, give or take its article, and holds its least part."""
    start, end = label["span"]
    inside = start <= span[0] and span[1] <= end
    low, high = label["least"]
    return (inside and span[0] <= low and high <= span[1]) or span == (start, end)


def table(found: list[Report]) -> str:
    """The scores of names and chains."""
    lines = ["| names | PER | ORG | LOC |", "| --- | --- | --- | --- |"]
    for title, inner in (("names", False), ("with inner names", True)):
        total = {name: Counts(0, 0, 0, 0) for name in CLASSES}
        for report in found:
            for name, counts in name_counts(report, inner)[0].items():
                total[name] += counts
        cells = [
            f"{100 * c.recall:.1f} / {100 * c.precision:.1f} / {100 * c.f1:.1f}"
            for c in total.values()
        ]
        lines.append(f"| {title}, R / P / F1 | " + " | ".join(cells) + " |")
    fine = sum((fine_kinds(report) for report in found), Counter[str]())
    kinds = ", ".join(
        f"{kind} {fine[f'{kind} right']} of {fine[f'{kind} found']}"
        for kind in ("media", "military", "government", "organization")
    )
    counts = scored([chain_pair(report) for report in found])
    lines += ["", f"Finer kinds right of names found: {kinds}.", ""]
    lines += ["| chains R / P / F1 | MUC | B-cubed | CEAF-e | CoNLL F1 |", "|" + " --- |" * 5]
    cells = [
        f"{100 * c.recall:.1f} / {100 * c.precision:.1f} / {100 * c.f1:.1f}"
        for c in (counts[key] for key in ("mentions", "MUC", "B-cubed", "CEAF-e"))
    ]
    lines.append(f"| {cells[0]} | " + " | ".join(cells[1:]) + f" | {100 * conll(counts):.2f} |")
    return "\n".join(lines)


def main() -> None:
    """Print the tables, and the differences in names where asked."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.reader.seeds")
    parser.add_argument("--seeds", type=Path, default=SEEDS)
    parser.add_argument("--reader", default="auto")
    parser.add_argument("--differences", action="store_true")
    asked = parser.parse_args()
    found = reports(asked.seeds, asked.reader)
    print(table(found))
    if asked.differences:
        for report in found:
            for line in name_counts(report, True)[1]:
                print(report.id[:3], line)


if __name__ == "__main__":
    main()
