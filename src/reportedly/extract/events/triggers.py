"""Finding the words that name events: verb patterns and event nouns, most specific first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportedly.extract.events.lexicon import (
    NO_EVENT,
    Element,
    Entry,
    nouns,
    verb_forms,
    verbs,
)
from reportedly.extract.events.words import Sentence
from reportedly.extract.events.wordsets import word_set

GAP = 6
"""Words a gap may hold."""


class Trigger(NamedTuple):
    """A pattern found in a sentence.

    `start` and `end` are the words of the pattern, `anchor` the words that name the event;
    `object_at` is the position of the class word a pattern asked for; `passive` tells that the
    grammatical subject undergoes the deed.
    """

    entry: Entry
    start: int
    end: int
    anchor: tuple[int, int]
    object_at: int | None
    passive: bool
    voiced: bool = False
    """Whether the type was given to what is said of a deed ahead, not to the deed."""


def triggers(sentence: Sentence) -> Iterator[list[Trigger]]:
    """For each event word, its possible readings in order of preference.

    A reading of type `NONE` ends the list: the words name no event.
    """
    at = 0
    while at < len(sentence):
        found = list(_readings(sentence, at))
        if found:
            yield found
        at += 1


def _readings(sentence: Sentence, at: int) -> Iterator[Trigger]:
    tag = sentence.tags[at]
    if tag in ".Q-GDPCTU":
        return
    readings = verb_forms().get(sentence.low[at], ())
    participle = tag != "V" or any(reading.kind == "ed" for reading in readings)
    for entry in _entries(sentence, at, tag):
        trigger = _match(sentence, at, entry, participle)
        if trigger is None:
            continue
        yield trigger
        if entry.type == NO_EVENT:
            return


def _entries(sentence: Sentence, at: int, tag: str) -> Iterator[Entry]:
    word = sentence.plain[at]
    readings = verb_forms().get(sentence.low[at])
    if tag == "V" and readings:
        for lemma in dict.fromkeys(reading.lemma for reading in readings):
            yield from verbs().get(lemma, ())
    elif tag in "XNR" or not readings:
        yield from verbs().get(word, ())
    if tag == "O":
        yield from nouns().get(word, ())


def _match(sentence: Sentence, at: int, entry: Entry, participle: bool) -> Trigger | None:
    found = _follow(sentence, at + 1, entry.rest)
    if found is None and not (participle and entry.verbal):
        return None
    whole = found is not None and bool(entry.rest)
    passive = entry.verbal and is_passive(sentence, at, entry, bare=not whole)
    object_at: int | None = None
    if found is None and passive and entry.rest:
        object_at = _passive_object(sentence, at, entry.rest)
        if object_at is None:
            return None
        end = at + 1
    elif found is None:
        return None
    else:
        end, object_at = found
    if not entry.verbal and not _heads_phrase(sentence, at, end, entry):
        return None
    return Trigger(entry, at, end, _anchor(sentence, at, end, entry), object_at, passive)


def _anchor(sentence: Sentence, at: int, end: int, entry: Entry) -> tuple[int, int]:
    """The words that name the event: without the object a class stands for, or a last *of*."""
    if entry.rest and entry.rest[-1].kind == "class":
        return (at, at + 1)
    last = end
    while last > at + 1 and sentence.tags[last - 1] in "PT":
        last -= 1
    return (at, last)


def _follow(
    sentence: Sentence, at: int, rest: tuple[Element, ...]
) -> tuple[int, int | None] | None:
    """End of the match and position of the class word, or None."""
    object_at: int | None = None
    slack = 0
    for element in rest:
        if element.kind == "gap":
            slack = GAP
            continue
        if element.kind == "class":
            found = _class_word(sentence, at, element.value)
            object_at = found
        else:
            found = _plain_word(sentence, at, element.value, slack)
        if found is None:
            return None
        at = found + 1
        slack = 0
    return at, object_at


def _plain_word(sentence: Sentence, at: int, word: str, slack: int) -> int | None:
    while at < len(sentence):
        if sentence.plain[at] == word:
            return at
        tag = sentence.tags[at]
        if tag in "Q-R":
            at += 1
            continue
        if tag in ".SX" or slack == 0:
            return None
        slack -= 1
        at += 1
    return None


def _class_word(sentence: Sentence, at: int, name: str) -> int | None:
    for here in range(at, min(at + GAP + 3, len(sentence))):
        tag = sentence.tags[here]
        if tag in ".SXVTN" or (tag == "P" and sentence.word(here) != "of"):
            return None
        if tag in "OU" and name in sentence.classes(here) and _ends_phrase(sentence, here):
            return here
    return None


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    """Whether the word is the head of its phrase, not a modifier of the next word."""
    if sentence.tag(at + 1) not in "OG-":
        return True
    if sentence.tag(at + 1) == "O" and sentence.tokens[at + 1].form[:1].isupper():
        while sentence.tag(at + 1) == "O" and sentence.tokens[at + 1].form[:1].isupper():
            at += 1
        return sentence.tag(at + 1) != "G"
    after = sentence.closed(at + 1)
    return bool(after & {"day", "time", "month"})


def _passive_object(sentence: Sentence, at: int, rest: tuple[Element, ...]) -> int | None:
    """The object of a passive pattern, found in the subject before the verb."""
    wanted = [element for element in rest if element.kind != "gap"]
    if len(wanted) != 1:
        return None
    before = group_start(sentence, at) - 1
    for here in range(before, max(-1, before - 2 * GAP), -1):
        if sentence.tag(here) in ".SVX":
            return None
        element = wanted[0]
        if element.kind == "word" and sentence.plain[here] == element.value:
            return here
        if element.kind == "class" and element.value in sentence.classes(here):
            return here
    return None


def _heads_phrase(sentence: Sentence, at: int, end: int, entry: Entry) -> bool:
    """Whether an event noun is the head of its phrase: *a protest*, not *a protest leader*."""
    if _in_name(sentence, at, end):
        return False
    if entry.type == NO_EVENT or sentence.tag(end - 1) in "PT":
        return True
    follows = end
    while sentence.tag(follows) == "Q":
        follows += 1
    if sentence.tag(follows) == "-" and sentence.tag(follows + 1) == "O":
        return False
    if sentence.tag(follows) == "G":
        return False
    if sentence.tag(follows) != "O":
        return True
    if sentence.word(follows) in word_set("event-compound") or sentence.closed(follows) & {
        "day",
        "time",
    }:
        return True
    return bool(sentence.tokens[follows].form[:1].isupper())


def _in_name(sentence: Sentence, at: int, end: int) -> bool:
    """Whether the noun is part of someone's name: *Amnesty International*."""
    mention = sentence.mentions.get(at)
    if mention is None or mention.form != "name" or mention.kind == "event":
        return False
    first, last = sentence.tokens[at], sentence.tokens[end - 1]
    return first.form[:1].isupper() and (
        mention.span.start < first.span.start or mention.span.end > last.span.end
    )


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
