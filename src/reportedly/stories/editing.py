"""What was edited between two texts: sentence by sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from reportedly.records import Span
from reportedly.records.version import Change
from reportedly.stories.wording import reworded_share, sentences_of

_LINE = re.compile(r"\S[^\n]*")
_ENDS = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]?[A-ZÀ-ÞА-ЯІЇЄ0-9])")
MOST_SENTENCES = 1500
"""Longer texts are compared line by line, so that a book costs no more than a report."""


def pieces(text: str) -> list[Span]:
    """Sentences of any text, lines kept apart; lines alone where there are very many."""
    found: list[Span] = []
    lines = [
        Span(line.start(), line.start() + len(line.group().rstrip()))
        for line in _LINE.finditer(text)
    ]
    for line in lines:
        start = line.start
        for end in _ENDS.finditer(text, line.start, line.end):
            found.append(Span(start, start + len(text[start : end.end()].rstrip())))
            start = end.end()
        found.append(Span(start, line.end))
    return found if len(found) <= MOST_SENTENCES else lines


def changes(before: str, after: str) -> tuple[Change, ...]:
    """The edits that turn one text into the other, in text order.

    White space within a sentence does not count as an edit.
    """
    old, new = pieces(before), pieces(after)
    matcher = SequenceMatcher(None, _said(before, old), _said(after, new), autojunk=False)
    made: list[Change] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "delete":
            made.append(Change("removed", before=tuple(old[i:j])))
        elif tag == "insert":
            made.append(Change("added", after=tuple(new[k:m])))
        elif tag == "replace":
            made.append(Change("changed", before=tuple(old[i:j]), after=tuple(new[k:m])))
    return tuple(made)


def _said(text: str, spans: Sequence[Span]) -> list[str]:
    return [" ".join(span.quote(text).split()) for span in spans]


def kept(before: str, after: str) -> float:
    """The share of the shorter text's characters that stand in the other word for word, 0..1."""
    old, new = (Counter(_said(text, pieces(text))) for text in (before, after))
    shorter = min(sum(len(each) * n for each, n in bag.items()) for bag in (old, new))
    same = sum(len(each) * min(n, new[each]) for each, n in old.items())
    return same / shorter if shorter else 1.0


def retold(before: str, after: str) -> float:
    """The share of the shorter text's content words in sentences the other has in like words."""
    shorter, longer = sorted((before, after), key=len)
    whole = [Span(0, len(longer))]
    return reworded_share(
        sentences_of(shorter, pieces(shorter), whole), sentences_of(longer, pieces(longer), whole)
    )
