"""Nicknames inside a full name: Ana `“Nena”` Duarte, Ivan `(Vanya)` Orlov, and Nena by herself.

A nickname is the person's own name: read as anything else it may be taken for a place, and an
unmasked nickname gives away whom the mask hides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.knowledge import given_names
from reportedly.layers.actors.words import Words

_PAIRS = {"(": ")", '"': '"', "'": "'", "“": "”", "‘": "’'", "«": "»", "„": "“”"}
_LONGEST = 2
_STRENGTH = 72
_ALONE = 71


def nicknames(words: Words, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Full names with a nickname in marks before the surname, and that nickname alone.

    Before the marks stand given names (one before a bracket: after a full name it holds a party or
    a place), after them a capitalised surname of the same sentence.
    """
    ends = {each.last: each.first for each in found if each.kind == "person"}
    called: dict[str, str] = {}
    for at in range(1, len(words)):
        inner = _inside(words, at)
        if inner is None:
            continue
        first = ends.get(at, at - 1 if words.forms[at - 1] in given_names() else None)
        last = inner[1] + 2
        if first is None or not _surname(words, at, last - 1):
            continue
        if at - first > (1 if words.forms[at] == "(" else _LONGEST):
            continue
        name = f"{words.quote(first, at)} {words.forms[last - 1]}"
        yield Candidate(first, last, "person", "nickname", _STRENGTH, name=name)
        if inner[1] - inner[0] == 1:
            called.setdefault(words.forms[inner[0]], name)
    for at, form in enumerate(words.forms):
        if form in called:
            yield Candidate(at, at + 1, "person", "nickname", _ALONE, name=called[form])


def _inside(words: Words, at: int) -> tuple[int, int] | None:
    """First and end of one or two capitalised words between marks that open at `at`."""
    closing = _PAIRS.get(words.forms[at])
    if closing is None:
        return None
    end = at + 1
    while end < words.stop[at] and words.caps[end] and end - at <= _LONGEST:
        end += 1
    closed = end < words.stop[at] and words.forms[end] in closing
    named = end > at + 1 and len(words.forms[at + 1]) > 1
    return (at + 1, end) if closed and named else None


def _surname(words: Words, at: int, last: int) -> bool:
    return last < words.stop[at] and words.caps[last] and words.forms[last].isalpha()
