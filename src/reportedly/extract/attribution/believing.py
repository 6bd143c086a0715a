"""Which statements stand where only one of rules and tagger found them."""

from __future__ import annotations

from reportedly.extract.attribution.cue_words import known_cue
from reportedly.extract.attribution.draft import Draft
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.tagger_drafts import words_of
from reportedly.records import TaggedAttribution

_SURE = 0.65
"""Score from which a tag with a source and a cue the lexicons know is believed alone."""
_SURE_OF_CUE = 0.75
"""The same with a source and a cue that no lexicon knows."""
_SURE_OF_ALL = 0.8
"""The same where the source is left unsaid."""
_WEAK = frozenset(
    ["np", "to-inf", "np-to-inf", "noun", "as", "of", "wh", "evidence", "passive", "at", "seen"]
)
"""Frames that make a statement only of some verbs: a stance, a wish, an object."""
_SUPPOSED = frozenset({"to", "would", "may", "might", "could", "can", "should", "must"})
"""First words of cues under which nothing has been said (`to show that`, `would confirm that`)."""
_GRAVE = frozenset({"deny", "accuse", "demand", "claim_responsibility", "vow", "request"})
"""Acts that are told of inside another statement too, whatever their frame."""


def believed(line: Line, tag: TaggedAttribution) -> bool:
    """Whether a statement that only the tagger found stands.

    PolNeAR counts moods, votes and decisions as attributions; here a statement has someone who
    says, shows, thinks or wants it, in words of saying.
    """
    if not tag.content:
        return False
    known = known_cue(line, words_of(line, tag.cue))
    if not tag.sources:
        return tag.score >= _SURE_OF_ALL
    return tag.score >= (_SURE if known else _SURE_OF_CUE)


def standing(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a line without the stances and supposed sayings that no tagger saw."""
    return [each for each in drafts if each.by != "rule" or not _doubtful(text, each, drafts)]


def _doubtful(text: str, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a rule's draft is a stance inside another statement, or says what nobody said yet."""
    act = draft.cue.act if draft.cue is not None else "assert"
    if act in _GRAVE or draft.quotes or not draft.cue_spans:
        return False
    cue = draft.cue_spans[0]
    words = cue.quote(text).lower().split()
    supposed = words[0] in _SUPPOSED or (len(words) == 1 and words[0].endswith("ing"))
    if draft.rule.split(":")[0] not in _WEAK:
        return supposed
    return any(
        each is not draft and any(span.contains(cue) for span in each.content) for each in drafts
    )
