"""Whether two coded mentions may be one event, and how much speaks for it."""

from __future__ import annotations

from functools import cache
from math import cos, hypot, radians

from reportedly.extract.events.coded import Coded
from reportedly.extract.events.lexicon import LANGUAGE
from reportedly.extract.events.wordsets import word_set
from reportedly.records import Participant, Place
from reportedly.resources import tsv

APART = frozenset(
    {
        "seize", "abduct", "sexual", "torture", "arrest", "restrict", "censor", "curfew",
        "deport", "martial-law", "misinformation", "cyber", "withhold", "allege", "investigate",
        "disapprove", "resign", "release", "disarm", "ceasefire", "access", "withdraw",
        "convict", "expel", "discontinue", "riot", "strike", "hunger", "boycott", "vandalize",
    }
)  # fmt: skip
"""Modes that make an event of their own kind: a town taken is not the shelling before it."""
_UNREAL = frozenset({"future", "hypothetical", "called_for", "threatened"})
_TOLD: dict[str, str] = {"historical": "actual"}
"""What is background here may be the news there."""
_VOICED = frozenset({"REQUEST", "THREATEN", "AGREE"})
"""Types that are done in saying them, whatever becomes of what is said."""
NEAR = 2
"""Sentences between mentions that still count as near."""
REACH = 30.0
"""Kilometres within which two named settlements may be told of one event."""
DEGREE = 111.2
"""Kilometres of a degree of latitude."""


@cache
def _families() -> dict[str, frozenset[str]]:
    """The families a word belongs to."""
    made: dict[str, set[str]] = {}
    for row in tsv("lexicons", LANGUAGE, "event-families.tsv"):
        for word in row["words"].split():
            made.setdefault(word, set()).add(row["family"])
    return {word: frozenset(families) for word, families in made.items()}


def families(word: str) -> frozenset[str]:
    """The families of words for one deed that a word, singular or plural, belongs to."""
    known = _families()
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        if form in known:
            return known[form]
    return frozenset()


def akin(one: str, other: str) -> bool:
    """Whether two words may name the same event: *fled* and *escape*, *met* and *gathering*."""
    if one.removesuffix("s") == other.removesuffix("s"):
        return True
    return not families(one).isdisjoint(families(other))


def kind_of(each: Coded) -> tuple[str, str, str]:
    """What must be equal in mentions of one event: type, kind within it, and reality."""
    apart = next((mode for mode in each.modes if mode in APART), "")
    if each.type in _VOICED:
        return each.type, apart, ""
    reality = "unreal" if each.reality in _UNREAL else _TOLD.get(each.reality, each.reality)
    return each.type, apart, reality


def evidence(one: Coded, other: Coded) -> int | None:
    """How much speaks for one event, or None where something speaks against it."""
    if _apart_in_place(one, other) or _apart_in_time(one, other):
        return None
    distance = abs(one.sentence - other.sentence)
    doers = _match(one.actors, other.actors)
    sufferers = _match(one.recipients, other.recipients)
    outcome = distance == 0 and bool({one.family, other.family} & word_set("harm-verb"))
    if doers < 0 or (not outcome and sufferers < 0 and not (doers > 0 and distance <= NEAR)):
        return None
    alike = akin(one.family, other.family)
    shared = doers > 0 or sufferers > 0 or alike
    if one.reality != other.reality and not alike:
        return None
    taken_up = one.folded or other.folded or one.definite or other.definite
    if distance > NEAR and not (shared or taken_up):
        return 0
    score = doers + max(sufferers, 0)
    score -= _strangers(one.actors, other.actors, doers)
    score -= 0 if outcome else _strangers(one.recipients, other.recipients, sufferers)
    score += 2 if one.family == other.family else alike
    score += 1 if distance <= NEAR else 0
    score += 1 if outcome else 0
    score += 1 if one.where and other.where and one.where.name == other.where.name else 0
    score += 1 if set(one.modes) & set(other.modes) else 0
    score += 1 if one.definite or other.definite else 0
    score += 1 if not (other.actors or other.recipients) else 0
    score += 2 if one.folded or other.folded else 0
    return score


def _match(mine: tuple[Participant, ...], theirs: tuple[Participant, ...]) -> int:
    """2 where a participant is shared, -1 where none can be, 0 where nothing is known."""
    if not mine or not theirs:
        return 0
    if any(same(a, b) for a in mine for b in theirs):
        return 2
    return -1 if all(clash(a, b) for a in mine for b in theirs) else 0


def _strangers(mine: tuple[Participant, ...], theirs: tuple[Participant, ...], match: int) -> int:
    """1 where both mentions name someone and nothing says that it is the same or the same sort."""
    if match > 0 or not (mine and theirs):
        return 0
    return int({each.sector for each in mine}.isdisjoint({each.sector for each in theirs} - {None}))


def same(one: Participant, other: Participant) -> bool:
    """Whether two participants may be the same: entity, words, or country and sector."""
    if one.entity and one.entity == other.entity:
        return True
    for mine in (one.name, one.quote):
        for theirs in (other.name, other.quote):
            if mine and theirs and _words_agree(mine, theirs):
                return True
    return bool(one.country and one.sector) and (one.country, one.sector) == (
        other.country,
        other.sector,
    )


def clash(one: Participant, other: Participant) -> bool:
    """Whether two participants cannot be the same: other countries, or two different names."""
    if one.country and other.country and one.country != other.country:
        return True
    return bool(one.name and other.name)


def _words_agree(one: str, other: str) -> bool:
    mine = {word for word in one.lower().replace("’s", "").split() if word not in word_set("small")}
    theirs = {
        word for word in other.lower().replace("’s", "").split() if word not in word_set("small")
    }
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _content(name: str) -> set[str]:
    words = name.lower().replace("’s", "").replace("'s", "").split()
    return {word for word in words if word not in word_set("small")}


def _apart_in_place(one: Coded, other: Coded) -> bool:
    here, there = one.where, other.where
    if here is None or there is None or here.name == there.name:
        return False
    fine = {"exact", "settlement"}
    if here.precision not in fine or there.precision not in fine:
        return False
    return not _within_reach(here, there)


def _within_reach(here: Place, there: Place) -> bool:
    """Whether two places are so near that one event may be told of both: a suburb, its city."""
    if here.lat is None or here.lon is None or there.lat is None or there.lon is None:
        return False
    north = (here.lat - there.lat) * DEGREE
    east = (here.lon - there.lon) * DEGREE * cos(radians(here.lat))
    return hypot(north, east) <= REACH


def _apart_in_time(one: Coded, other: Coded) -> bool:
    first, second = one.when, other.when
    if first is None or second is None or not (first.start and second.start):
        return False
    ends = (first.end or first.start)[:10], (second.end or second.start)[:10]
    return ends[0] < second.start[:10] or ends[1] < first.start[:10]
