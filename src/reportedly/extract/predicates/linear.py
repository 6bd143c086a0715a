"""What governs a predicate by the words to its left, where no reader model gives a tree."""

from __future__ import annotations

from reportedly.extract.attribution.line import Line
from reportedly.extract.predicates.combining import under
from reportedly.extract.predicates.lexicon import effects
from reportedly.extract.predicates.status import HELD, NEGATED, Status

_REACH = 9
_CONDITIONS = frozenset({"if", "unless", "whether"})
_BREAKS = frozenset({",", ";", ":", ".", "and", "but", "or", "(", ")"})


def governed(line: Line, group: int, known: dict[int, Status]) -> Status | None:
    """What the governor to the left makes of its complement; None where nothing governs it."""
    table = effects()
    for k in range(group - 1, max(-1, group - _REACH), -1):
        word = line.low[k]
        if word in _BREAKS:
            return None
        lemma = line.tokens[k].lemma.lower()
        effect = table.get(lemma) or table.get(word)
        if effect is None or line.has(k, "aux", "modal") or line.tokens[k].deprel == "amod":
            continue
        return under(known.get(k, HELD), effect)
    return None


def noun_status(line: Line, at: int) -> Status:
    """An event noun on its own: negated by `no` or `without` right before it."""
    near = {line.word(k) for k in range(max(0, at - 3), at)}
    return NEGATED if near & {"no", "without", "neither", "never"} else HELD


def conditional(line: Line, group: int) -> bool:
    """Whether `if` or `unless` opens the clause of the group."""
    for k in range(group - 1, max(-1, group - _REACH), -1):
        if line.low[k] in _CONDITIONS:
            return True
        if line.low[k] in {",", ";", "that", "because"}:
            return False
    return False
