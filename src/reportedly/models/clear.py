"""CLEAR dependencies, as spaCy's English pipelines give them, turned into Universal ones.

Two constructions differ in shape: a preposition governs its object, and a copula its predicate;
both are turned round. The rest is renaming, after the UD documentation. A pipeline trained on UD
passes unchanged.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_NAMES = {
    "ROOT": "root",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "dative": "iobj",
    "poss": "nmod:poss",
    "relcl": "acl:relcl",
    "prt": "compound:prt",
    "npadvmod": "obl",
    "nn": "compound",
    "neg": "advmod",
    "attr": "xcomp",
    "acomp": "xcomp",
    "oprd": "xcomp",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "quantmod": "advmod",
    "intj": "discourse",
    "meta": "dep",
    "pcomp": "advcl",
    "prep": "obl",
    "agent": "obl:agent",
    "case": "case",
}
_CLAUSAL = frozenset({"VERB", "AUX", "ADJ", "ADV"})
_PREDICATES = frozenset({"attr", "acomp"})


class Arc(NamedTuple):
    """A word's head (index, -1 for a root), relation, part of speech and lemma."""

    head: int
    deprel: str
    upos: str
    lemma: str


def universal(arcs: Sequence[Arc]) -> list[tuple[int, str]]:
    """Universal head and relation per word; every tree stays a tree."""
    heads = [arc.head for arc in arcs]
    names = [arc.deprel for arc in arcs]
    if not any(name in {"pobj", "dobj", "nsubjpass", "attr"} for name in names):
        return list(zip(heads, (_NAMES.get(name, name) for name in names), strict=True))
    for place, arc in enumerate(arcs):
        if arc.deprel == "pobj" and arcs[arc.head].deprel in {"prep", "agent", "dative"}:
            _turn(place, arc.head, heads, names, "case", _oblique(arcs, arc.head))
    for place, arc in enumerate(arcs):
        above = heads[place]
        if arc.deprel in _PREDICATES and above == arc.head and arcs[above].lemma == "be":
            _turn(place, above, heads, names, "cop", names[above])
            heads = [
                place if head == above and word != place else head
                for word, head in enumerate(heads)
            ]
    return list(zip(heads, (_NAMES.get(name, name) for name in names), strict=True))


def _turn(below: int, above: int, heads: list[int], names: list[str], down: str, up: str) -> None:
    """Put a word in its head's place, and the head under it as `down`."""
    heads[below], heads[above] = heads[above], below
    names[below], names[above] = up, down


def _oblique(arcs: Sequence[Arc], preposition: int) -> str:
    arc = arcs[preposition]
    if arc.deprel == "agent":
        return "obl:agent"
    clausal = arc.head >= 0 and arcs[arc.head].upos in _CLAUSAL
    return "obl" if clausal else "nmod"
