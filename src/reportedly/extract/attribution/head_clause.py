"""The head clause of a content: what is negated or hedged there binds the whole content."""

from __future__ import annotations

import re

from reportedly.extract.attribution.lexicon import words_of

_NOT = re.compile(r"\b(?:not|never|cannot|no longer)\b|n['’ ]+t\b", re.I)
_NEGATIVE_SUBJECT = re.compile(
    r"[\W_]*(?:but |and )?(?:no (?!doubt)|nobody|no-one|none\b|neither\b|nothing\b|not guilty)",
    re.I,
)
_QUANTITY = re.compile(r"\s*(?:exceed|only|just|more than|less than)\b", re.I)
_NOT_TO = re.compile(r"[\W_]*not to\b", re.I)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|may|might|shall"
    r"|should|must|wo|ca|isn|aren|wasn|weren|hasn|haven|hadn|don|doesn|didn|won|wouldn|couldn"
    r"|shouldn|mustn|need|cannot)(?:n['’]t)?\b|n['’]t\b|['’](?:s|re|ve|ll|m|d)\b",
    re.I,
)
_BREAK = re.compile(
    r"[;:.!?]|, (?:and|but|because|which|who|as|so|although|while)\b"
    r"|\b(?:because|which|who|that|if|when|after|unless|until|and|but)\b",
    re.I,
)
_FRONTED = re.compile(
    r"[\W_]*(?:if|when|while|because|since|after|before|in|on|at)\b[^,]{0,80},", re.I
)
_THAT = re.compile(r"(?:…|\.\.\.)?\s*that\s+", re.I)
_LONGEST = 360
"""Characters of a content within which its head clause is sought."""
_NEAR = 16
"""Characters between the first auxiliary and a `not` that still negates its clause."""


def stated(content: str) -> str:
    """What a content states: its words without the `that` that opens them."""
    opened = _THAT.match(content)
    return content[opened.end() :] if opened else content


def head_clause(content: str) -> str:
    """The first clause of a content, fronted clauses left off, relative ones taken in."""
    fronted = _FRONTED.match(content)
    start = fronted.end() if fronted else 0
    body = content[start : start + _LONGEST]
    first = _BREAK.search(body, 1)
    if first is None:
        return body
    lead = body[: first.start()]
    if _AUXILIARY.search(lead) or _has_verb(lead):
        return lead
    auxiliary = _AUXILIARY.search(body, first.end())
    if auxiliary is None:
        return body
    main = _AUXILIARY.search(body, auxiliary.end()) or auxiliary
    cut = _BREAK.search(body, main.end() + 1)
    return body[: cut.start()] if cut else body


def _has_verb(words: str) -> bool:
    verbs = words_of("verb")
    return any(w in verbs or (w.endswith("ed") and len(w) > 4) for w in words.lower().split())


def negated(content: str) -> bool:
    """Whether the head clause of a content is negated; `do not exceed 1%` is not."""
    if _NEGATIVE_SUBJECT.match(content):
        return True
    clause = head_clause(content)
    found = _NOT.search(clause)
    if found is None:
        return _NOT_TO.match(content) is not None
    first = _AUXILIARY.search(clause)
    near = first is None or found.start() - first.start() <= _NEAR
    return near and _QUANTITY.match(clause, found.end()) is None
