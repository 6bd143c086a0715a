"""PolNeAR (Newell, Margolin, Ruths 2018): who says what in political news, paragraph by paragraph.

Annotations over characters become stretches of the project's own words. Its texts belong to their
publishers: they are learnt from where the work asks for it, and never kept.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from reportedly.layers.tokenisation import tokenise
from training.sentence import Said, Sentence, Text

_LINE = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")
ROLES = ("cue", "sources", "content")
LONGEST = 120
"""Words of a paragraph that are kept together; a longer one is cut at sentence ends."""

Span = tuple[int, int]


def polnear(path: Path) -> list[Text]:
    """The texts of a PolNeAR file; a paragraph is one `Sentence`, as nobody marked sentences.

    Raises:
        OSError: the file cannot be read.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_text(json.loads(line)) for line in lines]


def _text(entry: dict[str, Any]) -> Text:
    text = entry["text"]
    found = []
    for number, (start, end, opens) in enumerate(_stretches(text)):
        words = [(start + a, start + b) for a, b in tokenise(text[start:end])]
        if words:
            id = f"{entry['id']}-{number}"
            found.append(_sentence(text, words, entry["attributions"], opens, id))
    return Text(tuple(found), "polnear")


def _stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """Paragraphs, long ones in parts; the third value says whether a paragraph begins."""
    for line in _LINE.finditer(text):
        start, opens = line.start(), True
        for gap in _SENTENCE.finditer(text, line.start(), line.end()):
            if text.count(" ", start, gap.start()) > LONGEST:
                yield start, gap.start(), opens
                start, opens = gap.end(), False
        yield start, line.end(), opens


def _sentence(
    text: str, words: Sequence[Span], annotated: Sequence[dict[str, Any]], opens: bool, id: str
) -> Sentence:
    first, last = words[0][0], words[-1][1]
    said = []
    for each in annotated:
        spans = [span for role in ROLES for span in each[role]]
        if any(start < last and end > first for start, end in spans):
            said.append(Said(*(words_over(words, each[role]) for role in ROLES)))
    return Sentence(
        words=tuple(text[start:end] for start, end in words),
        glued=(False, *(before[1] == word[0] for before, word in pairwise(words))),
        said=tuple(said),
        opens=opens,
        id=id,
    )


def words_over(words: Sequence[Span], spans: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    """Character spans as stretches of words; parts outside the words are left out."""
    found = []
    for start, end in spans:
        inside = [k for k, (left, right) in enumerate(words) if left < end and right > start]
        if inside:
            found.append((inside[0], inside[-1] + 1))
    return tuple(found)
