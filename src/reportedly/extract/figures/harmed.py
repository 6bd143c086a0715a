"""People killed or hurt, as a reader model's tree tells of them.

"The boy who was shot on Tuesday has died", "killing Ana Ruiz and injuring three others", "found
two men with gunshot wounds": those meant are found through the grammar of the word of harm,
however far away they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.extract.figures.clause import Clause
from reportedly.extract.figures.harm import Harm
from reportedly.extract.figures.lexicon import Cue, cues, words
from reportedly.extract.figures.meaning import natural
from reportedly.extract.figures.predication import (
    PASSIVE,
    SUBJECTS,
    happened,
    modified,
    subject,
)
from reportedly.extract.figures.suffering import (
    CENTRES,
    CONDITION,
    HOSPITALS,
    INJURIES,
    by_injury,
    in_care,
)

_STATES = frozenset({"killed", "wounded"})
_SHOT = ("shot",)
_DEAD = frozenset({"dead", "deceased", "lifeless"})
_DEATHS = words("death-noun")
_SURVIVING = words("surviving")


def harms(clause: Clause) -> list[Harm]:
    """Everything a sentence says of people killed or hurt, in the order of the words of harm."""
    return [] if _words_of_harm().isdisjoint(clause.lows) else list(_harms(clause))


@cache
def _words_of_harm() -> frozenset[str]:
    """The first words of every cue that says someone was killed, hurt or shot."""
    table = cues("act", "do", "of")
    first = {
        word
        for word, each in table.items()
        if any(cue.people in _STATES or cue.words == _SHOT for cue in each)
    }
    return frozenset(first) | _DEATHS | INJURIES | HOSPITALS | CENTRES | {CONDITION}


def _harms(clause: Clause) -> Iterator[Harm]:
    table = cues("act", "do", "of")
    at = 0
    while at < len(clause.lows):
        low = clause.lows[at]
        cue = _cue_at(clause.lows, at, table) if low in table else None
        size = len(cue.words) if cue else 1
        if cue is not None:
            yield from _by_cue(clause, at, cue)
        elif low in INJURIES:
            yield from by_injury(clause, at)
        elif low in HOSPITALS or low in CENTRES or low == CONDITION:
            yield from in_care(clause, at)
        elif low in _DEATHS and clause.relations[at] != "compound":
            for head in clause.dependents(at, "nmod:poss"):
                if happened(clause, at):
                    yield Harm(head, "killed", (low,), "tree-possessive")
        at += size


def _cue_at(lows: Sequence[str], at: int, table: dict[str, tuple[Cue, ...]]) -> Cue | None:
    for cue in table.get(lows[at], ()):
        if tuple(lows[at : at + len(cue.words)]) == cue.words:
            return cue if cue.people in _STATES or cue.words == _SHOT else None
    return None


def _by_cue(clause: Clause, at: int, cue: Cue) -> Iterator[Harm]:
    after = at + len(cue.words)
    if natural(clause.lows[after : after + 5]):
        return
    measure = "wounded" if cue.words == _SHOT else cue.people
    rules = {"act": "tree", "do": "tree-subject", "of": "tree-of"}
    survived = measure == "wounded" and not _SURVIVING.isdisjoint(cue.words)
    done = happened(clause, clause.top(at, after))
    for head in _whom(clause, at, after, cue):
        yield Harm(head, measure if done else "", cue.words, rules[cue.role], survived)


def _whom(clause: Clause, at: int, after: int, cue: Cue) -> list[int]:
    """The heads of the noun phrases to whom a cue is done, usually one."""
    top = clause.top(at, after)
    if cue.role == "of":
        found = clause.dependents(at, "nmod", "obl") or clause.dependents(top, "nmod", "obl")
        return [k for k in found if k >= after]
    if cue.role == "do" or cue.words[-1] in _DEAD:
        return subject(clause, top, SUBJECTS)
    objects = [k for each in range(at, after) for k in clause.dependents(each, "obj")]
    if objects:
        return objects[:1]
    return subject(clause, top, PASSIVE) or modified(clause, top)
