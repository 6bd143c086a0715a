"""What a definite noun takes up again: *the ministry*, *the soldiers*, *the general*."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.chain import Chain, Use
from reportedly.layers.actors.qualifiers import qualities
from reportedly.layers.actors.words import Words
from reportedly.resources import tsv

_REACH = 4
_ROLE_REACH = 12
"""Sentences over which the one holder of a role is still `the general`."""
_QUALIFIED_REACH = 30
"""Sentences over which a quality in common (`the wounded soldier`) still means the same one."""
_WINDOW = 400
"""Mentions looked back over at most."""
_SEXES = {"man": "m", "boy": "m", "woman": "f", "girl": "f"}


@cache
def body_nouns() -> dict[str, frozenset[str]]:
    """Nouns that take up a body's name, with the kinds of mention they may stand for."""
    return {
        row["noun"]: frozenset(row["kinds"].split("|"))
        for row in tsv("lexicons", "en", "body-nouns.tsv")
    }


def taken_up(
    words: Words, each: Candidate, uses: Sequence[Use], *, owned: bool = False
) -> Chain | None:
    """The chain a definite noun takes up, None where none or several fit.

    A noun that is `owned` (*their regional governor*) takes up only one of the same qualities.
    """
    if owned and not qualities(words, each):
        return None
    if owned:
        return _same_noun(words, each, uses)
    return (
        _same_noun(words, each, uses)
        or _by_role(words, each, uses)
        or _by_sex(words, each, uses)
        or _by_kind(words, each, uses)
    )


def _same_noun(words: Words, each: Candidate, uses: Sequence[Use]) -> Chain | None:
    """The last mention with the same head noun whose qualities agree."""
    now = words.sentence[each.first]
    mine = qualities(words, each)
    reach = _REACH if each.plural or not mine else _QUALIFIED_REACH
    for use in islice(reversed(uses), _WINDOW):
        back, earlier = now - use.sentence, use.candidate
        if back > reach:
            return None
        if earlier.form == "pronoun":
            continue
        if earlier.head == each.head and earlier.plural == each.plural:
            theirs = qualities(words, earlier)
            if each.plural or mine & theirs or (back <= _REACH and not (mine and theirs)):
                return use.chain
        elif back <= _REACH and earlier.form == "name" and each.head in earlier.head.split():
            return use.chain
    return None


def _by_role(words: Words, each: Candidate, uses: Sequence[Use]) -> Chain | None:
    """`the general` after Major-General Orlov: the one person named with that role."""
    if each.plural or each.kind != "person":
        return None
    fitting = {
        id(use.chain): use.chain
        for use in _near(words, each, uses, _ROLE_REACH)
        if use.chain.kind == "person"
        and use.chain.name is not None
        and _ends(use.chain.role_head or (use.candidate.role or ""), each.head)
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _ends(role: str, head: str) -> bool:
    """Whether a role phrase has the noun as its head: Ukrainian *general*, *mayor* of Lipsk."""
    before = role.lower().replace("-", " ").partition(" of ")[0]
    return bool(head) and (before == head or before.endswith(f" {head}"))


def _by_sex(words: Words, each: Candidate, uses: Sequence[Use]) -> Chain | None:
    """`the woman` after the one person near who may be one."""
    sex = _SEXES.get(each.head)
    if sex is None or each.plural or each.last - each.first > 2:
        return None
    fitting = {
        id(use.chain): use.chain
        for use in _near(words, each, uses, 1)
        if use.chain.kind == "person" and not use.candidate.plural and not use.chain.plural
    }
    if len(fitting) != 1:
        return None
    chain = next(iter(fitting.values()))
    return chain if chain.sex in {sex, "", "mf", "fm"} and not chain.public else None


def _by_kind(words: Words, each: Candidate, uses: Sequence[Use]) -> Chain | None:
    """`the group` after the one body named near that is of such a kind."""
    kinds = body_nouns().get(each.head)
    several = each.plural and not each.collective
    if kinds is None or several or each.last - each.first > 2:
        return None
    fitting = {
        id(use.chain): use.chain
        for use in _near(words, each, uses, 2)
        if use.candidate.form == "name"
        and use.chain.kind in kinds
        and not use.candidate.rule.endswith("-acts")
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _near(words: Words, each: Candidate, uses: Sequence[Use], reach: int) -> Sequence[Use]:
    """The uses of the last sentences, latest first."""
    now = words.sentence[each.first]
    found = []
    for use in islice(reversed(uses), _WINDOW):
        if now - use.sentence > reach:
            break
        found.append(use)
    return found
