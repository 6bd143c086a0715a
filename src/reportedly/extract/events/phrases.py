"""Noun phrases by the dependency tree: the words that belong to a head."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.extract.events.tree import Tree
from reportedly.extract.events.words import Phrase, Sentence

_NAMED = frozenset({"flat", "compound", "fixed", "nummod", "nmod:desc", "goeswith"})
_APART = frozenset({"appos", "parataxis", "acl:relcl", "conj", "cc", "punct"})


def phrase_at(sentence: Sentence, head: int) -> Phrase:
    """The noun phrase of a head word: its name, modifiers and determiner, without complements."""
    tree = sentence.tree
    assert tree is not None
    last = head
    while (
        last + 1 < len(sentence)
        and sentence.tags[last + 1] in "O-"
        and tree.relations[last + 1] in _NAMED | {"punct"}
        and tree.under(last + 1, head)
    ):
        last += 1
    while last > head and sentence.tags[last] == "-":
        last -= 1
    start = head
    while start > 0 and tree.under(start - 1, head) and _inside(sentence, start - 1):
        start -= 1
        if sentence.tags[start] == "D":
            break
    while start < head and sentence.tags[start] in "QG-":
        start += 1
    return Phrase(start, last + 1, last)


def _inside(sentence: Sentence, at: int) -> bool:
    """Whether a word before a head may stand inside its phrase."""
    tag = sentence.tags[at]
    if sentence.low[at] in {"(", "["} or sentence.bounds(at):
        return False
    return tag in "OGD-" or (tag == "Q" and at > 0 and sentence.tags[at - 1] in "ODG")


def whole_phrase(sentence: Sentence, head: int) -> Phrase:
    """The phrase with what hangs on it: *the attack on the convoy near the border*."""
    tree = sentence.tree
    assert tree is not None
    core = phrase_at(sentence, head)
    end = core.end
    while end < len(sentence) and tree.under(end, head) and not _outside(tree, end, head):
        end += 1
    while end > core.end and sentence.tags[end - 1] in ".PCSQ":
        end -= 1
    return Phrase(core.start, end, core.head)


def _outside(tree: Tree, at: int, head: int) -> bool:
    """Whether a word below a head belongs to an apposition, clause or coordination of it."""
    here = at
    while here != head:
        relation = tree.relations[here]
        if relation in _APART:
            return True
        here = tree.heads[here]
    return False


def phrases(sentence: Sentence, heads: Iterable[int]) -> tuple[Phrase, ...]:
    """The phrases of some heads, each with its *of* complement."""
    found: list[Phrase] = []
    for head in heads:
        phrase = sentence.with_complement(phrase_at(sentence, head))
        if phrase not in found:
            found.append(phrase)
    return tuple(found)


def head_of(sentence: Sentence, phrase: Phrase) -> int:
    """The word of a phrase that the others hang on."""
    tree = sentence.tree
    assert tree is not None
    at = phrase.head
    while phrase.start <= tree.heads[at] < phrase.end:
        at = tree.heads[at]
    return at


def case_of(sentence: Sentence, at: int) -> frozenset[str]:
    """The prepositions that mark a noun."""
    tree = sentence.tree
    assert tree is not None
    return frozenset(sentence.low[child] for child in tree.dependents(at, "case", "mark"))
