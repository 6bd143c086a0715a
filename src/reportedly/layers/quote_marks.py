"""Quotation marks of a paragraph, each with the parts it may play.

Apostrophes, primes (feet and inches), decades (`'70s`) and clipped words (`'em`) are no marks.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_FAMILIES = {
    **dict.fromkeys(("“", "”", '"', "„", "``", "''", "‟", "＂"), "double"),
    **dict.fromkeys(("‘", "’", "'", "‚", "‛"), "single"),
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "angle"),
}
_MARK = re.compile(r"``|''|[“”\"„‟＂‘’'‚‛«»‹›]")
_CLIPPED = re.compile(
    r"(?:\d0s|\d\d(?!\d)|(?:em|cause|til|till|tis|twas|bout|round|n|kay|cos|cuz)\b)", re.I
)
_OPENS = frozenset("“„‟‚‛‘``«‹")
_SPACE_LIKE = frozenset("([{<–—-/|…=:;*•")
_CLOSERS_LIKE = frozenset(".,;:!?…)]}>–—-/|*")
_PRIME = re.compile(
    r"(?:\s*\d|\s*[x×]\s*\d|[\s-]+(?:tall|wide|long|high|deep|thick|guns?|pipes?)\b)"
)


class Mark(NamedTuple):
    """One mark: where it stands and whether its surroundings let it open or close."""

    start: int
    end: int
    form: str
    family: str
    opens: bool
    closes: bool
    weak: bool
    """A closing single mark that may as well be the apostrophe of a plural possessive."""


def marks(text: str, start: int, end: int) -> list[Mark]:
    """The quotation marks of `text[start:end]` in order."""
    found: list[Mark] = []
    for match in _MARK.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        mark = _mark(text, match, before, after)
        if mark is not None:
            found.append(mark)
    return found


def _mark(text: str, match: re.Match[str], before: str, after: str) -> Mark | None:
    form, family = match[0], _FAMILIES[match[0]]
    left = before.isspace() or before in _SPACE_LIKE or before in _FAMILIES
    right = after.isspace() or after in _CLOSERS_LIKE or after in _FAMILIES
    if family == "single":
        return _single(text, match, before, after)
    if before.isdigit() and form in {'"', "''"} and _PRIME.match(text, match.end()):
        return None
    opens = not after.isspace() and (left or not right)
    closes = not before.isspace() and (right or not left)
    if form in _OPENS:
        opens, closes = True, form in {"“", "«"} and closes and before not in _SPACE_LIKE
        opens = opens and not (after.isspace() and closes)
    elif form in {"”", "»", "›"}:
        opens, closes = opens and before.isspace(), True
    elif not opens and not closes:
        opens = closes = True
    return Mark(match.start(), match.end(), form, family, opens, closes, False)


def _single(text: str, match: re.Match[str], before: str, after: str) -> Mark | None:
    """A single mark, or None for an apostrophe or a prime."""
    form = match[0]
    if before.isalnum() and after.isalnum():
        return None
    if before.isdigit() and form == "'" and _PRIME.match(text, match.end()):
        return None
    clipped = _CLIPPED.match(text, match.end()) is not None
    opens = form != "’" and not before.isalnum() and not after.isspace() and not clipped
    closes = form != "‚" and not before.isspace() and not after.isalnum()
    if form in {"‘", "‛"}:
        closes = closes and not opens
    if before in ".,!?…" and closes:
        opens = False
    weak = closes and before in "sSzZ" and _lower_word_follows(text, match.end())
    if not opens and not closes:
        return None
    return Mark(match.start(), match.end(), form, "single", opens, closes, weak)


def _lower_word_follows(text: str, at: int) -> bool:
    following = text[at : at + 2]
    return len(following) == 2 and following[0].isspace() and following[1].isalnum()
