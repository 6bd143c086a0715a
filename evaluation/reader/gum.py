"""Coreference of GUM, from the `Entity=` brackets of its CoNLL-U files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType

import msgspec
from training.treebanks import blocks

_BRACKET = re.compile(r"\([^()]+\)?|[^()]+\)")
_FIELD = re.compile(r"(?:^|\|)Entity=([^|]*)")


class GoldMention(msgspec.Struct, frozen=True):
    """A mention of gold words `[first, last)` with its chain, entity type and head words."""

    first: int
    last: int
    chain: str
    etype: str
    heads: tuple[int, ...]


class Document(msgspec.Struct, frozen=True):
    """A document: raw text, character span of every word, form of every word, mentions."""

    id: str
    text: str
    words: tuple[tuple[int, int], ...]
    mentions: tuple[GoldMention, ...]


def documents(path: Path, score: ModuleType) -> list[Document]:
    """The documents of a file, with the raw text that the project's scorer builds."""
    found = []
    rows = list(_rows(path))
    at = 0
    for each in score.parse_gold(str(path)):
        spans = tuple((token["span"][0], token["span"][1]) for token in each["tokens"])
        mine = rows[at : at + len(spans)]
        at += len(spans)
        found.append(Document(each["id"], each["text"], spans, tuple(mentions(mine))))
    return found


def _rows(path: Path) -> Iterator[str]:
    """The last column of every word."""
    for block in blocks(path):
        for line in block:
            if line[0] != "#":
                row = line.split("\t")
                if row[0].isdigit():
                    yield row[9]


def mentions(columns: Sequence[str]) -> Iterator[GoldMention]:
    """The mentions of one document; of one in several parts the span from first to last word.

    `columns` holds the last CoNLL-U column of every word. In the brackets stand chain, entity
    type, information status, salience, centering and the numbers of the head words.
    """
    opened: dict[str, list[tuple[int, str, str]]] = {}
    for at, column in enumerate(columns):
        entity = _FIELD.search(column)
        for bracket in _BRACKET.findall(entity.group(1)) if entity else ():
            fields = bracket.strip("()").split("-")
            chain = fields[0].partition("[")[0]
            if bracket.startswith("("):
                opened.setdefault(chain, []).append((at, fields[1], _heads(fields)))
            if bracket.endswith(")"):
                first, etype, heads = opened[chain].pop()
                numbers = [int(n) for n in heads.split(",") if n.isdigit()]
                inside = tuple(first + n - 1 for n in numbers if first + n - 1 <= at)
                yield GoldMention(first, at + 1, chain, etype, inside or (at,))


def _heads(fields: Sequence[str]) -> str:
    """The field of head numbers: the first that holds nothing but digits and commas."""
    return next((each for each in fields[3:] if re.fullmatch(r"[\d,]+", each)), "")
