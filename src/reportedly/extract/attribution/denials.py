"""Which attribution a denial answers: the nearest earlier one about the same thing."""

from __future__ import annotations

import re

from reportedly.records import Attribution

_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*")
_DENIES = frozenset({"deny", "counter"})
_ANSWERABLE = frozenset({"assert", "accuse", "criticise", "claim_responsibility", "predict"})
_STOP = frozenset(
    ["the", "and", "that", "had", "has", "was", "were", "have", "been", "they", "their", "its",
     "for", "with", "from", "this", "not", "but", "his", "her", "who", "which", "will", "would"]
)  # fmt: skip
_ENOUGH = 2
_SPAN_OF_PARAGRAPHS = 6000
"""Characters between a claim and its denial beyond which words in common mean nothing."""


def stems(words: str) -> frozenset[str]:
    """Content words cut to their first five letters, and numbers whole."""
    found = (word.lower() for word in _WORD.findall(words))
    return frozenset(word[:5] if word[0].isalpha() else word for word in found if word not in _STOP)


def linked(attributions: list[Attribution]) -> list[tuple[str, ...]]:
    """For each attribution the ids of those it denies, in their order."""
    bags = [stems(each.content.quote) for each in attributions]
    found: list[tuple[str, ...]] = [()] * len(attributions)
    for index, denial in enumerate(attributions):
        if denial.act not in _DENIES:
            continue
        if denial.act == "counter":
            before = _same_speaker(attributions, found, index)
            if before:
                found[index] = before
                continue
        best = _answered(attributions, bags, index)
        found[index] = tuple(attributions[k].id for k in best)
    return found


def _answered(attributions: list[Attribution], bags: list[frozenset[str]], index: int) -> list[int]:
    denial = attributions[index]
    mine = bags[index]
    scored: list[tuple[int, int]] = []
    for k, other in enumerate(attributions):
        if k == index or other.act not in _ANSWERABLE or _same(denial, other):
            continue
        distance = abs(other.content.spans[0].start - denial.content.spans[0].start)
        if distance > _SPAN_OF_PARAGRAPHS:
            continue
        shared = len(mine & bags[k])
        if other.act in {"accuse", "criticise"}:
            shared += 1 if shared else 0
        same_words = other.content.spans == denial.content.spans
        if (shared >= min(_ENOUGH, len(mine)) and shared) or same_words:
            scored.append((shared + 5 * same_words, k))
    if not scored:
        return []
    top = max(score for score, _ in scored)
    near = [k for score, k in scored if score == top]
    before = [k for k in near if k < index]
    return [before[-1] if before else near[0]]


def _same(one: Attribution, other: Attribution) -> bool:
    """Whether both have the same innermost source, as far as words and entities tell."""
    if not one.sources or not other.sources:
        return False
    a, b = one.sources[-1], other.sources[-1]
    return a.spans == b.spans or (a.entity is not None and a.entity == b.entity)


def _same_speaker(
    attributions: list[Attribution], found: list[tuple[str, ...]], index: int
) -> tuple[str, ...]:
    """What the nearest denial just before a counter-claim denied."""
    for k in range(index - 1, max(-1, index - 5), -1):
        if found[k]:
            return found[k]
    return ()
