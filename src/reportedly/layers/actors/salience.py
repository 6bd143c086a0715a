"""What a pronoun refers to: the fitting chain most in view, where it stands out enough.

Weights add up over the mentions of a chain and halve with every sentence, as in Lappin and Leass
(1994); nouns that are no mentions compete for *it* and *they*, so that a pronoun of a thing does
not go to a body. The thresholds were set on the training half of GUM.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.chain import Chain, Use
from reportedly.layers.actors.grammar import clause_of, is_subject, relation, weight
from reportedly.layers.actors.words import Words

REACH = {"m": 4, "f": 4, "p": 2, "n": 2}
"""Sentences back in which a referent may stand."""
_DECAY = 0.5
_LEAST = {"m": 0.1, "f": 0.1, "p": 0.3, "n": 0.45}
_MARGIN = {"m": 0.8, "f": 0.85, "p": 0.75, "n": 0.45}
"""The runner-up may have at most this share of the best."""
_OTHER_SPEECH = 0.4
_PARALLEL = 1.3
_COLLECTIVE_THEY = 0.7
_ARGUMENTS = frozenset(("nsubj", "obj", "iobj", "obl", "nmod", "root", "appos"))
_REFLEXIVES = frozenset(("himself", "herself", "itself", "themselves"))


def referent(words: Words, pronoun: Candidate, uses: Sequence[Use]) -> Chain | None:
    """The chain a third-person pronoun refers to, None where none stands out."""
    at, sort = pronoun.first, pronoun.head
    now = words.sentence[at]
    scores: dict[int, float] = {}
    chains: dict[int, Chain] = {}
    mine = clause_of(words, at)
    reflexive = words.lows[at] in _REFLEXIVES
    bound = _bound(words, at, mine) and not reflexive
    barred: set[int] = set()
    for use in reversed(uses):
        back = now - use.sentence
        if back > REACH[sort]:
            break
        fits = _agreement(sort, use)
        if not fits:
            continue
        if use.candidate.last > at:
            continue
        if bound and use.clause == mine and _same_clause(words, use, at):
            barred.add(id(use.chain))
        if reflexive and (use.clause != mine or back):
            continue
        got = use.weight * fits * _DECAY**back
        if use.spoken != words.spoken[at]:
            got *= _OTHER_SPEECH
        if is_subject(words, at) and use.weight >= 1.0:
            got *= _PARALLEL
        scores[id(use.chain)] = scores.get(id(use.chain), 0.0) + got
        chains[id(use.chain)] = use.chain
    for key in barred:
        scores.pop(key, None)
    if not scores:
        return None
    return _standing_out(words, pronoun, scores, chains, uses)


def _standing_out(
    words: Words,
    pronoun: Candidate,
    scores: dict[int, float],
    chains: dict[int, Chain],
    uses: Sequence[Use],
) -> Chain | None:
    sort = pronoun.head
    ranked = sorted(scores, key=lambda key: -scores[key])
    best = scores[ranked[0]]
    if best < _LEAST[sort]:
        return None
    rivals = [scores[key] for key in ranked[1:2]]
    if sort in {"n", "p"}:
        rivals.append(_things(words, pronoun, uses))
    if any(rival > _MARGIN[sort] * best for rival in rivals):
        return None
    return chains[ranked[0]]


def _bound(words: Words, at: int, clause: int) -> bool:
    """Whether a pronoun is an object or oblique, which its own clause's subject cannot be."""
    return clause >= 0 and relation(words, at) in {"obj", "iobj", "obl"}


def _same_clause(words: Words, use: Use, at: int) -> bool:
    return words.sentence[at] == use.sentence and use.weight >= 1.0


def _agreement(sort: str, use: Use) -> float:
    """How well number, sex and kind agree: 0 not at all, 1 wholly."""
    earlier, chain = use.candidate, use.chain
    if earlier.form == "pronoun" and earlier.head != "r":
        return float(earlier.head == sort)
    if sort in {"m", "f"}:
        person = chain.kind == "person" and not (earlier.plural or chain.plural)
        return float(person and (not chain.sex or len(chain.sex) > 1 or chain.sex == sort))
    if sort == "p":
        if earlier.plural or chain.plural:
            return 1.0
        collective = chain.kind not in {"person", "event", "place", "facility", "other"}
        return _COLLECTIVE_THEY if collective else 0.0
    if earlier.plural or chain.plural or chain.kind in {"person", "event", "other"}:
        return 0.0
    return 1.0 if earlier.form == "name" or chain.kind != "group" else 0.7


def _things(words: Words, pronoun: Candidate, uses: Sequence[Use]) -> float:
    """How much the noun most in view is in view that is no mention: a thing, a time, a thought."""
    at, sort = pronoun.first, pronoun.head
    now = words.sentence[at]
    marked: set[int] = set()
    for use in reversed(uses):
        if now - use.sentence > REACH[sort]:
            break
        marked.update(range(use.candidate.first, use.candidate.last))
    low = at
    scores: dict[str, float] = {}
    while low > 0 and now - words.sentence[low - 1] <= REACH[sort]:
        low -= 1
        if words.upos[low] not in {"NOUN", "PROPN"} or low in marked:
            continue
        if relation(words, low) not in _ARGUMENTS or words.relations[low] in {"compound", "flat"}:
            continue
        if (words.upos[low] == "NOUN" and words.lemmas[low] != words.lows[low]) != (sort == "p"):
            continue
        got = weight(words, low) * _DECAY ** (now - words.sentence[low])
        if is_subject(words, at) and is_subject(words, low):
            got *= _PARALLEL
        if words.spoken[low] != words.spoken[at]:
            got *= _OTHER_SPEECH
        scores[words.lemmas[low]] = scores.get(words.lemmas[low], 0.0) + got
    return max(scores.values(), default=0.0)
