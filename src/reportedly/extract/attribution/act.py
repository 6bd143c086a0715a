"""What a source does by saying something: the cue's own act, else what the words do."""

from __future__ import annotations

import re
from typing import cast

from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.head_clause import head_clause
from reportedly.extract.attribution.lexicon import blaming_words
from reportedly.records.attribution import Act

_ADVISING = re.compile(
    r"\b(?:should|must|ought to|have to|has to|needs? to|had better|deserves?|time to"
    r"|only (?:solution|answer)\W* (?:is|would be) to|main goal is|let(?:['’]s| us)"
    r"|it is (?:necessary|essential|vital))\b",
    re.I,
)
_DEMANDING = re.compile(r"[\W_]*(?:we|i) (?:demand|insist)\b", re.I)
_ASKING = re.compile(
    r"[\W_]*(?:please\b|(?:we|i) (?:ask|urge|call on|request|appeal))|.{0,60}\bwe ask\b", re.I
)
_OWN_WILL = re.compile(
    r"[\W_]*(?:(?:but|and|so|now|soon|today|tomorrow)\W+)?(?:we|i)"
    r"(?: (?:will|shall|are going to|am going to|intend|plan)|['’](?:ll|re going to))\b",
    re.I,
)
_WILL = re.compile(
    r"\b(?:will|shall|would|is going to|are going to|wo n['’]t|won['’]t)\b|['’]ll\b", re.I
)
_UNREAL = re.compile(r"\bwould(?:n['’]t| not)? have\b", re.I)
_OWN = re.compile(r"[\W_]*(?:he|she|it|they|we|i)\b", re.I)
_CLEFT = re.compile(r"it (?:is|was) [^,.;]{1,60}? (?:that|who|which)\b", re.I)
_AGREEING = re.compile(
    r"[\W_]*(?:yeah|exactly|that['’]s right|i agree|we agree|absolutely|yes)\b(?! (?:many|some))",
    re.I,
)
_HEARSAY = re.compile(r"[\W_]*yes\b[^.!?]{0,24}\b(?:many|some|people) (?:say|think)\b", re.I)
_DENYING = re.compile(
    r"[^.]{0,120}\b(?:done nothing wrong|not guilty"
    r"|(?:is|are|was|were) (?:a lie|lies|not true|untrue|false|fake))\b",
    re.I,
)
_EVADING = re.compile(
    r"[\W_]*(?:no comment|(?:i|we) (?:do not|don['’]t) (?:even )?know what)\b", re.I
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_CLOSERS = "”\"'’»` "
_OPENERS = "“”\"'‘’`«» \n.…"
_OF_WORDS: tuple[tuple[re.Pattern[str], Act], ...] = (
    (_DEMANDING, "demand"),
    (_ASKING, "request"),
    (_DENYING, "deny"),
    (_OWN_WILL, "vow"),
)
_CLAIMING = frozenset({"claim", "allege", "for"})
"""Cues that turn blame for someone's deeds into an accusation."""
_OPEN_ACTS = frozenset({"warn", "agree", "suggest"})
"""Cues whose default gives way to what the words do."""


def act_of(draft: Draft, content: str) -> Act:
    """One of the contract's fifteen acts."""
    default = cast(Act, draft.cue.act if draft.cue is not None else "assert")
    lemma = draft.cue.lemma if draft.cue is not None else ""
    if draft.negated:
        if default in {"assert", "predict"}:
            return "evade"
        return "assert" if default == "deny" else default
    frame = draft.rule.split(":")[0]
    if lemma == "ask" and frame in {"that", "np-to-inf", "to-inf", "passive"}:
        return "question" if content.startswith(("if ", "whether ")) else "request"
    if lemma in _CLAIMING and blames(content):
        return "accuse"
    if lemma == "call for":
        return "request" if " to " in content else "advocate"
    if default != "assert" and lemma not in _OPEN_ACTS:
        return default
    return _of_words(content, default)


def blames(content: str) -> bool:
    """Whether a statement about others holds a word of wrongdoing."""
    words = [word.strip(_OPENERS + _CLOSERS + ",;:.!?").lower() for word in content.split()]
    own = _OWN.match(content.strip(_OPENERS)) and not _CLEFT.match(content.strip(_OPENERS))
    return not own and not blaming_words().isdisjoint(words)


def _of_words(content: str, default: Act) -> Act:
    """The act of a content under a plain verb of saying."""
    words = content.strip(_OPENERS)
    if _EVADING.match(words):
        return "evade"
    if _asks(content):
        return "question"
    for pattern, act in _OF_WORDS:
        if pattern.match(words):
            return act
    if _AGREEING.match(words) and not _HEARSAY.match(words):
        return "agree"
    if any(_OWN_WILL.match(each.strip(_OPENERS)) for each in _SENTENCE.split(words)[1:]):
        return "vow"
    head = head_clause(words)
    if _ADVISING.search(head) or _ADVISING.match(words):
        return "advocate"
    if _WILL.search(head) and not _UNREAL.search(head):
        return "intend" if _OWN.match(words) else "predict"
    return default


def _asks(content: str) -> bool:
    """Whether every sentence of the content is a question."""
    sentences = [each for each in _SENTENCE.split(content.strip()) if each]
    return bool(sentences) and all(each.rstrip(_CLOSERS).endswith("?") for each in sentences)
