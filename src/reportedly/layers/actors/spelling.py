"""One name in several spellings: given names across languages, surnames across transliterations.

A likeness only proposes; the report has to confirm it, by the same given name or the same company.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import OSA

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.folding import folded, loosened
from reportedly.layers.actors.words import Words
from reportedly.resources import tsv

_ARTICLES = ("al ", "el ", "ul ", "as ", "ash ", "ad ", "ar ", "at ", "az ", "an ", "abd al ")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii"))
_SHORTEST = 6
"""Letters a surname must have for one wrong letter to be no other name."""


@cache
def _variants() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in tsv("actors", "given-variants.tsv"):
        names = row["names"].split("|")
        for name in names:
            found.setdefault(folded(name), folded(names[0]))
    return found


def given_key(name: str) -> str:
    """A given name as one key for all its transliterations: Oleksandr and Alexander."""
    key = folded(name)
    return _variants().get(key, key)


def surname_key(parts: Sequence[str]) -> str:
    """The last part of a name, folded, without *Jr* and the like and without an Arabic article."""
    kept = [part for part in parts if part.lower().strip(".") not in _SUFFIXES]
    if not kept:
        return ""
    key = folded(kept[-1])
    article = next((each for each in _ARTICLES if key.startswith(each)), "")
    return key.removeprefix(article) or key


def misspelt(one: str, other: str, *, letters: int = 1) -> bool:
    """Whether two surnames as written differ by at most so many letters, or two in wrong order."""
    left, right = loosened(one), loosened(other)
    if min(len(left), len(right)) < _SHORTEST or left[:1] != right[:1]:
        return False
    return OSA.distance(left, right, score_cutoff=letters) <= letters


class Company:
    """Who is named near whom: confirms that two spellings are of one person."""

    def __init__(self, words: Words, candidates: Sequence[Candidate]) -> None:
        self._near: dict[int, set[str]] = {}
        self._words = words
        for each in candidates:
            if each.form == "name":
                key = each.entity or folded(each.name or "")
                for sentence in range(-1, 2):
                    at = words.sentence[each.first] + sentence
                    self._near.setdefault(at, set()).add(key)

    def shared(self, one: Candidate, other: Candidate) -> bool:
        """Whether somebody or some body else is named near both."""
        own = {each.entity or folded(each.name or "") for each in (one, other)}
        near = [self._near.get(self._words.sentence[each.first], set()) for each in (one, other)]
        return bool((near[0] & near[1]) - own)
