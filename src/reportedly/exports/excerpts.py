"""How much of an article a public export may quote (RULES 17)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from reportedly.exports.context import Report

CHARACTERS = 160
WORDS = 25
SAID_CHARACTERS = 300
"""For the exact words of a named speaker."""
EXCERPTS = 3
ARTICLE_CHARACTERS = 400
ARTICLE_SHARE = 0.1
VERY_SHORT = 5
"""Up to this many words are an anchor, not an excerpt: "fled", "300 people"."""
LEFT_OUT = "[…]"
_SPARED = frozenset({"hedges", "origin"})
"""Hedges are never shortened away; origins hold no words of the article."""
_LEAST = 40


class Budget:
    """What has been quoted from each article in one export."""

    def __init__(self) -> None:
        self._spent: dict[str, tuple[int, int]] = {}
        self.cut = 0
        """How many quotations have been shortened or left out."""

    def limited(self, record: Mapping[str, Any], reports: Mapping[str, Report]) -> dict[str, Any]:
        """The record with its quotations within the limits; `masked` where one was cut."""
        before = self.cut
        made: dict[str, Any] = self._walk(record, "", record.get("document"), record, reports)
        if self.cut > before:
            made["masked"] = True
        return made

    def _walk(
        self,
        value: Any,  # noqa: ANN401 - any JSON
        key: str,
        document: Any,  # noqa: ANN401
        record: Mapping[str, Any],
        reports: Mapping[str, Report],
    ) -> Any:  # noqa: ANN401
        if key in _SPARED:
            return value
        if isinstance(value, dict):
            document = value.get("document", document)
            exact = key == "content" and is_exact_speech(record)
            return {
                inner: self._cut(
                    each, document, exact or (inner == "said" and exact_said(record)), reports
                )
                if isinstance(each, str) and inner in ("quote", "said")
                else self._walk(each, inner, document, record, reports)
                for inner, each in value.items()
            }
        if isinstance(value, (list, tuple)):
            return [self._walk(each, key, document, record, reports) for each in value]
        return value

    def _cut(self, said: str, document: str, exact: bool, reports: Mapping[str, Report]) -> str:
        short = shortened(said, SAID_CHARACTERS if exact else CHARACTERS, None if exact else WORDS)
        if len(short.split()) > VERY_SHORT:
            short = self._afforded(short, document, reports)
        self.cut += short != said
        return short

    def _afforded(self, said: str, document: str, reports: Mapping[str, Report]) -> str:
        excerpts, characters = self._spent.get(document, (0, 0))
        left = _allowance(reports.get(document)) - characters
        if excerpts >= EXCERPTS or left < min(len(said), _LEAST):
            return LEFT_OUT
        said = shortened(said, left, None)
        self._spent[document] = (excerpts + 1, characters + len(said))
        return said


def _allowance(report: Report | None) -> int:
    if report is None:
        return 0
    return min(ARTICLE_CHARACTERS, int(len(report.document.text) * ARTICLE_SHARE))


def is_exact_speech(record: Mapping[str, Any]) -> bool:
    """Whether an attribution gives the exact words of a stated speaker."""
    return record.get("form") == "direct" and bool(record.get("sources"))


def exact_said(record: Mapping[str, Any]) -> bool:
    """Whether a claim gives the exact words of a stated speaker."""
    return record.get("form") == "direct" and bool(record.get("speaker"))


def shortened(said: str, characters: int, words: int | None) -> str:
    """`said` cut at a word so that it keeps to both limits, its cut marked and counted in."""
    if len(said) <= characters and (words is None or len(said.split()) <= words):
        return said
    room = characters - len(LEFT_OUT) - 1
    pieces: Sequence[re.Match[str]] = list(re.finditer(r"\S+", said))[: words or None]
    end = max((piece.end() for piece in pieces if piece.end() <= room), default=0)
    return f"{said[:end]} {LEFT_OUT}" if end else LEFT_OUT
