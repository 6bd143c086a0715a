"""Those who suffer wounds, lie in hospital, or are in a serious condition."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.figures.clause import Clause
from reportedly.extract.figures.harm import Harm
from reportedly.extract.figures.lexicon import words
from reportedly.extract.figures.predication import (
    BEARING,
    NOT,
    SUBJECTS,
    happened,
    modified,
    subject,
)

INJURIES = words("injury-noun")
HOSPITALS = words("hospital")
CENTRES = words("centre")
CONDITION = "condition"
_MEDICAL = words("medical")
_BRINGING = words("bringing-verb")
_CONDITIONS = words("condition")
_FATAL = words("fatal")
_SURVIVING = words("surviving")


def by_injury(clause: Clause, at: int) -> Iterator[Harm]:
    """ "Suffered a gunshot wound", "a man with injuries": said of the one who bears it."""
    above = clause.heads[at]
    described = [clause.lows[child] for child in clause.below(at)]
    if above < 0 or not NOT.isdisjoint(described) or not happened(clause, above):
        return
    led = [clause.lows[child] for child in clause.dependents(at, "case")]
    bears = clause.lows[above] in BEARING and (clause.relations[at] == "obj" or "from" in led)
    if bears:
        heads = subject(clause, above, ("nsubj",)) or modified(clause, above)
    elif "with" in led:
        heads = subject(clause, at, SUBJECTS)
    else:
        return
    measure = "wounded" if _FATAL.isdisjoint(described) else "killed"
    survived = not _SURVIVING.isdisjoint(described)
    for head in heads:
        yield Harm(head, measure, ("with", "an", clause.lows[at]), "tree-injury", survived)


def in_care(clause: Clause, at: int) -> Iterator[Harm]:
    """ "Taken to Saint Mary hospital", "in critical condition": said of the one who was hurt."""
    described = {clause.lows[child] for child in clause.below(at)}
    above = clause.heads[at]
    if clause.lows[at] == CONDITION:
        heads = subject(clause, at, SUBJECTS) if _CONDITIONS & described else []
    elif above < 0 or (clause.lows[at] in CENTRES and not _MEDICAL & described):
        return
    elif clause.lows[above] in _BRINGING and clause.relations[at] == "obl":
        heads = subject(clause, at, SUBJECTS)
    else:
        return
    if above >= 0 and not happened(clause, above):
        return
    survived = not _SURVIVING.isdisjoint(described)
    for head in heads:
        yield Harm(head, "wounded", ("in", "care", clause.lows[at]), "tree-care", survived)
