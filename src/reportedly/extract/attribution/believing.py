"""Which statements stand where only one of rules and tagger found them."""

from __future__ import annotations

from reportedly.extract.attribution.cue_words import cue_in, known_cue
from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.lexicon import reporting_nouns, source_nouns
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase import Range
from reportedly.extract.attribution.pieces import words_of
from reportedly.records import TaggedAttribution

_SURE = 0.65
"""Score from which a tag with a source and a cue the lexicons know is believed alone."""
_SURE_OF_CUE = 0.75
"""The same with a source and a cue that no lexicon knows."""
_SURE_OF_ALL = 0.8
"""The same where the source is left unsaid."""
_WEAK = frozenset(["np", "to-inf", "np-to-inf", "noun", "wh", "evidence", "passive", "at", "seen"])
"""Frames that make a statement only of some verbs: a stance, a wish, an object."""
_EMPTY = ("prep", "aux", "modal", "det", "coord")
_WRITING = frozenset({"write", "send", "sign", "issue", "publish", "release", "post"})
_NEAR = 4
"""Words at the head of a content within which a paper is named."""
_SEEMING = frozenset({"seem", "appear"})
"""Verbs by which the author guesses about their subject."""
_SUPPOSED = frozenset({"to", "would", "may", "might", "could", "can", "should", "must"})
"""First words of cues under which nothing has been said (`to show that`, `would confirm that`)."""
_BESIDE = frozenset({"according-to", "as-revealed"})
"""Frames that stand beside a whole sentence: who wants or plans something in it still does."""
_GRAVE = frozenset({"deny", "accuse", "demand", "claim_responsibility", "vow", "request"})
"""Acts that are told of inside another statement too, whatever their frame."""


def believed(line: Line, tag: TaggedAttribution) -> bool:
    """Whether a statement that only the tagger found stands.

    PolNeAR counts moods, votes and decisions as attributions; here a statement has someone who
    says, shows, thinks or wants it, in words of saying.
    """
    words = words_of(line, tag.cue)
    if not tag.content or not _worded(line, words):
        return False
    if _unsaid(line, words) or _told_of(line, tag) or _disposed(line, words, tag):
        return False
    known = known_cue(line, words)
    if not tag.sources:
        return known and tag.score >= _SURE_OF_ALL
    return tag.score >= (_SURE if known else _SURE_OF_CUE)


def _worded(line: Line, words: Range) -> bool:
    """Whether a cue has a word of its own, not only prepositions and auxiliaries."""
    return any(
        line.word(k) in {":", "according"}
        or (line.word(k)[:1].isalpha() and not line.has(k, *_EMPTY))
        for k in range(*words)
    )


def _unsaid(line: Line, words: Range) -> bool:
    """Whether a cue says that someone cannot say it (`cannot admit`) or means to (`met to`)."""
    if "to" in line.low[words[0] : words[1] - 1] and not known_cue(
        line, (words[0], _to(line, words))
    ):
        return True
    modal = any(line.has(k, "modal") for k in range(*words))
    return modal and any(line.has(k, "neg") for k in range(*words))


def _disposed(line: Line, words: Range, tag: TaggedAttribution) -> bool:
    """Whether an adjective tells what somebody is ready or afraid to do, which is no statement."""
    adjective = words[1] > words[0] and line.tokens[words[1] - 1].upos == "ADJ"
    if not adjective or line.word(words_of(line, tag.content[0])[0]) != "to":
        return False
    return not cue_in(line, words).frames & {"to-inf", "to-inf-soft"}


def _to(line: Line, words: Range) -> int:
    """The place of the first `to` of a cue."""
    return next(k for k in range(*words) if line.low[k] == "to")


def _told_of(line: Line, tag: TaggedAttribution) -> bool:
    """Whether the source is what is told of: a saying itself, one that seems, one that is told."""
    if not tag.sources:
        return False
    last = words_of(line, tag.sources[-1])[1] - 1
    words = words_of(line, tag.cue)
    seems = any(line.tokens[k].lemma.lower() in _SEEMING for k in range(*words))
    saying = line.word(last) in reporting_nouns() and line.word(last) not in source_nouns()
    cue = cue_in(line, words)
    directed = "np-to-inf" in cue.frames and not cue.frames & {"to-inf", "to-inf-soft"}
    ordered = directed and words_of(line, tag.content[0])[0] == words[1]
    saying = saying or line.word(last) == "whose" or _writes(line, tag)
    return saying or seems or (ordered and line.word(words[1]) == "to")


def _writes(line: Line, tag: TaggedAttribution) -> bool:
    """Whether what is written or sent is a paper, not what it says (`wrote a letter to`)."""
    heads = [words_of(line, each) for each in tag.content]
    written = any(line.tokens[k].lemma.lower() in _WRITING for k in range(*words_of(line, tag.cue)))
    near = [k for first, last in heads for k in range(first, min(last, first + _NEAR))]
    return written and any(source_nouns().get(line.word(k)) == "document" for k in near)


def standing(line: Line, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a line without the stances and supposed sayings that no tagger saw."""
    return [each for each in drafts if each.by != "rule" or not _doubtful(line, each, drafts)]


def _doubtful(line: Line, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a rule's draft is a stance inside another statement, or says what nobody said yet."""
    act = draft.cue.act if draft.cue is not None else "assert"
    named = draft.rule.split(":")[0] == "noun"
    if (act in _GRAVE and not named) or draft.quotes or not draft.cue_spans:
        return False
    cue = draft.cue_spans[0]
    words = cue.quote(line.text).lower().split()
    supposed = words[0] in _SUPPOSED or (len(words) == 1 and words[0].endswith("ing"))
    at = words_of(line, cue)[0]
    if draft.rule.split(":")[0] not in _WEAK or (at < len(line.quoted) and line.quoted[at] >= 0):
        return supposed
    return any(
        each is not draft
        and not each.tail
        and each.rule not in _BESIDE
        and any(span.contains(cue) for span in each.content)
        for each in drafts
    )
