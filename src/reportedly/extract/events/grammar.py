"""Subjects, objects and obliques of a verb by its dependency tree.

Relations are Universal Dependencies' (universaldependencies.org, version 2). Control of
infinitives follows the usual default: the object of the governing verb, else its subject.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.extract.events.complement import party_at
from reportedly.extract.events.phrases import case_of, phrases
from reportedly.extract.events.tree import Tree
from reportedly.extract.events.words import Phrase, Sentence
from reportedly.extract.events.wordsets import word_set

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
_PART_OF_GROUP = frozenset(
    {"aux", "aux:pass", "cop", "advmod", "mark", "compound:prt", "fixed", "expl"}
)
_OBLIQUES = ("obl", "nmod", "obl:agent", "obl:arg")
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_WHEN = frozenset({"day", "month", "time"})
_DEPTH = 6


def predicate(sentence: Sentence, at: int) -> int:
    """The word that heads the clause of an event word: *critical* for *highly*."""
    tree = sentence.tree
    assert tree is not None
    for _ in range(_DEPTH):
        if tree.relations[at] not in _PART_OF_GROUP or tree.heads[at] < 0:
            return at
        at = tree.heads[at]
    return at


def subject_phrases(sentence: Sentence, at: int) -> tuple[Phrase, ...]:
    """The subject of the verb at `at`, through control, relatives and coordination."""
    return phrases(sentence, _subjects(sentence, predicate(sentence, at), 0))


def _subjects(sentence: Sentence, verb: int, depth: int) -> list[int]:
    tree = sentence.tree
    assert tree is not None
    if depth > _DEPTH:
        return []
    own = tree.dependents(verb, *_SUBJECTS)
    if own:
        return _own_subject(sentence, verb, own, depth)
    relation, head = tree.relations[verb], tree.heads[verb]
    if head < 0:
        return []
    if relation == "xcomp":
        return _controller(sentence, head, depth)
    if relation == "acl:relcl":
        return tree.joined(head)
    if relation == "acl":
        return _of_noun(sentence, verb, head, depth)
    if relation == "amod":
        return [head]
    if relation == "conj" and sentence.tags[head] not in "VX" and not _clausal(tree, head):
        return []
    if relation in {"conj", "advcl", "ccomp", "advcl:relcl", "parataxis"}:
        return _subjects(sentence, head, depth + 1)
    return []


def _clausal(tree: Tree, at: int) -> bool:
    return bool(tree.dependents(at, *_SUBJECTS, "cop"))


def _own_subject(sentence: Sentence, verb: int, own: list[int], depth: int) -> list[int]:
    tree = sentence.tree
    assert tree is not None
    before = [child for child in own if child < verb]
    first = (before or own)[-1 if before else 0]
    if sentence.low[first] in _RELATIVE and tree.relations[verb].startswith("acl"):
        return tree.joined(tree.heads[verb])
    return tree.joined(first)


def _controller(sentence: Sentence, governor: int, depth: int) -> list[int]:
    """Who is to do what an infinitive tells: the object of its governor, else its subject."""
    tree = sentence.tree
    assert tree is not None
    objects = tree.dependents(governor, "iobj") or tree.dependents(governor, "obj")
    if objects and sentence.tokens[governor].lemma not in word_set("subject-control"):
        return tree.joined(objects[0])
    return _subjects(sentence, governor, depth + 1)


def _of_noun(sentence: Sentence, verb: int, noun: int, depth: int) -> list[int]:
    """*police firing at crowds*: the noun; *a statement condemning*: whose statement it is."""
    tree = sentence.tree
    assert tree is not None
    if tree.dependents(noun, "cop"):
        return _subjects(sentence, noun, depth + 1)
    if party_at(sentence, noun):
        return [noun]
    found = holders(sentence, noun, depth + 1)
    return found or ([noun] if sentence.word(verb - 1) != "to" else [])


def holders(sentence: Sentence, noun: int, depth: int = 0) -> list[int]:
    """Whose deed or words a noun tells: its possessor, *by* or *of* phrase, else who has it."""
    tree = sentence.tree
    assert tree is not None
    own = tree.dependents(noun, "nmod:poss")
    if own:
        return tree.joined(own[0])
    for child in tree.dependents(noun, *_OBLIQUES):
        if case_of(sentence, child) & {"by", "from"} and party_at(sentence, child):
            return tree.joined(child)
    head = tree.heads[noun]
    if head < 0 or depth > _DEPTH:
        return []
    if tree.relations[noun] in {"obj", "obl", "xcomp", "obl:unmarked", "ccomp"}:
        return _subjects(sentence, head, depth + 1)
    if tree.relations[noun] in {"conj", "nmod"}:
        return holders(sentence, head, depth + 1)
    return []


def governor_of_noun(sentence: Sentence, at: int) -> int | None:
    """The verb whose object an event noun is: *commenced* for *commenced air and ground raids*."""
    tree = sentence.tree
    assert tree is not None
    for _ in range(_DEPTH):
        if tree.relations[at] == "obj":
            return tree.heads[at]
        if tree.relations[at] not in {"conj", "compound"} or tree.heads[at] < 0:
            return None
        at = tree.heads[at]
    return None


def indirect_object(sentence: Sentence, at: int) -> tuple[Phrase, ...]:
    """The indirect object of a verb: *gave the council permission*."""
    tree = sentence.tree
    assert tree is not None
    found = tree.dependents(at, "iobj")
    return phrases(sentence, tree.joined(found[0])) if found else ()


def object_phrases(sentence: Sentence, at: int) -> tuple[Phrase, ...]:
    """The object of an active verb, also where a relative clause leaves it out."""
    tree = sentence.tree
    assert tree is not None
    verb = at
    found = tree.dependents(verb, "iobj") or tree.dependents(verb, "obj")
    if not found:
        found = [child for child in tree.dependents(verb, "nsubj") if child > verb][:1]
    if not found and tree.relations[verb] == "conj" and tree.heads[verb] > verb - 3:
        found = [child for child in tree.dependents(tree.heads[verb], "obj") if child > verb]
    return phrases(sentence, tree.joined(found[0]) if found else ())


def oblique_phrases(
    sentence: Sentence, words: Sequence[int], prepositions: Iterable[str]
) -> tuple[Phrase, ...]:
    """The phrase one of the prepositions marks, on any of the words or one step below them."""
    tree = sentence.tree
    assert tree is not None
    wanted = frozenset(prepositions)
    near = [child for word in words for child in tree.dependents(word, *_OBLIQUES)]
    far = [child for word in near for child in tree.dependents(word, *_OBLIQUES)]
    for child in (*near, *far):
        if case_of(sentence, child) & wanted and not sentence.closed(child) & _WHEN:
            return phrases(sentence, tree.joined(child))
    return ()


def agents(sentence: Sentence, at: int) -> tuple[Phrase, ...]:
    """The *by* phrase of a passive."""
    tree = sentence.tree
    assert tree is not None
    found = tree.dependents(at, "obl:agent")
    if not found and tree.relations[at] == "conj":
        found = tree.dependents(tree.heads[at], "obl:agent")
    return phrases(sentence, [each for child in found for each in tree.joined(child)])


def is_passive_verb(sentence: Sentence, at: int) -> bool | None:
    """Whether a participle is passive, itself or by what it is joined to; None if unknown.

    One that completes another verb is: *were reported killed*, *found him beaten*.
    """
    tree = sentence.tree
    assert tree is not None
    for _ in range(_DEPTH):
        if tree.dependents(at, "aux:pass", "nsubj:pass", "obl:agent"):
            return True
        if tree.dependents(at, "obj", "nsubj", "iobj", "aux"):
            return False
        feats = sentence.tokens[at].feats
        if "Tense=Past" not in feats or "Part" not in feats:
            return None
        if tree.relations[at] in {"acl", "acl:relcl"}:
            return True
        if tree.relations[at] == "xcomp":
            return sentence.tokens[at].lemma not in word_set("intransitive-verb")
        if tree.relations[at] != "conj" or tree.heads[at] < 0:
            return None
        at = tree.heads[at]
    return None
