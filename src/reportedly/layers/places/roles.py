"""The part a toponym plays: a place, its people, its government, or a word beside another."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.layers.gazetteer import Entry
from reportedly.layers.places.toponym import Toponym
from reportedly.layers.places.words import words
from reportedly.records import Token
from reportedly.records.place import PlaceRole

GOVERNED = frozenset({"country", "capital", "admin1"})
DEEPEST = 4
"""Links of a list (`China, Iran and Russia said`) that are followed."""
_SUBJECT = frozenset({"nsubj", "nsubj:pass", "csubj"})


def role(found: Toponym, entry: Entry | None, tokens: Sequence[Token]) -> PlaceRole:
    """`in Moscow` is a place, `Moscow says` a metonym, `Moscow police` a modifier.

    With a tree, a state or capital that acts, or with or by which something is done, stands for
    its government, and a name that hangs on a noun as part of its compound is a modifier.
    """
    if found.demonym:
        return "demonym"
    after = tokens[found.last + 1].form.lower() if found.last + 1 < len(tokens) else ""
    before = tokens[found.first - 1].form.lower() if found.first else ""
    if after in words("modified") or _compound(found, tokens):
        return "modifier"
    governs = entry is not None and entry.kind in GOVERNED
    if governs and after in words("speaks") and before not in words("preposition"):
        return "metonym"
    if governs and _acts(_top(found, tokens), tokens):
        return "metonym"
    return "place"


def _top(found: Toponym, tokens: Sequence[Token]) -> int:
    """The word of the name that the others hang on."""
    for at in range(found.first, found.last + 1):
        if not found.first <= tokens[at].head <= found.last:
            return at
    return found.last


def _compound(found: Toponym, tokens: Sequence[Token]) -> bool:
    at = _top(found, tokens)
    head = tokens[at].head
    return tokens[at].deprel == "compound" and head > found.last and tokens[head].upos == "NOUN"


def _acts(at: int, tokens: Sequence[Token]) -> bool:
    """Whether the word is a verb's subject, or someone it is done by or with."""
    for _ in range(DEEPEST):
        token = tokens[at]
        if token.head < 0:
            return False
        if token.deprel in _SUBJECT:
            return tokens[token.head].upos == "VERB"
        if token.deprel == "obl:agent":
            return True
        if token.deprel in ("obl", "nmod"):
            case = next((each for each in _cases(at, tokens)), "")
            return case in words("party_preposition")
        if token.deprel != "conj":
            return False
        at = token.head
    return False


def _cases(at: int, tokens: Sequence[Token]) -> list[str]:
    near = range(max(0, at - DEEPEST), at)
    return [
        tokens[k].form.lower() for k in near if tokens[k].deprel == "case" and tokens[k].head == at
    ]
