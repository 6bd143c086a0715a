"""Finding the words that name events: verb patterns and event nouns, most specific first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportedly.extract.events.lexicon import (
    NO_EVENT,
    Entry,
    nouns,
    verb_forms,
    verbs,
)
from reportedly.extract.events.matching import follow, linked, passive_object
from reportedly.extract.events.voice import is_passive
from reportedly.extract.events.words import Sentence
from reportedly.extract.events.wordsets import word_set


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
    if word in word_set("have-form") and sentence.tokens[at].upos in {"VERB", ""}:
        yield from verbs().get("have", ())
        return
    readings = verb_forms().get(sentence.low[at])
    if tag == "V" and readings:
        for lemma in dict.fromkeys(reading.lemma for reading in readings):
            yield from verbs().get(lemma, ())
    elif tag in "XNR" or not readings:
        yield from verbs().get(word, ())
    if tag == "O":
        yield from nouns().get(word, ())


def _match(sentence: Sentence, at: int, entry: Entry, participle: bool) -> Trigger | None:
    found = follow(sentence, at + 1, entry.rest)
    if found is None and entry.verbal and sentence.tree is not None:
        found = linked(sentence, sentence.tree, at, entry.rest)
    if found is None and not (participle and entry.verbal):
        return None
    whole = found is not None and bool(entry.rest)
    passive = entry.verbal and is_passive(sentence, at, entry, bare=not whole)
    object_at: int | None = None
    if found is None and passive and entry.rest:
        object_at = passive_object(sentence, at, entry.rest)
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
