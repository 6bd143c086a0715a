"""Layout: lines and paragraphs of a scraped text, hard wraps joined, bullets seen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from reportedly.records import Span, Zone
from reportedly.records.zone import ZoneKind

BULLET = re.compile(r"(?:[•●▪■◦‣⁃○►▶➤➢✔✓→·*]|[-–—](?=\s))[\s ]*|\(?\d{1,2}[.)][\s ]+(?=\S)")
"""A bullet or a short item number at the start of a line."""

CLOSERS = "’'”\"»›)]}*_ \u00a0\u200b"
"""What may stand between a sentence's final mark and its end."""

FINAL = ".!?…。"
"""Marks that end a sentence."""

_LINE = re.compile(r"[^\r\n\v\f\u2028\u2029\x85]+")
_WORD = re.compile(r"\w+")
_APOSTROPHE = re.compile(r"(?<=\w)['’‘`](?=\w)")
_OPEN_WORDS = (
    "a an the of to in on at by for from with and or but that which who as than into over "
    "under is are was were be been has have had will would could should may might its their "
    "his her our your this these those about after before between against during not said"
)
_LEFT_OPEN = frozenset(_OPEN_WORDS.split())
_LONGEST_WRAP = 120
_SHORTEST_WRAP = 25


@dataclass
class Block:
    """A paragraph, bullet or line of its own, and what the passes over it decide.

    `start` and `end` leave out white space and a bullet marker, which begins at `begin`; `cuts`
    are stretches inside that are something else than the rest (a glued credit, a dateline).
    """

    start: int
    end: int
    text: str
    bullet: bool = False
    indent: int = 0
    begin: int = -1
    zone: ZoneKind | None = None
    rule: str = ""
    then: str = ""
    cuts: list[Zone] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Characters of the longest line a wrapped block may have: of a line, its length."""
        return self.end - self.start + self.indent

    @cached_property
    def core(self) -> str:
        """Its text without what was cut off either end."""
        first, last = self.start, self.end
        for cut in self.cuts:
            if cut.span.start <= first:
                first = max(first, cut.span.end)
            elif cut.span.end >= last:
                last = min(last, cut.span.start)
        return self.text[first - self.start : last - self.start].strip()

    @cached_property
    def terminal(self) -> bool:
        """Whether it ends as a sentence does."""
        return ends_sentence(self.core)

    @cached_property
    def words(self) -> list[str]:
        """Its words for comparison: lower case, quotes and apostrophes gone."""
        return normal_words(self.core)

    def claim(self, zone: ZoneKind, rule: str) -> None:
        """Decide what the whole block is."""
        self.zone, self.rule = zone, rule

    def cut(self, start: int, end: int, zone: ZoneKind, rule: str) -> None:
        """Decide what `text[start:end]` of the block is, counted from the block's start."""
        self.cuts.append(Zone(Span(self.start + start, self.start + end), zone, rule))
        for derived in ("core", "terminal", "words"):
            self.__dict__.pop(derived, None)


def normal_words(text: str) -> list[str]:
    """Words of `text` in lower case, without quotation marks and apostrophes."""
    return _WORD.findall(_APOSTROPHE.sub("", text).lower())


def ends_sentence(text: str) -> bool:
    """Whether `text` ends with a sentence's final mark, closing quotes and brackets aside."""
    return text.rstrip(CLOSERS)[-1:] in FINAL and bool(text.rstrip(CLOSERS))


def blocks_of(text: str, claim: Callable[[Block], object]) -> list[Block]:
    """The blocks of `text` in order.

    `claim` sees lines before wraps are joined, and may decide what one is: a claimed line is
    never joined to its neighbours. Lines inside a paragraph wrapped at a column are not shown.
    """
    lines = ([_block(text, start, end) for start, end in group] for group in _groups(text))
    shown = ([line for line in group if line.start < line.end] for group in lines)
    groups = [group for group in shown if group]  # a line of control characters shows nothing
    _set_margin([line for group in groups for line in group])
    column = _wrap_column([line for group in groups for line in group[:-1]], fewest=8)
    blocks: list[Block] = []
    for group in groups:
        width = column if column >= max(line.width for line in group) - 2 else 0
        width = width or _wrap_column(group[:-1], fewest=2)
        open_block: Block | None = None
        for line in group:
            inside = open_block is not None and _runs_on(open_block, line, width)
            if not inside:
                claim(line)
            if inside or (open_block is not None and _continues(open_block, line)):
                open_block = _joined(text, blocks.pop(), line)
            else:
                open_block = line
            blocks.append(open_block)
    return blocks


def _groups(text: str) -> list[list[tuple[int, int]]]:
    groups: list[list[tuple[int, int]]] = []
    before = -1
    for match in _LINE.finditer(text):
        start, end = match.span()
        if not match.group().strip(" \t\u00a0\u200b\ufeff"):
            continue
        between = text[before:start] if before >= 0 else ""
        breaks = between.count("\n") or between.count("\r") or 1
        if not groups or breaks > 1 or "\u2029" in between:
            groups.append([])
        groups[-1].append((start, end))
        before = end
    return groups


def _block(text: str, start: int, end: int) -> Block:
    begin = start
    while start < end and (text[start].isspace() or text[start] in "\u200b\ufeff"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\u200b\ufeff"):
        end -= 1
    indent = start - begin
    first = start
    marker = BULLET.match(text, start, end)
    bullet = marker is not None and marker.end() < end
    if bullet and marker is not None:
        start = marker.end()
    return Block(start, end, text[start:end], bullet, indent, first)


def _joined(text: str, first: Block, second: Block) -> Block:
    whole = text[first.start : second.end]
    return Block(first.start, second.end, whole, first.bullet, first.indent, first.begin)


def _set_margin(lines: list[Block]) -> None:
    """Count indents from the margin most lines share, so that only first lines stand out."""
    counts = Counter(line.indent for line in lines)
    margin = max(counts, key=lambda indent: (counts[indent], -indent), default=0)
    for line in lines:
        line.indent = max(0, line.indent - margin)


def _wrap_column(lines: list[Block], fewest: int) -> int:
    """The column lines were wrapped at (the last of a group left out), or 0 when they were not."""
    if len(lines) < fewest:
        return 0
    width = max(line.width for line in lines)
    if not 2 * _SHORTEST_WRAP <= width <= _LONGEST_WRAP:
        return 0
    full = sum(line.width >= 0.75 * width for line in lines)
    unstopped = sum(not ends_sentence(line.text) for line in lines)
    return width if full >= 0.6 * len(lines) and unstopped >= 0.6 * len(lines) else 0


def _runs_on(first: Block, second: Block, width: int) -> bool:
    """Whether `second` is the next line of a paragraph wrapped at `width`."""
    if not width or first.zone or second.bullet:
        return False
    if second.indent >= 2 and second.indent >= first.indent:
        return False
    last_line = first.text.rsplit("\n", 1)[-1].strip()
    return len(last_line) >= 0.75 * width or not ends_sentence(last_line)


def _continues(first: Block, second: Block) -> bool:
    """Whether `second` goes on with the sentence of `first` after a hard line break."""
    if first.zone or second.zone or second.bullet or second.indent >= 2:
        return False
    last_line = first.text.rsplit("\n", 1)[-1].strip()
    if ends_sentence(last_line) or not _SHORTEST_WRAP <= len(last_line) <= _LONGEST_WRAP:
        return False
    last = last_line.rsplit(None, 1)[-1].lower()
    return second.text[:1].islower() or last in _LEFT_OPEN or last_line[-1] in ",-"
