"""Wording rules: what a whole line says that only furniture of a page says.

The rules are rows of `lexicons/en/zones.tsv`. A pattern is plain words with `*` for anything,
`#` for digits and `{a|b}` for alternatives; a space stands for any white space, an apostrophe for
any apostrophe. `match` says whether the line is the pattern (`whole`), begins (`start`), ends
(`end`) or holds it (`any`); `max` is the longest line the rule may claim.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, cached_property

import msgspec

from reportedly.documents.layout import Block
from reportedly.records.zone import ZoneKind
from reportedly.resources import tsv

EDGE = r"[\s\W_]{0,6}"
_FIRST = re.compile(r"\w+")
_ANY_QUOTE = "['’‘`´]?"


class Wording(msgspec.Struct, frozen=True, dict=True):
    """One row of the lexicon."""

    zone: ZoneKind
    rule: str
    match: str
    where: str
    longest: int
    then: str
    pattern: str

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The compiled pattern."""
        body = expression_of(self.pattern)
        head = EDGE if self.match in ("whole", "start") else ""
        tail = EDGE + r"\Z" if self.match in ("whole", "end") else ""
        return re.compile(head + body + tail, re.IGNORECASE)

    def holds(self, text: str) -> bool:
        """Whether the line is as the rule says."""
        if len(text) > self.longest:
            return False
        if self.match in ("whole", "start"):
            return self.expression.match(text) is not None
        return self.expression.search(text) is not None


def expression_of(pattern: str) -> str:
    """The regular expression of a lexicon pattern."""
    out: list[str] = []
    for piece in re.split(r"(\\[*#{}|]|[*#{}|]|\s+|['’])", pattern):
        if piece == "*":
            out.append(r"[^\n]{0,300}?")
        elif piece == "#":
            out.append(r"\d{1,9}")
        elif piece == "{":
            out.append("(?:")
        elif piece == "}":
            out.append(")")
        elif piece == "|":
            out.append("|")
        elif piece in ("'", "’"):
            out.append(_ANY_QUOTE)
        elif piece.isspace():
            out.append(r"\s+")
        else:
            out.append(re.escape(piece.removeprefix("\\")))
    return _bounded(pattern, "".join(out))


def _bounded(pattern: str, body: str) -> str:
    left = r"(?<!\w)" if pattern[:1].isalnum() else ""
    right = r"(?!\w)" if pattern[-1:].isalnum() else ""
    return f"{left}(?:{body}){right}"


class WordingIndex:
    """The rules by the first word a line must have, so that a line meets only a few."""

    def __init__(self, rules: tuple[Wording, ...]) -> None:
        self.longest = max((rule.longest for rule in rules), default=0)
        self._open_guard: re.Pattern[str] | None = None
        self._by_word: dict[str, list[tuple[int, Wording]]] = defaultdict(list)
        self._open: list[tuple[int, Wording]] = []
        for number, rule in enumerate(rules):
            first = _FIRST.match(rule.pattern)
            if rule.match in ("whole", "start") and first and _closed(rule.pattern, first.end()):
                self._by_word[first.group().lower()].append((number, rule))
            else:
                self._open.append((number, rule))

    def first(self, text: str, *, top: bool) -> Wording | None:
        """The first rule, in the order of the lexicon, that claims the line."""
        if len(text) > self.longest:
            return None
        word = _FIRST.search(text)
        rules = self._by_word.get(word.group().lower(), []) if word else []
        if self._may_be_open(text):
            rules = sorted(rules + self._open, key=lambda pair: pair[0])
        for _, rule in rules:
            if (rule.where != "top" or top) and rule.holds(text):
                return rule
        return None

    def _may_be_open(self, text: str) -> bool:
        """Whether any rule without a fixed first word could match: one search instead of many."""
        if self._open_guard is None:
            bodies = sorted({expression_of(rule.pattern) for _, rule in self._open})
            self._open_guard = re.compile("|".join(bodies) or r"(?!)", re.IGNORECASE)
        return self._open_guard.search(text) is not None


def _closed(pattern: str, end: int) -> bool:
    return end == len(pattern) or pattern[end] not in "*#{|'’"


@cache
def wordings(lang: str = "en") -> WordingIndex:
    """The wording rules of a language."""
    rows = tsv("lexicons", lang, "zones.tsv")
    return WordingIndex(
        tuple(
            Wording(
                zone=row["zone"],  # type: ignore[arg-type]
                rule=row["rule"],
                match=row["match"],
                where=row["where"] or "any",
                longest=int(row["max"]),
                then=row["then"],
                pattern=row["pattern"],
            )
            for row in rows
        )
    )


def claim_wording(block: Block, *, top: bool) -> None:
    """Claim a line whose wording gives it away."""
    rule = wordings().first(block.text, top=top)
    if rule is not None:
        block.claim(rule.zone, rule.rule)
        block.then = rule.then
