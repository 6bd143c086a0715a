"""Complements of several parts: `ask X to`, `accuse X of`, `describe X as`, `blame X for`."""

from __future__ import annotations

from reportedly.extract.attribution.adjuncts import skip_adjuncts
from reportedly.extract.attribution.amount import amount_at
from reportedly.extract.attribution.content import Content
from reportedly.extract.attribution.cues import Occurrence
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.phrase_right import phrase_right

_REACH = 16
"""Words between a verb and the `of` or `as` of its complement."""


def take_infinitive(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    """`to` and what follows, with its subject before it where the verb takes one."""
    frames = seen.cue.frames
    to = k + 1 if line.word(k) == "not" else k
    bare = frames & {"to-inf", "to-inf-soft"}
    if line.word(to) == "to" and (bare or (seen.passive and frames & {"np-to-inf", "raising"})):
        heard = found.addressee if "np-to-inf" in frames else None
        found.ranges, found.frame = [(heard[0] if heard else k, stop)], "to-inf"
        return to + 1 < stop
    if seen.passive:
        return False
    if "np-to-inf" in frames:
        phrase = found.addressee or phrase_right(line, k)
        if phrase is None or phrase[0] < seen.end:
            return False
        j = phrase[1] + 1 if line.word(phrase[1]) == "not" else phrase[1]
        if line.word(j) == "to" and j + 1 < stop:
            found.addressee = phrase
            found.ranges, found.frame = [(phrase[0], stop)], "np-to-inf"
            return True
    if "bare-subj" in frames and _subjunctive(line, k, stop):
        found.ranges, found.frame = [(k, stop)], "that"
        return True
    return False


def _subjunctive(line: Line, k: int, stop: int) -> bool:
    """Whether a name and a bare verb follow (`demand the minister resign`)."""
    phrase = phrase_right(line, k)
    if phrase is None:
        return False
    names = phrase[0]
    while names < phrase[1] and line.capital(names):
        names += 1
    after = names if phrase[0] < names < phrase[1] else phrase[1]
    if after >= stop or not (line.wordlike(after) or line.quoted[after] >= 0):
        return False
    closed = line.has(after, "prep", "sub", "coord", "day", "adv")
    return not closed and line.word(after) != "'s"


def take_predicate(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    """`accused X of Y`, `described X as Y`, `blamed X for Y`, `called X Y`, `charged with Y`."""
    frames = seen.cue.frames
    if frames & {"of", "of-with"}:
        return _take_of(line, frames, k, stop, found)
    if "as" in frames:
        at = next((j for j in range(k, min(stop, k + _REACH)) if line.word(j) == "as"), None)
        if at is not None and at + 1 < stop:
            found.ranges, found.frame = [(k, phrase_stop(line, at + 1, stop))], "as"
            return True
    if "np-at" in frames and not seen.passive:
        at = amount_at(line, k + 1, stop)
        if at is not None:
            end = phrase_stop(line, at + 1, stop)
            while line.has(end - 1, "prep"):
                end -= 1
            found.ranges, found.frame = [(k, end)], "at"
            return True
    if seen.passive or not frames & {"np-comp", "np-for"}:
        return False
    phrase = phrase_right(line, k)
    if phrase is None:
        return False
    end = phrase[1]
    if "np-comp" in frames or line.word(end) == "for":
        end = max(end, phrase_stop(line, end, stop))
    found.ranges, found.frame = [(phrase[0], end)], "np"
    return True


def _take_of(line: Line, frames: frozenset[str], k: int, stop: int, found: Content) -> bool:
    preps = {"of"} if "of" in frames else {"of", "with"}
    at = next((j for j in range(k, min(stop, k + _REACH)) if line.word(j) in preps), None)
    if at is None or at + 1 >= stop:
        return "of" in frames
    found.ranges = [(at + 1 if line.word(at) == "of" else at, stop)]
    found.addressee = (k, at) if at > k else None
    found.frame = "of"
    return True


def phrase_stop(line: Line, k: int, stop: int) -> int:
    """Where a predicate phrase ends: at the clause's next comma, `after`, `and` plus a verb."""
    while k < stop:
        word = line.low[k]
        if line.quoted[k] < 0:
            if word in {",", ";"} or line.dash(k):
                break
            if line.has(k, "sub") and word not in {"as", "than", "since"}:
                break
            if line.has(k, "day") or (word == "in" and skip_adjuncts(line, k)[0] > k):
                break
        k += 1
    return k


def take_topic(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    """What a concern or doubt is about."""
    frames = seen.cue.frames
    if not frames & {"about", "about-for"}:
        return False
    if line.word(k) in {"about", "over", "at", "of", "for", "with"} and k + 1 < stop:
        end = phrase_stop(line, k + 1, stop)
        found.ranges, found.frame = [(k + 1, end)], "np"
        return end > k + 1
    return False
