"""Of whom a word is said in a tree, and whether it is told as done."""

from __future__ import annotations

from reportedly.extract.figures.clause import Clause
from reportedly.extract.figures.lexicon import words

PASSIVE = ("nsubj:pass",)
SUBJECTS = ("nsubj:pass", "nsubj")
BEARING = words("bearing-verb")
NOT = frozenset({"not", "n't", "n’t", "never", "no"})
_HANGING = frozenset({"obl", "xcomp", "advcl", "advmod", "obl:unmarked", "acl", "dep", "nmod"})
_BESIDE = frozenset({"conj", "advcl", "parataxis", "acl:relcl"})
"""Relations of clauses of their own beside the word they hang on."""
_TRIED = words("attempt")
_MODAL = words("modal")
_GOING = frozenset({"is", "are", "was", "were", "'s"})
_UNSURE = frozenset({"if", "unless", "whether", "lest"})


def subject(clause: Clause, top: int, relations: tuple[str, ...]) -> list[int]:
    """The subject of a predicate, shared with a verb it is joined to or the verb it hangs on."""
    at = top
    for _ in range(4):
        found = clause.dependents(at, *relations)
        if found:
            return [clause.antecedent(found[-1], at)]
        relation, above = clause.relations[at], clause.heads[at]
        if above < 0:
            return []
        if relation in _HANGING and relations is SUBJECTS:
            objects = clause.dependents(above, "obj")
            if objects:
                return objects[:1]
            if relation in ("nmod", "acl") and clause.tokens[above].upos in ("NOUN", "PROPN"):
                return [above]
            at = above
        elif relation == "conj":
            at = above
        else:
            return []
    return []


def modified(clause: Clause, top: int) -> list[int]:
    """The noun that a participle describes: "the teenager fatally shot in May"."""
    above = clause.heads[top]
    suffers = clause.lows[top] in BEARING
    participle = clause.relations[top] == "acl"
    if not participle or (clause.lows[top].endswith("ing") and not suffers):
        return []
    return [above] if 0 <= above < top else []


def happened(clause: Clause, top: int) -> bool:
    """Whether the harm is told as done: not denied, not tried, not merely possible."""
    for child in clause.children[top]:
        low, relation = clause.lows[child], clause.relations[child]
        if low in NOT and child < top:
            return False
        if relation == "aux" and (low in _MODAL or (low in _GOING and clause.lows[top] == "dying")):
            return False
        if relation == "mark" and low in _UNSURE:
            return False
        if low == "to" and relation == "mark" and _infinitive(clause, child, top):
            return False
        if low in _TRIED:
            return False
    if clause.lows[top] == "dying" and not clause.dependents(top, *SUBJECTS):
        return False
    above = clause.heads[top]
    if above < 0:
        return True
    if clause.lows[above] in _TRIED and clause.relations[top] not in _BESIDE:
        return False
    shared = clause.relations[top] == "conj" and not clause.dependents(top, *SUBJECTS)
    return not shared or happened(clause, above)


def _infinitive(clause: Clause, at: int, top: int) -> bool:
    """Whether "to" at `at` makes the verb `top` an aim: not "to have died", "to her being shot"."""
    follows = clause.tokens[at + 1].upos if at + 1 < len(clause.tokens) else ""
    return follows in ("VERB", "AUX", "ADV") and "have" not in clause.lows[at:top]
