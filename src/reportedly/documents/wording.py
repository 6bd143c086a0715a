"""Wording rules: what a whole line says that only furniture of a page says.

The rules are rows of `lexicons/en/zones.tsv`, in the pattern language of `patterns`. `match` says
whether the line is the pattern (`whole`), begins (`start`), ends (`end`) or holds it (`any`);
`where` in which stretch of the text (`any`, `below` the first line, `tail`); `max` is the longest
line the rule may claim.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, cached_property

import msgspec

from reportedly.documents.layout import Block
from reportedly.documents.patterns import NUMBER, expression_of, first_words, needed_words
from reportedly.records.zone import ZoneKind
from reportedly.resources import tsv

_EDGE = r"[\s\W_]{0,6}"
_FIRST = re.compile(r"\w+")
_TWO_SENTENCES = re.compile(r"[a-z][.!?][”’\"']?\s+[“‘\"']?[A-Z]")
_TAIL = 0.6
"""Share of the text after which a line stands in the tail."""


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
        head = _EDGE if self.match in ("whole", "start") else ""
        tail = _EDGE + r"\Z" if self.match in ("whole", "end") else ""
        return re.compile(head + expression_of(self.pattern) + tail, re.IGNORECASE)

    def holds(self, text: str) -> bool:
        """Whether the line is as the rule says; a link to another story is never two sentences."""
        if len(text) > self.longest:
            return False
        if self.zone == "related" and _TWO_SENTENCES.search(text):
            return False
        if self.match in ("whole", "start"):
            return self.expression.match(text) is not None
        return self.expression.search(text) is not None


class WordingIndex:
    """The rules by the first word a line must have, so that a line meets only a few."""

    def __init__(self, rules: tuple[Wording, ...]) -> None:
        self.rules = rules
        self.longest = max((rule.longest for rule in rules), default=0)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._open: list[tuple[int, frozenset[str]]] = []
        for number, rule in enumerate(rules):
            words = first_words(rule.pattern) if rule.match in ("whole", "start") else None
            if words is None:
                self._open.append((number, needed_words(rule.pattern)))
            else:
                for word in words:
                    self._by_word[word].append(number)

    def first(self, text: str, place: float) -> Wording | None:
        """The first rule, in the order of the lexicon, that claims the line.

        `place` is where the line begins, as a share of the whole text.
        """
        if len(text) > self.longest:
            return None
        for number in self._candidates(text):
            rule = self.rules[number]
            if (rule.where == "below" and place <= 0.0) or (rule.where == "tail" and place < _TAIL):
                continue
            if rule.holds(text):
                return rule
        return None

    def _candidates(self, text: str) -> list[int]:
        first = _FIRST.search(text)
        word = first.group().lower() if first else ""
        found = list(self._by_word.get(word, ()))
        if word[:1].isdigit():
            found += self._by_word.get(NUMBER, ())
        low, length = text.lower(), len(text)
        found += [
            number
            for number, needed in self._open
            if length <= self.rules[number].longest
            and (not needed or any(piece in low for piece in needed))
        ]
        return sorted(set(found))


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


def claim_wording(block: Block, place: float) -> None:
    """Claim a line whose wording gives it away; `place` is its start as a share of the text."""
    rule = wordings().first(block.text, place)
    if rule is not None:
        block.claim(rule.zone, rule.rule)
        block.then = rule.then
