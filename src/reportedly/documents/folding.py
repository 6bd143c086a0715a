"""Folding: which paragraphs of a report say again what another says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from reportedly.documents.layout import Block

SHINGLE = 3
"""Words in a shingle."""

SAME = 0.8
"""Share of the shorter paragraph's shingles that the longer must hold."""

_COMMON_SHINGLE = 12
_FEWEST_WORDS = 5


def folds(blocks: Sequence[Block]) -> dict[int, list[int]]:
    """For each block, the other blocks that hold at least `SAME` of its shingles, best first.

    Linear in the text: shingles that very many blocks share are not followed.
    """
    shingled = [_shingles(block.words) for block in blocks]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, shingles in enumerate(shingled):
        for shingle in shingles:
            holders[shingle].append(index)
    found: dict[int, list[int]] = {}
    for index, shingles in enumerate(shingled):
        if not shingles:
            continue
        shared: Counter[int] = Counter()
        for shingle in shingles:
            sharers = holders[shingle]
            if 1 < len(sharers) <= _COMMON_SHINGLE:
                for other in sharers:
                    shared[other] += other != index
        close = [
            (-count, other) for other, count in shared.items() if count >= SAME * len(shingles)
        ]
        if close:
            found[index] = [other for _, other in sorted(close)]
    return found


def _shingles(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    if len(words) < _FEWEST_WORDS:
        return frozenset()
    return frozenset(tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def retold(words: Sequence[str], other: Sequence[str]) -> float:
    """Share of the longer words of `words` that `other` has too, endings aside.

    For bullets and captions that put a paragraph in other words.
    """
    stems = {_stem(word) for word in words if len(word) > 3}
    if len(stems) < 3:
        return 0.0
    return len(stems & {_stem(word) for word in other}) / len(stems)


def _stem(word: str) -> str:
    return word[:6]
