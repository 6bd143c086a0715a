"""What a pronoun refers to: the fitting chain most in view, where it stands out enough.

Weights add up over the mentions of a chain and halve with every sentence, as in Lappin and Leass
(1994); nouns that are no mentions compete for *it* and *they*, so that a pronoun of a thing does
not go to a body. The thresholds were set on the training half of GUM.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.chain import Chain, Use
from reportedly.layers.actors.grammar import clause_of, is_subject, relation, weight
from reportedly.layers.actors.knowledge import words_of
from reportedly.layers.actors.words import Words

REACH = {"m": 4, "f": 4, "p": 2, "n": 2}
"""Sentences back in which a referent may stand."""
_DECAY = 0.5
_CARRY = 1.0
"""What a chain's further mentions add to the one most in view."""
_LEAST = {"m": 0.1, "f": 0.1, "p": 0.3, "n": 0.45}
_MARGIN = {"m": 0.8, "f": 0.85, "p": 0.75, "n": 0.45}
"""The runner-up may have at most this share of the best."""
_OTHER_SPEECH = 0.4
_PARALLEL = 1.3
_OWNER = 1.3
_COLLECTIVE_THEY = 0.7
_ARGUMENTS = frozenset(("nsubj", "obj", "iobj", "obl", "nmod", "root", "appos"))
_WINDOW = 80
"""Mentions looked back over at most, and twice as many words: a sentence may be a megabyte."""
_REFLEXIVES = frozenset(("himself", "herself", "itself", "themselves"))
_REPLIES = frozenset(("reply", "answer", "respond", "retort"))
_ASKS = frozenset(("ask", "inquire", "enquire"))


def referent(words: Words, pronoun: Candidate, uses: Sequence[Use]) -> Chain | None:
    """The chain a third-person pronoun refers to, None where none stands out."""
    view = _View(words, pronoun)
    owner = view.own_subject(uses)
    if owner is not None:
        return owner
    scores: dict[int, list[float]] = {}
    chains: dict[int, Chain] = {}
    barred: set[int] = set()
    for use in view.near(uses):
        got = view.weight(use)
        if got > 0:
            scores.setdefault(id(use.chain), []).append(got)
            chains[id(use.chain)] = use.chain
        if view.bars(use):
            barred.add(id(use.chain))
    totals = {
        key: max(each) + _CARRY * (sum(each) - max(each))
        for key, each in scores.items()
        if key not in barred
    }
    if not totals:
        return None
    ranked = sorted(totals, key=lambda key: -totals[key])
    best = totals[ranked[0]]
    rivals = [totals[key] for key in ranked[1:2]]
    if pronoun.head in {"n", "p"} and not view.acts():
        rivals.append(view.things(uses))
    unclear = any(rival > _MARGIN[pronoun.head] * best for rival in rivals)
    return None if best < _LEAST[pronoun.head] or unclear else chains[ranked[0]]


class _View:
    """What is in view at one pronoun."""

    def __init__(self, words: Words, pronoun: Candidate) -> None:
        self.words = words
        self.at = pronoun.first
        self.sort = pronoun.head
        self.now = words.sentence[self.at]
        self.clause = clause_of(words, self.at)
        self.reflexive = words.lows[self.at] in _REFLEXIVES
        self.subject = is_subject(words, self.at)
        self.owner = words.relations[self.at] == "nmod:poss"
        self.object = self.clause >= 0 and relation(words, self.at) in {"obj", "iobj", "obl"}
        self.verb = words.lemmas[words.heads[self.at]] if self.subject else ""

    def near(self, uses: Sequence[Use]) -> Iterator[Use]:
        """The uses of the last sentences before the pronoun, latest first."""
        for use in islice(reversed(uses), _WINDOW):
            if self.now - use.sentence > REACH[self.sort]:
                return
            if use.candidate.last <= self.at:
                yield use

    def weight(self, use: Use) -> float:
        """How much an earlier mention speaks for its chain."""
        back = self.now - use.sentence
        own = use.clause == self.clause and not back
        if self.reflexive and not own:
            return 0.0
        got = use.weight * _agreement(self.sort, use) * _DECAY**back
        if use.spoken != self.words.spoken[self.at]:
            got *= _OTHER_SPEECH
        if use.weight >= 1.0:
            got *= _PARALLEL if self.subject else _OWNER if self.owner and own else 1.0
        return got

    def bars(self, use: Use) -> bool:
        """Whether a mention shows that its chain is not meant.

        An object is not its own clause's subject; who replies is not who asked.
        """
        if use.weight < 1.0 or self.reflexive:
            return False
        if use.sentence == self.now:
            return self.object and use.clause == self.clause
        asked = use.clause >= 0 and self.words.lemmas[use.clause] in _ASKS
        return self.verb in _REPLIES and asked and self.now - use.sentence == 1

    def own_subject(self, uses: Sequence[Use]) -> Chain | None:
        """The subject of a possessive's own clause: *the ministry lost its building*."""
        if not self.owner or self.clause < 0:
            return None
        for use in self.near(uses):
            if use.sentence != self.now:
                return None
            fits = use.clause == self.clause and use.weight >= 1.0
            if fits and _agreement(self.sort, use) == 1.0:
                return use.chain
        return None

    def acts(self) -> bool:
        """Whether the pronoun does what no thing does: *it said*, *it denied*."""
        if not self.subject:
            return False
        return self.words.lows[self.words.heads[self.at]] in words_of("acting-verbs")

    def things(self, uses: Sequence[Use]) -> float:
        """How much that noun is in view which is no mention: a thing, a time, a thought."""
        words = self.words
        marked: set[int] = set()
        for use in self.near(uses):
            marked.update(range(use.candidate.first, use.candidate.last))
        scores: dict[str, float] = {}
        for at in range(self.at - 1, max(-1, self.at - 2 * _WINDOW), -1):
            back = self.now - words.sentence[at]
            if back > REACH[self.sort]:
                break
            if at in marked or not _is_thing(words, at, self.sort == "p"):
                continue
            got = weight(words, at) * _DECAY**back
            if self.subject and is_subject(words, at):
                got *= _PARALLEL
            if words.spoken[at] != words.spoken[self.at]:
                got *= _OTHER_SPEECH
            scores[words.lemmas[at]] = scores.get(words.lemmas[at], 0.0) + got
        return max(scores.values(), default=0.0)


def _is_thing(words: Words, at: int, plural: bool) -> bool:
    """Whether a word heads a noun phrase of the number asked for, in a place of its own."""
    if words.upos[at] not in {"NOUN", "PROPN"} or relation(words, at) not in _ARGUMENTS:
        return False
    if words.relations[at].partition(":")[0] in {"compound", "flat"}:
        return False
    inflected = words.upos[at] == "NOUN" and words.lemmas[at] != words.lows[at]
    return inflected == plural


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
    several = earlier.plural and not earlier.collective
    if several or chain.kind in {"person", "event", "other"}:
        return 0.0
    return 1.0 if earlier.form == "name" or chain.kind != "group" else 0.7
