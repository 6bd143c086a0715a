"""Where a mention stands in its sentence: head word, clause, and how much it is in view.

The order subject, object, oblique is that of Centering (Grosz, Joshi and Weinstein 1995) and of
the salience weights of Lappin and Leass (1994).
"""

from __future__ import annotations

from reportedly.layers.actors.words import Words

_WEIGHTS = {
    "nsubj": 1.0,
    "csubj": 0.8,
    "obj": 0.65,
    "iobj": 0.6,
    "vocative": 0.5,
    "obl": 0.5,
    "appos": 0.5,
    "root": 0.7,
    "parataxis": 0.6,
}
_DEEP = 0.4
"""Of a noun inside another noun phrase."""
UNPARSED = 0.7
_CLAUSAL = frozenset(("VERB", "AUX", "ADJ"))
_CLAUSES = frozenset(("root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj"))


def head_of(words: Words, first: int, last: int) -> int:
    """The word of `[first, last)` that the others hang on; the last one where unparsed."""
    if words.relations[first]:
        for at in range(last - 1, first - 1, -1):
            if not first <= words.heads[at] < last and words.upos[at] != "PUNCT":
                return at
    return last - 1


def relation(words: Words, at: int) -> str:
    """The relation of a word without its subtype; a conjunct has that of the first of its row."""
    for _ in range(4):
        name = words.relations[at].partition(":")[0]
        if name not in {"conj", "flat", "compound"} or words.heads[at] < 0:
            return name
        at = words.heads[at]
    return name


def weight(words: Words, head: int) -> float:
    """How much a mention headed by `head` is in view for what follows, 0 to 1."""
    if not words.relations[head]:
        return UNPARSED
    return _WEIGHTS.get(relation(words, head), _DEEP)


def clause_of(words: Words, at: int) -> int:
    """The word that heads the clause a word stands in, -1 where unparsed."""
    if not words.relations[at]:
        return -1
    for _ in range(12):
        up = words.heads[at]
        if up < 0:
            return at
        name = words.relations[at].partition(":")[0]
        if name in _CLAUSES or (name == "conj" and words.upos[at] in _CLAUSAL):
            return at
        at = up
    return at


def is_subject(words: Words, at: int) -> bool:
    """Whether a word is a subject."""
    return relation(words, at) in {"nsubj", "csubj"}


def modified_by_clause(words: Words, at: int) -> int | None:
    """The noun that a relative pronoun's clause modifies, None where the tree shows none."""
    verb = words.heads[at]
    for _ in range(6):
        if verb < 0:
            return None
        if words.relations[verb] == "acl:relcl":
            return words.heads[verb]
        verb = words.heads[verb]
    return None
