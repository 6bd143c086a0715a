"""What stands below event words in the tree: the parties and places their complement names."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.events.complement import party_at
from reportedly.extract.events.phrases import phrase_at
from reportedly.extract.events.tree import Tree
from reportedly.extract.events.words import Phrase, Sentence
from reportedly.extract.events.wordsets import word_set

MOST = 120
"""Words of a complement that are looked at."""
_NOT_COMPLEMENT = frozenset(
    {
        "nsubj", "nsubj:pass", "csubj", "parataxis", "punct", "aux", "aux:pass", "cc", "conj",
        "mark", "obl:agent",
    }
)  # fmt: skip
_ASIDE = frozenset({"appos", "parataxis"})
_LOOSE = frozenset({"advcl", "obl:unmarked"})
_MODIFIES = frozenset({"amod", "compound", "nmod:desc"})
_NO_HEAD = frozenset({"flat", "fixed", "punct", "advmod", "nummod", "appos"})


def party_below(
    sentence: Sentence, words: Sequence[int], taken: Sequence[Phrase], *, loose: bool = False
) -> tuple[Phrase, ...]:
    """The first party in the complement of the words that is not one of the phrases taken.

    *condemned the killing of civilians*, *an investigation into claims that two officers lied*;
    if `loose` also in its conditions and aims: *will not lift it until the council agrees*.
    """
    tree = sentence.tree
    assert tree is not None
    for at in sorted(_complement(tree, words, loose=loose)):
        if at < words[0] or sentence.tags[at] != "O" or not _names_party(sentence, at):
            continue
        phrase = phrase_at(sentence, at)
        if any(each.start <= phrase.head < each.end for each in taken):
            continue
        if sentence.low[phrase.start] in word_set("possessive") or _when(sentence, at):
            continue
        return (sentence.with_complement(phrase),)
    return ()


def _complement(tree: Tree, words: Sequence[int], *, loose: bool) -> list[int]:
    """The words below event words, without subjects, coordinated clauses and appositions.

    Adverbial clauses and adverbials without a preposition are taken in only when `loose`.
    """
    inside = set(words)
    left = _NOT_COMPLEMENT if loose else _NOT_COMPLEMENT | _LOOSE
    found: list[int] = []
    for word in words:
        for child in tree.children[word]:
            if child not in inside and tree.relations[child] not in left:
                found.append(child)
                found.extend(_within(tree, child, _ASIDE if loose else _ASIDE | {"advcl"}))
    return found


def _within(tree: Tree, at: int, aside: frozenset[str]) -> list[int]:
    """The words below a word, at most `MOST`, without what is said by the way."""
    found: list[int] = []
    ahead = [at]
    while ahead and len(found) < MOST:
        below = [
            child
            for each in ahead
            for child in tree.children[each]
            if tree.relations[child] not in aside
        ]
        found.extend(below)
        ahead = below
    return found


def _names_party(sentence: Sentence, at: int) -> bool:
    """Whether a word heads a party's phrase, or names whose thing it modifies.

    *the court* in *a court ruling* does; *military* in *military drills*, *Turkish* in *Turkish
    villagers* do not.
    """
    tree = sentence.tree
    assert tree is not None
    relation = tree.relations[at]
    if relation in _NO_HEAD or not party_at(sentence, at):
        return False
    named = at in sentence.mentions or at in sentence.places
    if not named and sentence.tokens[at].upos in {"VERB", "ADV", "ADJ"}:
        return False
    top = at
    while relation == "conj":
        top = tree.heads[top]
        relation = tree.relations[top]
    if relation not in _MODIFIES:
        return True
    head = tree.heads[top]
    return named and not party_at(sentence, head) and head not in sentence.places


def _when(sentence: Sentence, at: int) -> bool:
    return bool(sentence.closed(at) & {"day", "month", "time"})


def places_below(sentence: Sentence, words: Sequence[int], *, loose: bool) -> tuple[Phrase, ...]:
    """The places named in the complement of event words, then, if `loose`, in its adjuncts."""
    tree = sentence.tree
    assert tree is not None
    near = sorted(_complement(tree, words, loose=False))
    far = sorted(set(_complement(tree, words, loose=True)) - set(near)) if loose else ()
    found = (at for at in (*near, *far) if _is_scene(sentence, at))
    return tuple(Phrase(phrase_at(sentence, at).start, at + 1, at) for at in found)


def _is_scene(sentence: Sentence, at: int) -> bool:
    tree = sentence.tree
    assert tree is not None
    place = sentence.places.get(at)
    return place is not None and place.role == "place" and tree.relations[at] not in _NO_HEAD
