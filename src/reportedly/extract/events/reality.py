"""The reality of an event as typed: negated, future, hypothetical and the like, by scope rules.

A cue scopes over the event when it stands before it in the same clause, or governs it as an
infinitive or a complement. The nearest cue of the strongest kind decides.
"""

from __future__ import annotations

from reportedly.extract.events.lexicon import cues
from reportedly.extract.events.triggers import Trigger
from reportedly.extract.events.voice import group_start
from reportedly.extract.events.words import Sentence
from reportedly.records.token import Reality

SCOPE = 60
"""Words either side of an event word that its clause may hold."""
NEAR = 3
"""Words between a negation and what it negates."""
_NONE = frozenset({"no", "nobody", "none", "neither", "no-one"})
_BE = frozenset({"be", "is", "are", "was", "were"})
_MODALS = frozenset({"would", "could", "should", "may", "might", "must", "'d"})
_GROUP: tuple[Reality, ...] = ("negated", "called_for", "threatened", "hypothetical", "future")
_TO: tuple[Reality, ...] = ("called_for", "threatened", "negated", "hypothetical", "future")
_NOUN: tuple[Reality, ...] = ("negated", "called_for", "threatened", "hypothetical", "future")


def reality_of(sentence: Sentence, trigger: Trigger) -> Reality:
    """The reality of the event a trigger names."""
    found = _verbal(sentence, trigger) if trigger.entry.verbal else _nominal(sentence, trigger)
    if found:
        return found
    known = not trigger.entry.verbal and definite(sentence, trigger.start)
    if not known and _conditional(sentence, trigger.start):
        return "hypothetical"
    return "historical" if _background(sentence, trigger) else "actual"


def _verbal(sentence: Sentence, trigger: Trigger) -> Reality | None:
    start = group_start(sentence, trigger.start)
    if _nobody(sentence, start):
        return "negated"
    whole = " be " in trigger.entry.pattern
    end = trigger.end if whole else trigger.start
    for kind in _GROUP:
        if _cue_within(sentence, kind, start, end):
            return kind
    before = start - 1
    if sentence.tag(before) == "T":
        return _governed(sentence, before)
    if sentence.tag(before) in "PS":
        for kind in ("negated", "called_for", "threatened", "hypothetical", "future"):
            if _cue_ends_at(sentence, kind, before):
                return kind
    if sentence.tag(before) == "C":
        return _shared(sentence, before)
    return None


def _nobody(sentence: Sentence, start: int) -> bool:
    """Whether the subject before a verb group is none (`no shots were fired`)."""
    subject = sentence.phrase_ending(start - 1)
    if subject is None:
        return sentence.word(start - 1) in _NONE
    return not _NONE.isdisjoint(sentence.low[max(0, subject.start - 1) : start])


def _governed(sentence: Sentence, to: int) -> Reality | None:
    """The reality an infinitive takes from what governs it."""
    for kind in _TO:
        if _cue_ends_at(sentence, kind, to):
            return kind
    at = to - 1
    if sentence.word(at) in _BE:
        plain = _MODALS.isdisjoint(sentence.low[max(0, at - 3) : at])
        return "future" if plain else "hypothetical"
    while at >= 0 and sentence.tags[at] in "ODUGRQ" and to - at < 8:
        at -= 1
    if at >= 0 and sentence.tags[at] == "V":
        for kind in ("called_for", "threatened", "future", "hypothetical", "negated"):
            if _cue_within(sentence, kind, group_start(sentence, at), at + 1):
                return kind
        above = group_start(sentence, at) - 1
        if sentence.tag(above) == "T":
            return _governed(sentence, above)
    return None


def _shared(sentence: Sentence, at: int) -> Reality | None:
    """*will attack and destroy*: the second verb shares the first one's auxiliaries."""
    for here in range(at - 1, max(-1, at - 10), -1):
        if sentence.tags[here] in ".S":
            return None
        if sentence.tags[here] == "V":
            start = group_start(sentence, here)
            for kind in ("future", "called_for", "hypothetical"):
                if _cue_within(sentence, kind, start, here):
                    return kind
            return None
    return None


def _nominal(sentence: Sentence, trigger: Trigger) -> Reality | None:
    phrase = sentence.phrase_ending(trigger.start)
    start = trigger.start if phrase is None else phrase.start
    for kind in _NOUN:
        if _cue_within(sentence, kind, start, trigger.start):
            return kind
    before = start - 1
    for kind in _NOUN:
        if _cue_ends_at(sentence, kind, before):
            return kind
    at = before
    while at >= 0 and sentence.tags[at] in "PRTDQ":
        at -= 1
    if at >= 0 and sentence.tags[at] == "V" and before - at < NEAR:
        begin = group_start(sentence, at)
        known = definite(sentence, trigger.start)
        for kind in _NOUN:
            first = at if known and kind == "negated" else begin
            if _cue_within(sentence, kind, first, at + 1):
                return kind
        if sentence.tag(begin - 1) == "T":
            return _governed(sentence, begin - 1)
    return None


def definite(sentence: Sentence, at: int) -> bool:
    """Whether a noun's words take it as known: *was not surprised by the riot* denies no riot."""
    phrase = sentence.phrase_ending(at)
    opener = sentence.word(at if phrase is None else phrase.start)
    return opener in {"the", "this", "that", "these", "those", "his", "her", "its", "their"}


def _cue_within(sentence: Sentence, kind: str, start: int, end: int) -> bool:
    """Whether a cue of the kind stands wholly inside words `[start, end)`."""
    table = cues().get(kind, {})
    for at in range(start, end):
        if kind == "negated" and sentence.low[at] in {"n't", "not", "never"}:
            return sentence.word(at + 1) != "only"
        for words in table.get(sentence.low[at], ()):
            if at + len(words) <= end and _is(sentence, at, words):
                return True
    return False


def _cue_ends_at(sentence: Sentence, kind: str, last: int) -> bool:
    """Whether a cue of the kind ends with the word at `last`, or just before it."""
    table = cues().get(kind, {})
    for at in range(max(0, last - NEAR), last + 1):
        for words in table.get(sentence.low[at], ()):
            ends = at + len(words) - 1
            if ends in {last, last - 1} and _is(sentence, at, words):
                return sentence.tags[at] in "VNPXR" or len(words) > 1 or ends == last
    return False


def _is(sentence: Sentence, at: int, words: tuple[str, ...]) -> bool:
    return tuple(sentence.low[at : at + len(words)]) == words


def _conditional(sentence: Sentence, at: int) -> bool:
    """Whether the clause of the word is a condition: it begins with *if* or *unless*."""
    for here in range(at - 1, max(-1, at - SCOPE), -1):
        if sentence.low[here] in {",", ";", ":", "—"}:
            return False
        if sentence.low[here] in {"if", "unless", "whether"}:
            return True
    return False


def _background(sentence: Sentence, trigger: Trigger) -> bool:
    """A past perfect in a relative clause or with a past time; or a clause of long ago."""
    start = group_start(sentence, trigger.start)
    clause = clause_start(sentence, trigger.start)
    perfect = any(sentence.low[at] == "had" for at in range(start, trigger.start))
    if perfect and trigger.entry.verbal and _past_frame(sentence, clause, start):
        return True
    end = clause_end(sentence, trigger.end)
    return _cue_within(sentence, "historical", _frame_start(sentence, clause), end)


def _frame_start(sentence: Sentence, clause: int) -> int:
    """Where a clause begins with what is put before it: *Last month, the navy drew criticism*."""
    if clause and sentence.low[clause - 1] == "," and "V" not in sentence.tags[:clause]:
        return 0
    return clause


def _past_frame(sentence: Sentence, clause: int, start: int) -> bool:
    opener = sentence.word(clause - 1) if clause else ""
    if sentence.tag(start - 1) == "S" and sentence.word(start - 1) in {"who", "which", "that"}:
        return True
    if opener in {"who", "which", "that"}:
        return True
    return any(
        sentence.span.start <= time.span.start < sentence.tokens[start].span.start
        for time in sentence.times
    )


def clause_start(sentence: Sentence, at: int) -> int:
    """Where the clause of a word begins, by marks and subordinators."""
    here, least = at, max(0, at - SCOPE)
    while here > least:
        tag = sentence.tags[here - 1]
        if tag == "S" or (tag == "." and sentence.low[here - 1] not in {","}):
            break
        if sentence.low[here - 1] == "," and _clause_between(sentence, here, at):
            break
        here -= 1
    return here


def _clause_between(sentence: Sentence, start: int, at: int) -> bool:
    return any(sentence.tags[here] in "OU" for here in range(start, at))


def clause_end(sentence: Sentence, at: int) -> int:
    """Where the clause of a word ends, by marks, subordinators and new finite clauses."""
    here, most = at, min(len(sentence), at + SCOPE)
    while here < most:
        tag = sentence.tags[here]
        if tag == "S" and sentence.low[here] not in {"since", "until", "as", "before", "after"}:
            break
        if tag == "." and sentence.low[here] != ",":
            break
        if sentence.low[here] in {",", "but", "and"} and _finite_follows(sentence, here + 1):
            break
        here += 1
    return here


def _finite_follows(sentence: Sentence, at: int) -> bool:
    while sentence.tag(at) in "CRQ":
        at += 1
    phrase = sentence.phrase_starting(at)
    return phrase is not None and sentence.tag(phrase.end) in "VX"


__all__ = ["clause_end", "clause_start", "reality_of"]
