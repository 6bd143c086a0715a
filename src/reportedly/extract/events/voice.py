"""Verb groups and their voice."""

from __future__ import annotations

from reportedly.extract.events.grammar import is_passive_verb
from reportedly.extract.events.lexicon import Entry, verb_forms
from reportedly.extract.events.words import Sentence
from reportedly.extract.events.wordsets import word_set


def group_start(sentence: Sentence, at: int) -> int:
    """Where the verb group of the verb at `at` begins: its auxiliaries, negations, adverbs."""
    start = at
    while start > 0 and sentence.tags[start - 1] in "XNRQ":
        start -= 1
    while start < at and sentence.tags[start] in "QR" and sentence.tag(start - 1) != "T":
        start += 1
    return start


def is_passive(sentence: Sentence, at: int, entry: Entry, *, bare: bool = True) -> bool:
    """Whether a verb form is passive: by *be*, by a *by*-phrase, or as a bare participle.

    `bare` is False where a pattern of several words was found: then its object stands after it.
    """
    if sentence.tags[at] != "V":
        return " be " in f" {entry.pattern} "
    readings = verb_forms().get(sentence.low[at], ())
    if not any(reading.kind == "ed" for reading in readings):
        return False
    if sentence.tree is not None:
        told = is_passive_verb(sentence, at)
        if told is not None:
            return told
    start = group_start(sentence, at)
    helpers = [sentence.low[here] for here in range(start, at) if sentence.tags[here] == "X"]
    if helpers:
        return helpers[-1] in word_set("be")
    before = sentence.tag(at - 1)
    if before == "V":
        return sentence.low[at - 1] in word_set("be")
    if sentence.word(at + 1) == "by" and sentence.tag(at + 2) not in "V":
        return True
    if not bare or before not in "OU.C" or not entry.recipient or entry.recipient[0] != "obj":
        return False
    if entry.first in word_set("intransitive-verb") or before in ".CU":
        return False
    after = at + 1
    while sentence.tag(after) in "RQ":
        after += 1
    ends = sentence.tag(after) in "P." or sentence.word(after) == "as"
    return ends and sentence.low[at - 1] not in {"who", "that", "which"}
