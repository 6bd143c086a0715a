"""Denials and what they answer: counter-claims that follow them, and links to the claims."""

from __future__ import annotations

import re

import msgspec

from reportedly.extract.attribution.lexicon import cognates
from reportedly.records import Attribution

_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*")
_ANSWERABLE = frozenset({"assert", "accuse", "criticise", "claim_responsibility", "predict"})
_CHARGING = frozenset({"accuse", "criticise"})
_CLAIMING = ("claim", "allege", "accus", "say", "said", "report", "critici", "blame", "charge")
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_STOP = frozenset(
    ["the", "and", "that", "had", "has", "was", "were", "have", "been", "they", "their", "its",
     "for", "with", "from", "this", "not", "but", "his", "her", "who", "which", "will", "would",
     "are", "any", "all", "some", "into", "than", "there", "him", "them", "did", "does"]
)  # fmt: skip
_ENOUGH = 2
_REACH = 6000
"""Characters between a claim and its denial beyond which words in common mean nothing."""
_MOST = 120
"""Attributions before and after a denial that are looked at."""
_NEAR = 900
"""Characters after a denial within which the same speaker's next words counter the same claim."""


def stems(words: str) -> frozenset[str]:
    """Content words cut to their first five letters, cognates made one, and numbers whole."""
    same = cognates()
    found = (word.lower() for word in _WORD.findall(words))
    kept = (same.get(word, word) for word in found if word not in _STOP)
    return frozenset(word[:5] if word[0].isalpha() else word for word in kept)


def countered(found: list[Attribution]) -> list[Attribution]:
    """Turn what a speaker asserts right after denying something into a counter-claim."""
    result: list[Attribution] = []
    for each in found:
        last = next((k for k in reversed(result) if _top(k)), None)
        if each.act == "assert" and last is not None and _top(each) and _answers_too(last, each):
            each = msgspec.structs.replace(each, act="counter")  # noqa: PLW2901
        result.append(each)
    return result


def _top(attribution: Attribution) -> bool:
    """Whether the record is a statement of its own, not one passed on inside another."""
    return bool(attribution.cue.spans) and attribution.form != "none"


def _answers_too(last: Attribution, each: Attribution) -> bool:
    """Whether `each` goes on the denial `last`: same speaker, near, a statement of fact."""
    defending = "defend" in last.cue.quote.lower()
    if last.act not in {"deny", "counter"} and not defending:
        return False
    if each.content.spans[0].start - last.content.spans[-1].end > _NEAR:
        return False
    if not each.sources or not last.sources:
        return False
    mine, theirs = each.sources[-1], last.sources[-1]
    if mine.entity is not None and mine.entity == theirs.entity:
        return True
    if mine.name and theirs.name and mine.entity and theirs.entity:
        return False
    if mine.quote.lower() in _PRONOUNS or mine.spans == theirs.spans:
        return True
    if theirs.quote.lower() in _PRONOUNS or theirs.kind == "document":
        return mine.kind not in {"document", "media"}
    return bool(stems(mine.quote) & stems(theirs.quote))


def linked(attributions: list[Attribution]) -> list[tuple[str, ...]]:
    """For each attribution the ids of those it denies, in their order."""
    bags = [stems(each.content.quote) for each in attributions]
    found: list[tuple[str, ...]] = [()] * len(attributions)
    for index, denial in enumerate(attributions):
        if denial.act == "counter":
            found[index] = _same_speaker(found, index)
        elif denial.act == "deny" or "defend" in denial.cue.quote.lower():
            low = max(0, index - _MOST)
            best = _answered(attributions, bags, index, range(low, min(len(bags), index + _MOST)))
            found[index] = tuple(attributions[k].id for k in best)
    return found


def _answered(
    attributions: list[Attribution], bags: list[frozenset[str]], index: int, near_by: range
) -> list[int]:
    """The claim a denial shares most with; the nearest earlier one of equals."""
    denial = attributions[index]
    scored: list[tuple[int, int]] = []
    for k in near_by:
        other = attributions[k]
        if k == index or other.act not in _ANSWERABLE or _same(denial, other):
            continue
        if other.sources and other.sources[-1].kind == "document":
            continue
        if abs(other.content.spans[0].start - denial.content.spans[0].start) > _REACH:
            continue
        score = _likeness(denial, other, bags[index], bags[k], later=k > index)
        if score >= _ENOUGH:
            scored.append((score, k))
    if not scored:
        return []
    top = max(score for score, _ in scored)
    near = [k for score, k in scored if score == top]
    before = [k for k in near if k < index]
    return [before[-1] if before else near[0]]


def _likeness(
    denial: Attribution,
    other: Attribution,
    mine: frozenset[str],
    theirs: frozenset[str],
    *,
    later: bool,
) -> int:
    """Shared content words, more for charges and claims, less for what comes later."""
    if other.content.spans == denial.content.spans:
        return 9
    shared = len(mine & theirs)
    if not shared and not (other.act in _CHARGING and denial.act != "deny"):
        return 0
    claimed = other.cue.quote.lower().startswith(_CLAIMING)
    charged = other.act in _CHARGING and not other.cue.quote.lower().startswith(("claim", "alleg"))
    return shared + 2 * charged + claimed - 2 * later


def _same(one: Attribution, other: Attribution) -> bool:
    """Whether both have the same innermost source, as far as words and entities tell."""
    if not one.sources or not other.sources:
        return False
    a, b = one.sources[-1], other.sources[-1]
    return a.spans == b.spans or (a.entity is not None and a.entity == b.entity)


def _same_speaker(found: list[tuple[str, ...]], index: int) -> tuple[str, ...]:
    """What the nearest denial just before a counter-claim denied."""
    for k in range(index - 1, max(-1, index - 5), -1):
        if found[k]:
            return found[k]
    return ()
