"""UDS-IH2 (Rudinger et al. 2018): did it happen? Judgements over the sentences of EWT."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import msgspec

from training.sentence import Sentence, Text

CLASSES = ("certain+", "certain-", "possible", "unknown")
"""Did happen, did not happen, possibly or probably, nothing is said either way."""

SURE, OPEN = 2.0, 0.5
"""Judgements of at least ±2 are certain; those under ±0.5 leave it open."""


def happened(label: float) -> str:
    """The class of a judgement between −3 and +3."""
    if abs(label) >= SURE:
        return CLASSES[0] if label > 0 else CLASSES[1]
    return CLASSES[3] if abs(label) < OPEN else CLASSES[2]


def judgements(path: Path) -> dict[str, dict[int, str]]:
    """Per sentence, its words joined by spaces, the classes of its predicates by word number.

    Raises:
        OSError: the file cannot be read.
    """
    found: dict[str, dict[int, str]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for entry in map(json.loads, lines):
            text = entry["text"]
            at = {text.count(" ", 0, each["start"]): each["label"] for each in entry["targets"]}
            found.setdefault(text, {}).update({k: happened(label) for k, label in at.items()})
    return found


def with_factuality(texts: Sequence[Text], judged: dict[str, dict[int, str]]) -> list[Text]:
    """The texts with the judgements of those sentences that have some."""
    return [
        msgspec.structs.replace(
            text, sentences=tuple(_with(each, judged) for each in text.sentences)
        )
        for text in texts
    ]


def _with(sentence: Sentence, judged: dict[str, dict[int, str]]) -> Sentence:
    found = judged.get(" ".join(sentence.words))
    if not found:
        return sentence
    classes = tuple(found.get(number, "") for number in range(len(sentence.words)))
    return msgspec.structs.replace(sentence, factuality=classes)
