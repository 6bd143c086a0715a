"""Complements that tell by themselves: a list of the dead, a video that shows, fifty dead.

Who draws up a list of people, publishes a register or releases footage of a deed says what it
holds; who "speaks of fifty dead" says that there are so many.
"""

from __future__ import annotations

from reportedly.extract.attribution.adjuncts import skip_adjuncts
from reportedly.extract.attribution.content import Content
from reportedly.extract.attribution.cues import Occurrence
from reportedly.extract.attribution.lexicon import (
    counted_harm,
    deeds,
    is_amount,
    record_verbs,
    records_made,
)
from reportedly.extract.attribution.line import Line
from reportedly.extract.attribution.predicative import phrase_stop
from reportedly.extract.figures.lexicon import cues

_BOUNDS = frozenset(["at", "about", "around", "over", "up", "to", "than"])
"""Prepositions and conjunctions of bounds: `at least`, `more than`, `up to`."""
_NEAR = 4
"""Words of an object within which its amount stands."""
_FAR = 7
"""Words of an object within which its head stands."""
_RELATIVE = frozenset({"that", "which"})
_LOOSE = frozenset({"dozens", "scores", "hundreds", "thousands", "several", "many"})


def take_amount(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    """`speaks of 168 dead`, `counted 32 arrests`: an object that begins with an amount."""
    frames = seen.cue.frames & {"np-count", "np-tally"}
    if not frames or seen.passive:
        return False
    for at in range(k, min(stop, k + _NEAR)):
        word = line.word(at)
        if _amount(word):
            end = _ended(line, at + 1, stop)
            if "np-count" not in frames and counted_harm().isdisjoint(line.low[at + 1 : end]):
                return False
            found.ranges, found.frame = [(k, end)], "count"
            return True
        if word not in _BOUNDS and (not line.wordlike(at) or line.has(at, "prep", "rel", "sub")):
            break
    return False


def _acting(line: Line, at: int) -> bool:
    """Whether a word is a participle behind whoever does it (`of soldiers beating a man`)."""
    return line.word(at).endswith("ing") and not line.capital(at) and line.nominal(at - 1)


def _amount(word: str) -> bool:
    """Whether a word is a number or a vague one."""
    return is_amount(word) or word in _LOOSE


def take_record(line: Line, seen: Occurrence, k: int, stop: int, found: Content) -> bool:
    """`has published a list of …`, `released a video that shows …`."""
    if "np-record" not in seen.cue.frames or seen.passive:
        return False
    head = _record_at(line, k, stop)
    if head is None:
        return False
    kind = records_made()[line.word(head)]
    after, _ = skip_adjuncts(line, head + 1)
    word = line.word(after)
    end = _ended(line, after + 1, stop)
    told = range(after + 1, end)
    if word == "of" and kind == "footage":
        tells = _deed(line, told)
    elif word in {"of", "with"}:
        tells = kind == "list" and _lists_people(line, told)
    else:
        relative = word in _RELATIVE and any(
            each in record_verbs(participle=False) for each in line.low[after:end][1:4]
        )
        tells = relative or word in record_verbs(participle=True)
    if not tells:
        return False
    found.ranges, found.frame = [(k, end)], "record"
    return after + 1 < stop


def _lists_people(line: Line, told: range) -> bool:
    """Whether what is listed is counted, or is the dead, the missing, the detained."""
    harmed = cues("act")
    return any(
        _amount(word) or word in harmed or word in counted_harm()
        for word in line.low[told.start : told.stop]
    )


def _deed(line: Line, told: range) -> bool:
    """Whether footage is of a deed: `of the attack`, `of soldiers beating a man`."""
    first = line.word(told.start)
    if line.has(told.start, "object-pron", "subject-pron") or first.endswith(("self", "selves")):
        return False
    doing = any(_acting(line, at) for at in told[1:])
    return doing or any(line.word(at) in deeds() for at in told)


def _record_at(line: Line, k: int, stop: int) -> int | None:
    """The word of the object that names a list or footage, before any preposition."""
    known = records_made()
    for at in range(k, min(stop, k + _FAR)):
        if not line.wordlike(at) or line.has(at, "prep", "rel", "sub", "modal", "aux"):
            return None
        if line.word(at) in known and line.word(at + 1) not in known:
            return at
    return None


def _ended(line: Line, k: int, stop: int) -> int:
    """Where an object ends, nothing left hanging there (`forty arrests since` Monday)."""
    end = phrase_stop(line, k, stop)
    while end > k and line.has(end - 1, "prep", "sub", "det"):
        end -= 1
    return end
