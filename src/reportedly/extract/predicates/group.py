"""The verb group a predicate ends: its negation, modal and infinitive mark."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.extract.attribution.line import Line
from reportedly.extract.predicates.status import OF_EFFECT, Status

_NEGATIVE = frozenset({"no", "nobody", "nothing", "none", "neither", "nor"})
_FUTURE = frozenset({"will", "shall", "wo", "'ll"})
_POSSIBLE = frozenset({"may", "might", "could", "can", "ca"})
_DEONTIC = frozenset({"must", "should", "ought"})
_PAST = ("ed", "en", "wn", "ne", "nt", "pt", "ught", "ood", "eld", "ade")
"""Endings of past participles, regular and not."""
_OF_A_DEED = frozenset({"it", "that", "this", "which"})
"""Subjects that stand for a deed spoken of: what it would have done, it did not do."""


@dataclass(frozen=True, slots=True)
class Group:
    """Words `[first, predicate]`: what stands before a predicate and belongs to it."""

    first: int
    negated: bool
    modal: str
    infinitive: bool

    @property
    def bare(self) -> bool:
        """Whether nothing but the predicate is there, so that it shares another one's group."""
        return not (self.negated or self.modal or self.infinitive)


def group_of(line: Line, at: int) -> Group:
    """The group of the predicate at `at`."""
    negated, modal, infinitive = False, "", False
    k = at - 1
    while k >= 0:
        word = line.low[k]
        if line.has(k, "neg") or word in _NEGATIVE:
            negated = True
        elif word == "longer" and line.word(k - 1) == "no":
            pass
        elif line.has(k, "modal") or word in {"'ll", "going"}:
            modal = modal or _sense(line, k)
        elif word == "to":
            infinitive = True
            if line.word(k - 1) != "going":
                break
        elif not line.has(k, "aux", "adv") or line.has(k, "det", "sub"):
            break
        k -= 1
    infinite = infinitive and line.word(k) == "to"
    return Group(k + (0 if infinite else 1), negated, modal, infinitive)


def _sense(line: Line, at: int) -> str:
    """A modal, `going` as a future and `would have` as what did not come about."""
    word = line.low[at]
    perfect = line.word(at + 1) == "have" and line.word(at + 2).endswith(_PAST)
    if word == "would" and perfect and line.word(at - 1) in _OF_A_DEED:
        return "would have"
    return "will" if word == "going" else word


def of_modal(modal: str) -> Status | None:
    """What a modal makes of its verb, None where there is none."""
    if modal in _FUTURE:
        return Status("+", "probable", "future", "future")
    if modal in _POSSIBLE:
        return OF_EFFECT["possible"]
    if modal == "would have":
        return Status("+", "probable", "hypothetical", "counterfactual")
    if modal == "would":
        return Status("+", "probable", "actual", "would")
    if modal in _DEONTIC:
        return Status("+", "unknown", "hypothetical", "modal")
    return None
