"""Repairs: how a paragraph should have read, as replacements over the given text.

Hard wraps, odd spaces, stray full stops where a link was cut out, doubled words, missing spaces
after a stop. The given text stays; views apply these (`records.View`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cache

from reportedly.records import Repair, Span
from reportedly.records.view import RepairKind
from reportedly.resources import tsv

_SPACE = re.compile(
    r"[ \t]*[\r\n\v\f\u2028\u2029\x85]+\s*|[ \t]{2,}|"
    r"[\s]*[\xa0\u2000-\u200a\u202f\u205f\u3000][\s]*|[\u200b\ufeff\xad\u2060]+|\t"
)
_HYPHEN = re.compile(r"(?<=[a-z])-\s*\n\s*(?=[a-z])")
_DOUBLED_STOP = re.compile(r"(?<=[\w”’)])\.\s+\.(?=\s+[^.\s]|\Z)")
_DOUBLED_VERB = re.compile(r"\b([a-z]{3,12})\.\s+\1\b(?!\.)")
_STRAY_STOP = re.compile(r"(?<=[\w”’)])\.(?=\s+[a-z]{2,})")
_DOUBLED = re.compile(
    r"\b((?:[A-Za-z][\w’'-]{0,24}\s{1,3}){0,3}[A-Za-z][\w’'-]{0,24})\s{1,3}\1\b(?!['’-])"
)
_GLUED_STOP = re.compile(r"(?<=[a-z]{3})([.!?]|[.!?]?[”])(?=[A-Z“][a-z]+\s)")
LOST_LINK = re.compile(
    r"\s?(?P<link>\((?:(?:click |watch |see |read )?here|watch|link|video|see)"
    r"(?: (?:is|are) (?:the|a|our) (?:video|link|article|story|interview|report|photo|footage)s?"
    r"[^()\n]{0,60}|: ?[^()\n]{0,40})?\))",
    re.IGNORECASE,
)
"""A parenthesis that only pointed at a link, such as `(here is the video)`."""
_WORD_BEFORE = re.compile(r"[\w.’'-]+\Z")
_WORD_AFTER = re.compile(r"\s+([\w-]+)")
_JOINING = frozenset({"and", "or", "by", "after", "to", "upon", "for", "but", "no", "very"})
_Add = Callable[[int, int, RepairKind, str, str], None]


@cache
def _words(kind: str) -> frozenset[str]:
    rows = tsv("lexicons", "en", "zones_repairs.tsv")
    return frozenset(row["word"] for row in rows if row["kind"] == kind)


def repairs_of(text: str, span: Span) -> list[Repair]:
    """The repairs of one paragraph, in order and without overlaps."""
    piece = text[span.start : span.end]
    found: list[Repair] = []
    taken: list[tuple[int, int]] = []

    def add(start: int, end: int, kind: RepairKind, replacement: str, rule: str) -> None:
        place = bisect_left(taken, (start, end))
        if place and taken[place - 1][1] > start:
            return
        if place < len(taken) and taken[place][0] < end:
            return
        taken.insert(place, (start, end))
        at = Span(span.start + start, span.start + end)
        found.append(Repair(at, kind, replacement, rule))

    for match in _HYPHEN.finditer(piece):
        add(match.start(), match.end(), "hyphen", "-", "wrap-hyphen")
    if "." in piece:
        _scars(piece, add)
    for match in _DOUBLED.finditer(piece):
        if _is_doubled(match):
            add(match.start(), match.end(), "doubled", match.group(1), "doubled-words")
    for match in LOST_LINK.finditer(piece):
        add(match.start(), match.end(), "scar", "", "lost-link")
    for match in _SPACE.finditer(piece):
        gap = match.group()
        wrapped = any(mark in gap for mark in "\n\r\v\f\u2028\u2029\x85")
        blank = "" if not gap.strip("\u200b\ufeff\xad\u2060") else " "
        add(match.start(), match.end(), "wrap" if wrapped else "space", blank, "white-space")
    return sorted(found, key=lambda repair: repair.span)


def _scars(piece: str, add: _Add) -> None:
    for match in _DOUBLED_STOP.finditer(piece):
        add(match.start() + 1, match.end(), "scar", "", "doubled-stop")
    for match in _DOUBLED_VERB.finditer(piece):
        add(match.start(), match.end(), "scar", match.group(1), "doubled-verb")
    for match in _STRAY_STOP.finditer(piece):
        if _is_stray(piece, match.start()):
            add(match.start(), match.end(), "scar", "", "stray-stop")
    for match in _GLUED_STOP.finditer(piece):
        add(match.end(), match.end(), "glue", " ", "missing-space")


def _is_stray(piece: str, at: int) -> bool:
    """Whether the stop before a small letter closes nothing: no abbreviation, no odd-cased name."""
    before, after = (
        _WORD_BEFORE.search(piece[max(0, at - 30) : at]),
        _WORD_AFTER.match(piece, at + 1),
    )
    if before is None or after is None:
        return False
    word, following = before.group(), after.group(1)
    if piece[after.end() : after.end() + 1] in (".", ":", "/", "@") or len(word) > 25:
        return False
    if following in _words("after_stop") or word.lower() in _words("abbreviation"):
        return False
    if len(word) < 3 or "." in word or not any(mark in "aeiouyAEIOUY" for mark in word):
        return False
    return not piece.isupper()


def _is_doubled(match: re.Match[str]) -> bool:
    said = match.group(1)
    words = said.split()
    if len(words) > 1:
        joining = not _JOINING.isdisjoint(words)
        return len(said) >= 6 and said.islower() and len(set(words)) > 1 and not joining
    return said.lower() in _words("never_doubled") and (said.islower() or said.istitle())
