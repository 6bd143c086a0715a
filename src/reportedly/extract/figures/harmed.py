"""People killed or hurt, as a reader model's tree tells of them.

"The boy who was shot on Tuesday has died", "killing Ana Ruiz and injuring three others", "found
two men with gunshot wounds": those meant are found through the grammar of the word of harm,
however far away they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reportedly.extract.figures.clause import Clause
from reportedly.extract.figures.lexicon import Cue, cues, words
from reportedly.extract.figures.meaning import natural

_STATES = frozenset({"killed", "wounded"})
_SHOT = ("shot",)
_DEAD = frozenset({"dead", "deceased", "lifeless"})
_DEATHS = words("death-noun")
_INJURIES = words("injury-noun")
_BEARING = words("bearing-verb")
_FATAL = words("fatal")
_SURVIVING = words("surviving")
_BESIDE = frozenset({"conj", "advcl", "parataxis", "acl:relcl"})
"""Relations of clauses of their own beside the word they hang on."""
_TRIED = words("attempt")
_MODAL = words("modal")
_GOING = frozenset({"is", "are", "was", "were", "'s"})
_UNSURE = frozenset({"if", "unless", "whether", "lest"})
_NOT = frozenset({"not", "n't", "n’t", "never", "no"})
_PASSIVE = ("nsubj:pass",)
_SUBJECTS = ("nsubj:pass", "nsubj")
_HANGING = frozenset({"obl", "xcomp", "advcl", "advmod", "obl:unmarked", "acl", "dep", "nmod"})


class Harm(NamedTuple):
    """A word of harm and the head of the noun phrase of whom it is said.

    `measure` is killed or wounded, empty where the harm was not done ("could have killed him");
    `words` are the words of the cue, `rule` says how it was found. `survived` is True where the
    words say that the person lives.
    """

    head: int
    measure: str
    words: tuple[str, ...]
    rule: str
    survived: bool = False


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
    return frozenset(first) | _DEATHS | _INJURIES


def _harms(clause: Clause) -> Iterator[Harm]:
    table = cues("act", "do", "of")
    at = 0
    while at < len(clause.lows):
        low = clause.lows[at]
        cue = _cue_at(clause.lows, at, table) if low in table else None
        size = len(cue.words) if cue else 1
        if cue is not None:
            yield from _by_cue(clause, at, cue)
        elif low in _INJURIES:
            yield from _by_injury(clause, at)
        elif low in _DEATHS and clause.relations[at] != "compound":
            for head in clause.dependents(at, "nmod:poss"):
                if _happened(clause, at):
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
    done = _happened(clause, clause.top(at, after))
    for head in _whom(clause, at, after, cue):
        yield Harm(head, measure if done else "", cue.words, rules[cue.role], survived)


def _by_injury(clause: Clause, at: int) -> Iterator[Harm]:
    """ "Suffered a gunshot wound", "a man with injuries": said of the one who bears it."""
    above = clause.heads[at]
    described = [clause.lows[child] for child in clause.below(at)]
    if above < 0 or not _NOT.isdisjoint(described) or not _happened(clause, above):
        return
    bears = clause.lows[above] in _BEARING and clause.relations[at] == "obj"
    if bears:
        heads = _subject(clause, above, ("nsubj",)) or _modified(clause, above)
    elif "with" in [clause.lows[child] for child in clause.dependents(at, "case")]:
        heads = _subject(clause, at, _SUBJECTS)
    else:
        return
    measure = "wounded" if _FATAL.isdisjoint(described) else "killed"
    survived = not _SURVIVING.isdisjoint(described)
    for head in heads:
        yield Harm(head, measure, ("with", "an", clause.lows[at]), "tree-injury", survived)


def _whom(clause: Clause, at: int, after: int, cue: Cue) -> list[int]:
    """The heads of the noun phrases to whom a cue is done, usually one."""
    top = clause.top(at, after)
    if cue.role == "of":
        found = clause.dependents(at, "nmod", "obl") or clause.dependents(top, "nmod", "obl")
        return [k for k in found if k >= after]
    if cue.role == "do" or cue.words[-1] in _DEAD:
        return _subject(clause, top, _SUBJECTS)
    objects = [k for each in range(at, after) for k in clause.dependents(each, "obj")]
    if objects:
        return objects[:1]
    return _subject(clause, top, _PASSIVE) or _modified(clause, top)


def _subject(clause: Clause, top: int, relations: tuple[str, ...]) -> list[int]:
    """The subject of a predicate, shared with a verb it is joined to or the verb it hangs on."""
    at = top
    for _ in range(4):
        found = clause.dependents(at, *relations)
        if found:
            return [clause.antecedent(found[-1], at)]
        relation, above = clause.relations[at], clause.heads[at]
        if above < 0:
            return []
        if relation in _HANGING and relations is _SUBJECTS:
            objects = clause.dependents(above, "obj")
            if objects:
                return objects[:1]
            if relation in ("nmod", "acl") and clause.tokens[above].upos in ("NOUN", "PROPN"):
                return [above]
            at = above
        elif relation == "conj":
            at = above
        else:
            return []
    return []


def _modified(clause: Clause, top: int) -> list[int]:
    """The noun that a participle describes: "the teenager fatally shot in May"."""
    above = clause.heads[top]
    suffers = clause.lows[top] in _BEARING
    participle = clause.relations[top] == "acl"
    if not participle or (clause.lows[top].endswith("ing") and not suffers):
        return []
    return [above] if 0 <= above < top else []


def _happened(clause: Clause, top: int) -> bool:
    """Whether the harm is told as done: not denied, not tried, not merely possible."""
    for child in clause.children[top]:
        low, relation = clause.lows[child], clause.relations[child]
        if low in _NOT and child < top:
            return False
        if relation == "aux" and (low in _MODAL or (low in _GOING and clause.lows[top] == "dying")):
            return False
        if relation == "mark" and low in _UNSURE:
            return False
        if low == "to" and relation == "mark" and _infinitive(clause, child, top):
            return False
        if low in _TRIED:
            return False
    if clause.lows[top] == "dying" and not clause.dependents(top, *_SUBJECTS):
        return False
    above = clause.heads[top]
    if above < 0:
        return True
    if clause.lows[above] in _TRIED and clause.relations[top] not in _BESIDE:
        return False
    shared = clause.relations[top] == "conj" and not clause.dependents(top, *_SUBJECTS)
    return not shared or _happened(clause, above)


def _infinitive(clause: Clause, at: int, top: int) -> bool:
    """Whether "to" at `at` makes the verb `top` an aim: not "to have died", "to her being shot"."""
    follows = clause.tokens[at + 1].upos if at + 1 < len(clause.tokens) else ""
    return follows in ("VERB", "AUX", "ADV") and "have" not in clause.lows[at:top]
