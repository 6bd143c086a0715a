"""How a source commits itself: polarity, certainty and act of a content, read from its words."""

from __future__ import annotations

import re

from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.lexicon import hedges, words_of

_NOT = re.compile(r"\b(?:not|never|cannot|no longer)\b|n['’ ]+t\b", re.I)
_NEGATIVE_SUBJECT = re.compile(
    r"^[\W_]*(?:but |and )?(?:no (?!doubt)|nobody|no-one|none\b|neither\b|nothing\b|not guilty)",
    re.I,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|may|might|shall"
    r"|should|must|wo|ca|isn|aren|wasn|weren|hasn|haven|hadn|don|doesn|didn|won|wouldn|couldn"
    r"|shouldn|mustn|need|cannot)(?:n['’]t)?\b|n['’]t\b|['’](?:s|re|ve|ll|m|d)\b",
    re.I,
)
_CLAUSE_BREAK = re.compile(
    r"[;:.!?]|, (?:and|but|because|which|who|as|so|although|while)\b|\b(?:because|which|who|that"
    r"|if|when|after|unless|until|and|but)\b", re.I
)  # fmt: skip
_ADVISING = re.compile(
    r"\b(?:should|must|ought to|have to|has to|needs? to|had better|only (?:solution|answer) (?:is|would be) to"
    r"|main goal is|time to|let(?:['’]s| us)|deserves?|it is (?:necessary|essential|vital))\b",
    re.I,
)
_DEMANDING = re.compile(r"^[\W_]*(?:we|i) (?:demand|insist)\b|\bright now\b", re.I)
_ASKING = re.compile(r"^[\W_]*(?:please\b|we ask|i ask|we (?:urge|call on|request|appeal))|\bwe ask\b", re.I)  # fmt: skip
_OWN_WILL = re.compile(
    r"^[\W_]*(?:(?:but|and|so|now|soon|today|tomorrow)\W+)?(?:we|i)(?: (?:will|shall|are going to"
    r"|am going to|intend|plan)|['’](?:ll|re going to))\b",
    re.I,
)
_WILL = re.compile(r"\b(?:will|shall|would|is going to|are going to|wo n['’]t|won['’]t)\b|['’]ll\b", re.I)  # fmt: skip
_AGREEING = re.compile(r"^[\W_]*(?:yes|yeah|exactly|that['’]s (?:right|it)|i agree|we agree|absolutely)\b", re.I)  # fmt: skip
_DENYING = re.compile(
    r"\b(?:done nothing wrong|not guilty|is (?:a lie|not true|untrue|false|fake)|are (?:lies|false))\b",
    re.I,
)
_HEAD = 90
"""Characters of a content within which its head clause is sought."""


def _phrases(kind: str) -> re.Pattern[str]:
    words = sorted(hedges(kind), key=lambda word: (-len(word), word))
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + r")\b", re.I)


def head_clause(content: str) -> str:
    """The first clause of a content, marks and fronted connectives left off."""
    start = 0
    fronted = re.match(r"[\W_]*(?:if|when|while|because|since|after|before|in|on|at)\b[^,]{0,80},", content, re.I)  # fmt: skip
    if fronted:
        start = fronted.end()
    body = content[start : start + 4 * _HEAD]
    first = _CLAUSE_BREAK.search(body, 1)
    if first is None:
        return body
    if _FINITE.search(body, 0, first.start()) or _has_verb(body[: first.start()]):
        return body[: first.start()]
    aux = _FINITE.search(body, first.end())
    main = _FINITE.search(body, aux.end()) if aux else None
    after = main or aux
    cut = _CLAUSE_BREAK.search(body, after.end() + 1) if after else None
    return body[: cut.start()] if cut else body


def _has_verb(words: str) -> bool:
    verbs = words_of("verb")
    return any(w in verbs or (w.endswith("ed") and len(w) > 4) for w in words.lower().split())


def negated(content: str) -> bool:
    """Whether the head clause of a content is negated."""
    if _NEGATIVE_SUBJECT.match(content):
        return True
    clause = head_clause(content)
    found = _NOT.search(clause)
    if found is None:
        return bool(re.match(r"[\W_]*not to\b", content, re.I))
    quantity = re.match(
        r"\s*(?:exceed|only|just|more than|less than)\b", clause[found.end() :], re.I
    )
    first = _FINITE.search(clause)
    near = first is None or found.start() - first.start() <= 16
    return near and quantity is None


class Commitment:
    """Compiled hedges, so that a document is judged without looking any up twice."""

    def __init__(self) -> None:
        self._predicates = _phrases("predicate")
        self._adverbs = _phrases("adverb")
        self._reportative = _phrases("reportative")
        self._of_predicate = hedges("predicate")
        self._of_adverb = hedges("adverb")

    def certainty(self, draft: Draft, content: str, act: str) -> str:
        """How sure the source is, on FactBank's scale."""
        default = draft.cue.certainty if draft.cue is not None else "certain"
        if draft.cue is not None and draft.cue.lemma == "ask" and act == "request":
            default = "certain"
        if draft.cue is not None and draft.cue.lemma == "suggest" and act == "advocate":
            default = "certain"
        if act in {"question", "evade"}:
            return "unknown"
        hearsay = draft.rule.startswith("passive:") and not draft.source and act == "assert"
        if hearsay and default == "certain" and not content.lower().startswith(("no ", "none")):
            return "possible"
        if default != "certain" or act in {"demand", "request", "vow"}:
            return default
        head = head_clause(content).lower().replace("’", "'")
        found = self._predicates.search(head)
        if found:
            return self._of_predicate.get(found[0], "probable")
        found = self._adverbs.search(head)
        if found:
            return self._of_adverb.get(found[0], "probable")
        if re.search(r"\b(?:may|might)\b(?! \d)", head):
            return "possible"
        if re.search(r"\bcould\b(?!n| not)", head) and act != "demand":
            return "possible"
        return default

    def polarity(self, draft: Draft, content: str, act: str) -> str:
        """`-` where the content's head clause is negated or the act opposes it."""
        lemma = draft.cue.lemma if draft.cue is not None else ""
        if act == "deny" and not draft.negated:
            return "-"
        if lemma in {"refuse", "decline", "be opposed to", "oppose", "rule out", "doubt"}:
            return "-"
        if act in {"demand", "request", "question", "advocate"} and lemma not in {"say", "add"}:
            return "-" if re.search(r"\bnot (?:to )?\w+", content[:160]) and draft.cue else "+"
        return "-" if negated(content) else "+"


def act_of(draft: Draft, content: str) -> str:
    """What the source does by saying it: the cue's own act, else what the words do."""
    default = draft.cue.act if draft.cue is not None else "assert"
    lemma = draft.cue.lemma if draft.cue is not None else ""
    if draft.negated and default in {"assert", "predict"}:
        return "evade"
    if draft.negated and default == "deny":
        return "assert"
    frame = draft.rule.split(":")[0]
    if lemma == "ask" and frame in {"that", "np-to-inf", "to-inf", "passive"}:
        return "question" if re.match(r"(?:if|whether)\b", content) else "request"
    if lemma == "call for":
        return "request" if re.search(r"\bto [a-z]+\b", content) else "advocate"
    if default != "assert" and lemma not in {"warn", "agree"}:
        return default
    stripped = content.strip("“”\"'‘’`«» \n.…")
    sentences = [each for each in re.split(r"(?<=[.!?])\s+", content.strip()) if each]
    if sentences and all(each.rstrip("”\"'’»` ").endswith("?") for each in sentences):
        return "question"
    head = head_clause(stripped)
    for pattern, act in (
        (_AGREEING, "agree"), (_DEMANDING, "demand"), (_ASKING, "request"),
        (_DENYING, "deny"), (_OWN_WILL, "vow"),
    ):  # fmt: skip
        if pattern.search(stripped[:160]):
            return act
    if _ADVISING.search(stripped[:220]):
        return "advocate"
    if _WILL.search(head):
        own = re.match(r"[\W_]*(?:he|she|it|they|we|i)\b", stripped, re.I)
        return "intend" if own else "predict"
    return default
