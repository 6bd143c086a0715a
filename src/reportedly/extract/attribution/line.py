"""A line: one sentence as the attribution rules walk over it.

A sentence that was cut inside a quotation is joined again, so that a quotation never crosses
a line unless it crosses a paragraph.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from reportedly.extract.attribution.lexicon import classes
from reportedly.extract.attribution.tagged import finite
from reportedly.records import Quotation, Reading, Span, Token, inside

LONGEST = 300
"""Words in the longest line; a longer run is no sentence and is read in pieces."""
_DASHES = frozenset({"–", "—", "―", "-", "--"})
_NONE: frozenset[str] = frozenset()
_INITIALS = frozenset({"US", "IT", "WHO", "AM", "UN", "AP"})
"""Abbreviations that would read as function words in lower case."""


class Line:
    """Words of one joined sentence with their classes and the quotations over them.

    Positions are indices into `tokens`. `quoted[i]` is the index in `quotations` of the
    quotation that holds word `i` (marks included), or -1. Quotations marked as scare quotes are
    in `scares` only: their words belong to the running text. `offset` is the place of the first
    word in the reading's tokens, which heads count from.
    """

    def __init__(
        self,
        text: str,
        tokens: tuple[Token, ...],
        part: int,
        zone: str,
        quotations: list[Quotation],
        scares: list[Quotation],
        offset: int = 0,
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.part = part
        self._offset = offset
        self.zone = zone
        self.quotations = quotations
        self.scares = scares
        self.low = [token.form.lower().replace("’", "'") for token in tokens]
        known = classes()
        self.kinds = [
            _NONE if token.form in _INITIALS else known.get(word, _NONE)
            for word, token in zip(self.low, tokens, strict=True)
        ]
        self.quoted = [-1] * len(tokens)
        for number, quotation in enumerate(quotations):
            for span in quotation.spans:
                first = bisect_left(tokens, span.start, key=lambda token: token.span.start)
                for at in range(first, len(tokens)):
                    if tokens[at].span.end > span.end:
                        break
                    self.quoted[at] = number
        self.scared = (
            [
                any(s.start <= token.span.start < s.end for q in scares for s in q.spans)
                for token in tokens
            ]
            if scares
            else [False] * len(tokens)
        )
        self._verbal: list[bool | None] = [None] * len(tokens)
        self._ranges: dict[int, tuple[int, int]] = {}
        for at, number in enumerate(self.quoted):
            if number >= 0:
                first, _ = self._ranges.get(number, (at, at))
                self._ranges[number] = (first, at + 1)
        self.end = len(tokens)
        while self.end and self.low[self.end - 1] in {".", "…", "...", "!", "?"}:
            self.end -= 1

    def span(self, start: int, end: int) -> Span:
        """The characters of words `start` up to, not including, `end`."""
        return Span(self.tokens[start].span.start, self.tokens[end - 1].span.end)

    def word(self, at: int) -> str:
        """The lower-case word at a position, empty outside the line."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def has(self, at: int, *kinds: str) -> bool:
        """Whether the word at a position belongs to one of the classes."""
        if not 0 <= at < len(self.low):
            return False
        return not self.kinds[at].isdisjoint(kinds)

    def head(self, at: int) -> int:
        """Position of the word a word hangs on, -1 where it has none or none in the line."""
        head = self.tokens[at].head - self._offset
        return head if self.tokens[at].head >= 0 and 0 <= head < len(self.tokens) else -1

    def capital(self, at: int) -> bool:
        """Whether the word at a position begins with a capital letter."""
        return 0 <= at < len(self.low) and self.tokens[at].form[:1].isupper()

    def wordlike(self, at: int) -> bool:
        """Whether there is a word, not a mark, at a position outside quotations."""
        return (
            0 <= at < len(self.low)
            and (self.low[at][0].isalnum() or self.low[at][0] == "@")
            and self.quoted[at] < 0
        )

    def dash(self, at: int) -> bool:
        """Whether a dash stands at a position with a space before it."""
        if self.word(at) not in _DASHES:
            return False
        before = self.tokens[at].span.start - 1
        return self.word(at) != "-" or (before >= 0 and self.text[before].isspace())

    def quote_range(self, number: int) -> tuple[int, int]:
        """First and past-the-last word of a quotation in this line."""
        return self._ranges.get(number, (0, 0))

    def nominal(self, at: int) -> bool:
        """Whether the word could end a noun phrase: a content word, number, name or pronoun."""
        if not self.wordlike(at):
            return self.word(at) in {")", "%", "'s"} and self.quoted[at] < 0
        closed = {"prep", "coord", "sub", "aux", "modal", "neg", "verb"}
        return not self.kinds[at] & closed or self.capital(at)

    def verbal(self, at: int) -> bool:
        """Whether the word is a finite verb as far as its form and neighbours tell."""
        if not 0 <= at < len(self.low):
            return False
        known = self._verbal[at]
        if known is None:
            known = self._verbal[at] = self._reads_as_verb(at)
        return known

    @cached_property
    def last_verb(self) -> int:
        """Position of the line's last finite verb, -1 where it has none."""
        return max((at for at in range(len(self.low)) if self.verbal(at)), default=-1)

    def _reads_as_verb(self, at: int) -> bool:
        if not self.wordlike(at) and self.word(at) not in {"'s", "'re", "'ve", "'d", "'ll", "'m"}:
            return False
        tagged = finite(self.tokens[at])
        if tagged is not None:
            return tagged
        kinds = self.kinds[at]
        if self.word(at) == "'s":
            return self.has(at - 1, "pron") and not self.nominal_follows(at)
        if kinds & {"aux", "modal"}:
            return True
        if self.has(at - 1, "det") or self.word(at - 1) == "'s":
            return False
        if "verb" in kinds:
            return not (self.capital(at) and self.capital(at - 1))
        word = self.low[at]
        if word.endswith("ed") and len(word) > 4 and "ed-not-verb" not in kinds:
            return not self.capital(at) and not self.has(at - 1, "prep")
        if "base-verb" in kinds and not self.capital(at):
            return self.has(at - 1, "subject-pron", "rel") or self.word(at - 1).endswith("s")
        return False

    def nominal_follows(self, at: int) -> bool:
        """Whether a genitive reading is likelier: a plain noun stands right after."""
        return self.wordlike(at + 1) and not self.kinds[at + 1]


def lines_of(reading: Reading) -> Iterator[Line]:
    """The lines of a reading in order, with the quotations over them."""
    outer = [each for each in reading.quotations if each.depth == 0 and each.spans]
    firm = _by_stretch([each for each in outer if not each.scare])
    soft = _by_stretch([each for each in outer if each.scare])
    for part_index, part in enumerate(reading.parts):
        for group in _groups(reading.sentences, part.span, firm):
            tokens = tuple(inside(reading.tokens, group))
            offset = bisect_left(reading.tokens, group.start, key=lambda each: each.span.start)
            for first in range(0, len(tokens), LONGEST):
                window = tokens[first : first + LONGEST]
                span = Span(window[0].span.start, window[-1].span.end)
                over, lightly = _over(firm, span), _over(soft, span)
                yield Line(
                    reading.text, window, part_index, part.zone, over, lightly, offset + first
                )


def _by_stretch(quotations: list[Quotation]) -> list[tuple[Span, Quotation]]:
    """Every stretch of every quotation in text order; stretches do not overlap."""
    return sorted(
        ((span, each) for each in quotations for span in each.spans), key=lambda pair: pair[0]
    )


def _over(stretches: list[tuple[Span, Quotation]], span: Span) -> list[Quotation]:
    """The quotations with a stretch that overlaps `span`."""
    at = max(0, bisect_left(stretches, span.start, key=lambda pair: pair[0].start) - 1)
    found: list[Quotation] = []
    while at < len(stretches) and stretches[at][0].start < span.end:
        if stretches[at][0].overlaps(span) and stretches[at][1] not in found[-1:]:
            found.append(stretches[at][1])
        at += 1
    return found


def _groups(
    sentences: tuple[Span, ...], part: Span, firm: list[tuple[Span, Quotation]]
) -> list[Span]:
    """The sentences of a part, those cut inside a quotation joined again."""
    groups: list[Span] = []
    for sentence in sentences[bisect_left(sentences, Span(part.start, part.start)) :]:
        if sentence.start >= part.end:
            break
        at = bisect_left(firm, sentence.start, key=lambda pair: pair[0].start) - 1
        crossing = at >= 0 and firm[at][0].end > sentence.start
        if groups and crossing and firm[at][0].start < groups[-1].end:
            groups[-1] = Span(groups[-1].start, sentence.end)
        else:
            groups.append(sentence)
    return groups
