"""How a source commits itself: polarity and certainty of a content, read from its words."""

from __future__ import annotations

import re

from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.head_clause import head_clause, negated
from reportedly.extract.attribution.lexicon import hedges
from reportedly.records.token import Certainty, Polarity

_MAY = re.compile(r"\b(?:may|might)\b(?! \d)|\bcould\b(?!n| not)", re.I)
_NOT = re.compile(r"\bnot (?:to )?\w+", re.I)
_OPPOSING = frozenset({"refuse", "decline", "be opposed to", "oppose", "rule out", "doubt",
                       "express doubt"})  # fmt: skip
_WISHING = frozenset({"demand", "request", "question", "advocate"})
_FLAT = frozenset({"demand", "request", "vow"})
_LEVELS: dict[str, Certainty] = {
    "certain": "certain",
    "probable": "probable",
    "possible": "possible",
    "unknown": "unknown",
}


def _phrases(kind: str) -> re.Pattern[str]:
    words = sorted(hedges(kind), key=lambda word: (-len(word), word))
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + r")\b", re.I)


class Commitment:
    """Compiled hedges, so that a document is judged without looking any up twice."""

    def __init__(self) -> None:
        self._hedges = [(_phrases(kind), hedges(kind)) for kind in ("predicate", "adverb")]

    def certainty(self, draft: Draft, content: str, act: str) -> Certainty:
        """How sure the source is, on FactBank's scale."""
        default = _default(draft, act)
        if act in {"question", "evade"}:
            return "unknown"
        hearsay = draft.rule.startswith("passive:") and not draft.source and act == "assert"
        if hearsay and default == "certain" and not content.lower().startswith(("no ", "none")):
            return "possible"
        if default != "certain" or act in _FLAT:
            return default
        head = head_clause(content).lower().replace("’", "'")
        for pattern, levels in self._hedges:
            found = pattern.search(head)
            if found:
                return _LEVELS[levels[found[0]]]
        return "possible" if _MAY.search(head) else default

    def polarity(self, draft: Draft, content: str, act: str) -> Polarity:
        """`-` where the content's head clause is negated or the act opposes it."""
        lemma = draft.cue.lemma if draft.cue is not None else ""
        if (act == "deny" and not draft.negated) or lemma in _OPPOSING:
            return "-"
        if act in _WISHING and lemma not in {"say", "add"}:
            return "-" if _NOT.search(content[:160]) else "+"
        return "-" if negated(content) else "+"


def _default(draft: Draft, act: str) -> Certainty:
    """The cue's own level, but flat where it voices a wish rather than a belief."""
    if draft.cue is None:
        return "certain"
    wish = (draft.cue.lemma == "ask" and act == "request") or (
        draft.cue.lemma == "suggest" and act == "advocate"
    )
    return "certain" if wish else _LEVELS[draft.cue.certainty]
