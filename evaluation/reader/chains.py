"""`python -m evaluation.reader.chains`: how well mentions are chained, on GUM and on the seeds.

End to end from raw text, chains of one mention left out on both sides. Views of GUM: `all`
everything its guidelines mark (abstract things, times, events and first and second persons too,
which the program does not mark at all); `actors` the chains of persons, organisations and places,
with pronouns of the first and second person left out. `exact` asks for the whole noun phrase;
`least` for its head inside it (the MIN rule of MUC-6 and MUC-7).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from evaluation.reader.chaining import Found, found_mentions, min_keys, noun_phrase, read
from evaluation.reader.coreference import Chain, Counts, conll, scored, without_singletons
from evaluation.reader.gum import Document, GoldMention, documents
from evaluation.reader.sets import scorer

_SPEAKERS = frozenset(
    (
        *("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"),
        *("you", "your", "yours", "yourself", "yourselves", "'s", "’s"),
    )
)
_ACTORS = frozenset(("person", "organization", "place"))

Pair = tuple[list[Chain], list[Chain]]


def attempted(document: Document, mention: GoldMention) -> bool:
    """Whether a mention is of a kind the program marks."""
    start, end = document.words[mention.first][0], document.words[mention.last - 1][1]
    return mention.etype in _ACTORS and document.text[start:end].lower() not in _SPEAKERS


def pairs(
    path: Path, scorer_folder: Path, reader: str, every: int
) -> Iterator[tuple[Document, list[Found], dict[tuple[int, int], tuple[int, int]]]]:
    """Every `every`-th document with what was found and the noun phrase of each found span."""
    for document in documents(path, scorer(scorer_folder))[::every]:
        reading = read(document.text, reader)
        found = found_mentions(reading)
        phrases = {each.span: noun_phrase(reading.tokens, each) for each in found}
        yield document, found, phrases


def gold_chains(document: Document, kept: Callable[[GoldMention], bool]) -> list[Chain]:
    """The chains of a document over character offsets."""
    chains: dict[str, set[tuple[int, int]]] = {}
    for each in document.mentions:
        if kept(each):
            span = document.words[each.first][0], document.words[each.last - 1][1]
            chains.setdefault(each.chain, set()).add(span)
    return without_singletons(chains.values())


def found_chains(
    found: Sequence[Found], keys: dict[tuple[int, int], tuple[int, int]]
) -> list[Chain]:
    """The found chains, each mention under its key (its own span where it has none)."""
    chains: dict[str, set[tuple[int, int]]] = {}
    seen: set[tuple[int, int]] = set()
    for each in found:
        key = keys.get(each.span, each.span)
        if key not in seen:
            seen.add(key)
            chains.setdefault(each.chain, set()).add(key)
    return without_singletons(chains.values())


def views(
    document: Document,
    found: Sequence[Found],
    phrases: dict[tuple[int, int], tuple[int, int]],
) -> dict[str, Pair]:
    """Gold and found chains of a document in every view."""
    words = {span: at for at, span in enumerate(document.words)}
    result = {}
    for name, kept in (("all", lambda _: True), ("actors", lambda m: attempted(document, m))):
        gold = gold_chains(document, kept)
        marked = [each for each in document.mentions if kept(each)]
        least = {
            span: (document.words[m.first][0], document.words[m.last - 1][1])
            for span, m in min_keys(found, marked, words).items()
        }
        result[f"{name}, exact"] = (gold, found_chains(found, phrases))
        result[f"{name}, least"] = (gold, found_chains(found, least))
    return result


def table(rows: dict[str, dict[str, Counts]]) -> str:
    """Recall, precision and F1 of every measure in every view, in per cent."""
    lines = [
        "| view | mentions R / P / F1 | MUC | B-cubed | CEAF-e | CoNLL F1 |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name, counts in rows.items():
        cells = [
            f"{100 * c.recall:.1f} / {100 * c.precision:.1f} / {100 * c.f1:.1f}"
            for c in (counts[key] for key in ("mentions", "MUC", "B-cubed", "CEAF-e"))
        ]
        lines.append(f"| {name} | " + " | ".join(cells) + f" | {100 * conll(counts):.2f} |")
    return "\n".join(lines)


def scores(
    path: Path, scorer_folder: Path, reader: str, every: int = 1
) -> dict[str, dict[str, Counts]]:
    """The scores of every view over a file of GUM."""
    collected: dict[str, list[Pair]] = {}
    for document, found, phrases in pairs(path, scorer_folder, reader, every):
        for name, pair in views(document, found, phrases).items():
            collected.setdefault(name, []).append(pair)
    return {name: scored(each) for name, each in collected.items()}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.reader.chains")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--scorer", type=Path, default=Path("../shared/score"))
    parser.add_argument("--reader", default="auto")
    parser.add_argument("--split", default="test", choices=["train", "dev", "test"])
    parser.add_argument("--every", type=int, default=1)
    asked = parser.parse_args()
    path = asked.data / "treebanks" / f"en_gum-clean-{asked.split}.conllu.gz"
    print(table(scores(path, asked.scorer, asked.reader, asked.every)))


if __name__ == "__main__":
    main()
