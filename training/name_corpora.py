"""Name corpora without syntax: CrossNER politics, WNUT17, and the name layer of UNER-EWT."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from training.sentence import UNSURE, Name, Sentence, Text
from training.treebanks import blocks, comment, iob_names

CROSSNER = {
    "person": "PER",
    "politician": "PER",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "country": "LOC",
    "location": "LOC",
    "event": "EVENT",
    "election": "EVENT",
}
WNUT17 = {"person": "PER", "corporation": "ORG", "group": "ORG", "location": "LOC"}
UNER = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}

_CLOSERS = frozenset(
    [
        ".",
        ",",
        ";",
        ":",
        "!",
        "?",
        ")",
        "]",
        "}",
        "%",
        "’",
        "”",
        "'s",
        "n't",
        "'re",
        "'ve",
        "'ll",
        "'m",
        "'d",
        "’s",
        "n’t",
        "...",
    ]
)
_OPENERS = frozenset(["(", "[", "{", "$", "£", "€", "“", "‘"])


def uner(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Per sentence id of the treebank, its words with IOB tags.

    UNER's fourth kind, OTH, is nationality or a longer name that may be an event: one word is no
    name here, several words are left open.
    """
    layer: dict[str, list[tuple[str, str]]] = {}
    for block in blocks(path):
        cells = [line.split("\t") for line in block if not line.startswith("#")]
        tags = [cell[2] for cell in cells]
        for start, end, kind in iob_names(tags):
            if kind not in UNER:
                with_kind = [f"B-{UNSURE}"] + [f"I-{UNSURE}"] * (end - start - 1)
                tags[start:end] = with_kind if end - start > 1 else ["O"]
        layer[comment(block, "sent_id") or ""] = [
            (cell[1], tag) for cell, tag in zip(cells, tags, strict=True)
        ]
    return layer


def crossner(path: Path) -> list[Text]:
    """CrossNER sentences; elections and events are EVENT, miscellany is no name."""
    return _columns(path, "crossner", CROSSNER, frozenset({"PER", "ORG", "LOC", "EVENT"}))


def wnut17(path: Path) -> list[Text]:
    """WNUT17 sentences; products and creative works are no names here."""
    return _columns(path, "wnut17", WNUT17, frozenset({"PER", "ORG", "LOC"}))


def _columns(path: Path, source: str, kinds: dict[str, str], looked: frozenset[str]) -> list[Text]:
    texts = []
    for number, block in enumerate(blocks(path)):
        cells = [line.split("\t") for line in block if line.strip()]
        words = tuple(cell[0].strip() for cell in cells)
        tags = [cell[-1].strip().split(",")[0] for cell in cells]
        if not all(words):
            continue
        names = tuple(
            Name(start, end, kinds[kind]) for start, end, kind in iob_names(tags) if kind in kinds
        )
        sentence = Sentence(
            words, spacing(words), names=names, kinds=looked, opens=True, id=f"{source}-{number}"
        )
        texts.append(Text((sentence,), source))
    return texts


def spacing(words: tuple[str, ...]) -> tuple[bool, ...]:
    """A guess at which words are glued to the one before, for text stored as tokens only."""
    glued = [False]
    inside_quote = words[:1] == ('"',)
    for before, word in pairwise(words):
        closes = word in _CLOSERS or (word == '"' and inside_quote)
        opened = before in _OPENERS or (before == '"' and inside_quote)
        glued.append(closes or opened)
        if word == '"':
            inside_quote = not inside_quote
    return tuple(glued)
