"""Lemmas as rules: what to take off a form's end, what to put there, and the case."""

from __future__ import annotations

from reportedly.models.lemmas import lemma_of

KEEP = "|0||0"


def lemma_rule(form: str, lemma: str) -> str:
    """The rule that turns `form` into `lemma`, as `reportedly.models.lemmas.lemma_of` reads it.

    A pair without a common beginning becomes a whole-word rule (`=lemma`).
    """
    low, target = form.lower(), lemma.lower()
    case = 0 if lemma == target else 1 if lemma == form else 2
    shared = 0
    while shared < min(len(low), len(target)) and low[shared] == target[shared]:
        shared += 1
    rule = f"|{len(low) - shared}|{target[shared:]}|{case}"
    if (shared == 0 and low != target) or lemma_of(form, rule) != lemma:
        return f"={lemma}"
    return rule
