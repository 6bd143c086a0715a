"""What governs a predicate by the tree of a reader model: its clause's governor and connective."""

from __future__ import annotations

from reportedly.extract.attribution.line import Line
from reportedly.extract.predicates.combining import under
from reportedly.extract.predicates.lexicon import effects, object_effects
from reportedly.extract.predicates.status import (
    CONDITIONAL,
    HELD,
    NEGATED,
    OF_EFFECT,
    OPEN,
    Status,
)

_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided"})
_NOT_YET = frozenset({"before", "until", "till", "once"})
_WITHOUT = frozenset({"without", "against"})
_JOINING = frozenset({"at", "of", "for", "to", "on", "about"})
"""Prepositions by which a governor takes a clause in *-ing* (`aimed at boosting`)."""
_NO = frozenset({"no", "neither"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither", "no-one"})
_OBJECTS = frozenset({"obj", "obl", "nmod", "nsubj:pass", "compound", "dobj", "conj"})
_DEEPEST = 8


class Tree:
    """Heads and dependants of one line."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.children: dict[int, list[int]] = {}
        for k in range(len(line.tokens)):
            self.children.setdefault(line.head(k), []).append(k)

    def relation(self, at: int) -> str:
        """The relation of a word to its head."""
        return self.line.tokens[at].deprel

    def words(self, at: int, *relations: str) -> list[str]:
        """The lower-case dependants of a word in any of the relations."""
        return [
            self.line.low[k]
            for k in self.children.get(at, ())
            if self.relation(k).split(":")[0] in relations
        ]

    def shared(self, at: int) -> int:
        """The first of the conjuncts a word is among, when it has no subject of its own."""
        for _ in range(_DEEPEST):
            head = self.line.head(at)
            if self.relation(at) != "conj" or head < 0 or self.words(at, "nsubj"):
                break
            at = head
        return at


def of_clause(tree: Tree, at: int, known: dict[int, Status], *, infinitive: bool) -> Status | None:
    """What the clause a verb stands in makes of it, None where it stands on its own."""
    line = tree.line
    relation, head = tree.relation(at), line.head(at)
    marks = tree.words(at, "mark")
    if not _CONDITIONS.isdisjoint(marks):
        return CONDITIONAL
    if relation == "advcl" or (relation == "acl" and marks and not infinitive):
        return _adverbial(line, head, known, marks, infinitive=infinitive)
    if head >= 0 and relation in {"ccomp", "xcomp", "csubj", "csubj:pass", "acl"}:
        effect = _effect(line, head, "to" if infinitive else "that")
        if effect is not None and (relation != "acl" or infinitive):
            return under(known.get(head, HELD), effect)
    return OPEN._replace(rule="purpose") if infinitive else None


def _adverbial(
    line: Line, head: int, known: dict[int, Status], marks: list[str], *, infinitive: bool
) -> Status | None:
    """A clause of purpose, of a time to come, or one that a preposition joins to its governor."""
    if "from" in marks:
        effect = _effect(line, head, "from")
        return under(known.get(head, HELD), effect) if effect and effect[0] == "-" else None
    if not _WITHOUT.isdisjoint(marks):
        return NEGATED
    if infinitive:
        return OPEN._replace(rule="purpose")
    if not _NOT_YET.isdisjoint(marks):
        return OF_EFFECT["possible"]
    effect = _effect(line, head, "to") if not _JOINING.isdisjoint(marks) else None
    return under(known.get(head, HELD), effect) if effect is not None else None


def _effect(line: Line, head: int, joined: str) -> tuple[str, str] | None:
    """The effects of a governor on a clause joined to it by `to`, `that` or `from`."""
    lemma, table = line.tokens[head].lemma.lower(), effects()
    return table.get(f"{lemma} {joined}") or table.get(lemma)


def denied_subject(tree: Tree, at: int) -> bool:
    """Whether the subject of a verb is nobody (`no one held her back`)."""
    return any(
        tree.line.low[k] in _NOBODY or not _NO.isdisjoint(tree.words(k, "det"))
        for k in tree.children.get(tree.shared(at), ())
        if tree.relation(k).startswith("nsubj")
    )


def of_noun(tree: Tree, at: int, known: dict[int, Status]) -> Status:
    """An event noun under its adjectives, its determiner and the verb it is the object of."""
    table, line = object_effects(), tree.line
    if not _NO.isdisjoint(tree.words(at, "det")) or "without" in tree.words(at, "case"):
        return NEGATED
    if "any" in tree.words(at, "det"):
        return OPEN
    for k in tree.children.get(at, ()):
        effect = table.get(line.low[k]) or table.get(line.tokens[k].lemma.lower())
        if tree.relation(k) in {"amod", "compound"} and effect is not None:
            return OF_EFFECT[effect[0]]
    first = tree.shared(at)
    head = line.head(first)
    if head >= 0 and tree.relation(first) in _OBJECTS:
        effect = table.get(line.tokens[head].lemma.lower())
        if effect is not None:
            return under(known.get(head, HELD), effect)
    return HELD
