"""Role phrases that say who someone is: in apposition, as a predicate, in a repeated sentence."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.chain import Chain, Use
from reportedly.layers.actors.grammar import head_of
from reportedly.layers.actors.words import Words

_COPULAS = frozenset(("is", "was", "are", "were", "'s", "’s", "became"))
_REACH = 40
"""Words from a predicate to its subject at most."""
_UNSURE = frozenset(("not", "n't", "never", "if", "would", "could", "might", "may", "no", "longer"))


def apposed(words: Words, each: Candidate, at: Mapping[int, Use]) -> Chain | None:
    """The person or body right before a role phrase in apposition: `Ivan Orlov, a lawyer,`."""
    if words.form(each.first - 1) not in {",", "–", "—", "("} or words.first[each.first]:
        return None
    use = at.get(each.first - 2)
    if use is None or use.candidate.form != "name" or each.plural or use.candidate.plural:
        return None
    if (use.candidate.kind == "person") != (each.kind == "person"):
        return None
    if use.candidate.kind == "event" or (
        each.country and use.chain.country not in {None, each.country}
    ):
        return None
    if words.relations[each.first]:
        head = head_of(words, each.first, each.last)
        if words.relations[head].partition(":")[0] == "appos":
            return use.chain if words.heads[head] in _words_of(use) else None
        return None
    return use.chain if _named_role(words, each, use) else None


def _words_of(use: Use) -> range:
    return range(use.candidate.first, use.candidate.last)


def _named_role(words: Words, each: Candidate, use: Use) -> bool:
    """Without a tree: whether the rules for persons read the same words as the name's role."""
    role = use.candidate.role
    return role is not None and role.startswith(words.quote(each.first, each.last))


def predicated(words: Words, each: Candidate, at: Mapping[int, Use]) -> Chain | None:
    """The subject that a role phrase is said to be, without doubt: `Ivan Orlov is a lawyer`."""
    head = head_of(words, each.first, each.last)
    if not words.relations[head] or each.plural:
        return None
    subject = copula = -1
    low = max(words.begin[head], head - _REACH)
    high = min(words.stop[head], head + _REACH)
    for place in range(low, high):
        if words.heads[place] != head:
            continue
        name = words.relations[place].partition(":")[0]
        if name == "nsubj":
            subject = place
        elif name == "cop" and words.lows[place] in _COPULAS:
            copula = place
        elif words.lows[place] in _UNSURE:
            return None
    if subject < 0 or copula < 0 or subject > head:
        return None
    use = at.get(subject)
    if use is None or use.candidate.plural or use.chain.plural:
        return None
    person = use.chain.kind == "person"
    return use.chain if person == (each.kind == "person") and use.candidate.head != "n" else None


def repeated(words: Words, each: Candidate, at: Mapping[int, Use]) -> Chain | None:
    """The chain of the same words in the same sentence earlier: captions and teasers repeat."""
    earlier = words.repeats(each.first)
    if earlier is None:
        return None
    use = at.get(earlier)
    if use is None or use.candidate.last - use.candidate.first != each.last - each.first:
        return None
    return use.chain if use.candidate.form == each.form else None
