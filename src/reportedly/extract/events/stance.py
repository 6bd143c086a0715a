"""Deeds that are only spoken of as the speaker's own: promises, refusals and threats.

*will withdraw* is AGREE, *will not withdraw* REJECT, *said it would strike* THREATEN (ONTOLOGY §1:
a promised, future or refused deed takes the verbal type).
"""

from __future__ import annotations

from reportedly.extract.events.lexicon import verb_forms
from reportedly.extract.events.triggers import Trigger
from reportedly.extract.events.voice import group_start
from reportedly.extract.events.words import Sentence
from reportedly.extract.events.wordsets import word_set

_KIND = frozenset({"AID", "CONSULT", "COOPERATE", "RETREAT", "CONCEDE", "SUPPORT"})
_HOSTILE = {
    "ASSAULT": ("violence",),
    "COERCE": ("restrict",),
    "SANCTION": ("relations",),
    "PROTEST": (),
}
_WILL = frozenset({"will", "'ll", "would"})
_SPEECH = 8
"""Words between a verb of saying and the deed it announces."""


def voiced(sentence: Sentence, trigger: Trigger) -> Trigger:
    """The trigger, typed by what is done in saying it where the deed itself lies ahead."""
    entry = trigger.entry
    if not entry.verbal or trigger.passive or entry.type not in _KIND | _HOSTILE.keys():
        return trigger
    start = group_start(sentence, trigger.start)
    group = sentence.low[start : trigger.start]
    if not _intended(sentence, start, group):
        return trigger
    if "would" in group and not _announced(sentence, start):
        return trigger  # *thousands would flee* is a guess, not a promise
    modes: tuple[str, ...] = ()
    if "N" in sentence.tags[start : trigger.start]:
        kind = "REJECT" if entry.type in _KIND else ""
    elif entry.type in _KIND:
        kind = "AGREE"
    else:
        kind, modes = "THREATEN" if _announced(sentence, start) else "", _HOSTILE[entry.type]
    if not kind:
        return trigger
    told = ("obj",) if entry.actor == ("obj",) else entry.recipient
    spoken = entry._replace(type=kind, modes=modes, actor=_actor(entry.actor), recipient=told)
    return trigger._replace(entry=spoken, voiced=True)


def _actor(slots: tuple[str, ...]) -> tuple[str, ...]:
    """Meetings to come are promised by one side to the other."""
    return ("subj",) if "with" in slots or slots == ("obj",) else slots


def _intended(sentence: Sentence, start: int, group: list[str]) -> bool:
    """Whether the verb group is *will*, or an infinitive after *willing*, *plans*."""
    if not _WILL.isdisjoint(group):
        return not {"have", "be"} & set(group[-1:]) or group[-1] == "be"
    return sentence.tag(start - 1) == "T" and sentence.word(start - 2) in word_set("willing")


def _announced(sentence: Sentence, start: int) -> bool:
    """Whether the deed is told as its doer's own words: *said it would*, *we will*."""
    if sentence.word(start - 1) in {"we", "i"}:
        return True
    for here in range(start - 1, max(-1, start - _SPEECH), -1):
        if sentence.tags[here] == "V":
            readings = verb_forms().get(sentence.low[here], ())
            said = any(reading.lemma in word_set("announcing-verb") for reading in readings)
            return said or sentence.low[here] in word_set("announcing-verb")
    return False
