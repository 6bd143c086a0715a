"""Matching the words of a pattern against a sentence: literals, gaps and classes of nouns."""

from __future__ import annotations

from reportedly.extract.events.lexicon import Element
from reportedly.extract.events.tree import Tree
from reportedly.extract.events.voice import group_start
from reportedly.extract.events.words import Sentence

GAP = 6
"""Words a gap may hold."""
FAR = 30
"""Words within which a pattern is looked for along the tree."""
STEPS = 3
"""Steps from a noun up to the object it belongs to."""


def follow(sentence: Sentence, at: int, rest: tuple[Element, ...]) -> tuple[int, int | None] | None:
    """End of the match and position of the class word, or None."""
    object_at: int | None = None
    slack = 0
    for element in rest:
        if element.kind == "gap":
            slack = GAP
            continue
        if element.kind == "class":
            found = _class_word(sentence, at, element.value)
            object_at = found
        else:
            found = _plain_word(sentence, at, element.value, slack)
        if found is None:
            return None
        at = found + 1
        slack = 0
    return at, object_at


def linked(
    sentence: Sentence, tree: Tree, at: int, rest: tuple[Element, ...]
) -> tuple[int, int | None] | None:
    """The words of a pattern with a gap, where the tree links them however far apart they stand.

    *ordered the son of the former minister to hand over*: `to` marks what is ordered.
    """
    if not any(element.kind == "gap" for element in rest):
        return None
    last = at
    object_at: int | None = None
    for element in rest:
        if element.kind == "gap":
            continue
        found = _next_linked(sentence, tree, (last + 1, at), element)
        if found is None:
            return None
        last = found
        object_at = found if element.kind == "class" else object_at
    return last + 1, object_at


def _next_linked(
    sentence: Sentence, tree: Tree, reach: tuple[int, int], element: Element
) -> int | None:
    """The next word that is a pattern's element and hangs on the pattern's verb."""
    first, at = reach
    for here in range(first, min(len(sentence), at + FAR)):
        if element.kind == "class":
            if element.value in sentence.classes(here) and _in_object(sentence, tree, here, at):
                return here
        elif sentence.plain[here] == element.value and _hangs_on(tree, here, at):
            return here
    return None


def _in_object(sentence: Sentence, tree: Tree, here: int, at: int) -> bool:
    """Whether a noun is the object of a verb, or what the object is made of: *tonnes of grain*."""
    for _ in range(STEPS):
        relation, head = tree.relations[here], tree.heads[here]
        if head == at:
            return relation == "obj"
        of = any(sentence.low[mark] == "of" for mark in tree.dependents(here, "case"))
        if head < 0 or not (relation == "conj" or (relation == "nmod" and of)):
            return False
        here = head
    return False


def _hangs_on(tree: Tree, here: int, at: int) -> bool:
    """Whether a word hangs on another, itself or as the marker of what does."""
    head = tree.heads[here]
    if head == at:
        return tree.relations[here] in {"obj", "compound:prt", "obl", "xcomp", "advmod"}
    if tree.relations[here] not in {"case", "mark"} or head < 0:
        return False
    above = tree.heads[head]
    if above >= 0 and tree.relations[above] == "obj":
        return tree.heads[above] == at and tree.relations[head] == "nmod"
    return above == at and tree.relations[head] in {"xcomp", "obl", "ccomp", "obl:arg"}


def _plain_word(sentence: Sentence, at: int, word: str, slack: int) -> int | None:
    while at < len(sentence):
        if sentence.plain[at] == word:
            return at
        tag = sentence.tags[at]
        if tag in "Q-R":
            at += 1
            continue
        if tag in ".SX" or slack == 0:
            return None
        slack -= 1
        at += 1
    return None


def _class_word(sentence: Sentence, at: int, name: str) -> int | None:
    for here in range(at, min(at + GAP + 3, len(sentence))):
        tag = sentence.tags[here]
        if tag in ".SXVTN" or (tag == "P" and sentence.word(here) != "of"):
            return None
        if tag in "OU" and name in sentence.classes(here) and _ends_phrase(sentence, here):
            return here
    return None


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    """Whether the word is the head of its phrase, not a modifier of the next word."""
    if sentence.tag(at + 1) not in "OG-":
        return True
    if sentence.tag(at + 1) == "O" and sentence.tokens[at + 1].form[:1].isupper():
        while sentence.tag(at + 1) == "O" and sentence.tokens[at + 1].form[:1].isupper():
            at += 1
        return sentence.tag(at + 1) != "G"
    after = sentence.closed(at + 1)
    return bool(after & {"day", "time", "month"})


def passive_object(sentence: Sentence, at: int, rest: tuple[Element, ...]) -> int | None:
    """The object of a passive pattern, found in the subject before the verb."""
    wanted = [element for element in rest if element.kind != "gap"]
    if len(wanted) != 1:
        return None
    before = group_start(sentence, at) - 1
    for here in range(before, max(-1, before - 2 * GAP), -1):
        if sentence.tag(here) in ".SVX":
            return None
        element = wanted[0]
        if element.kind == "word" and sentence.plain[here] == element.value:
            return here
        if element.kind == "class" and element.value in sentence.classes(here):
            return here
    return None
