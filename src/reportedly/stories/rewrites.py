"""Rewrites: whether a report is another one told anew, and which of its sentences say so.

Two signs, either of which is enough. The words: most of the shorter text's content words stand in
like sentences of the longer one, and half of the names and figures with them, for a form filled in
for another event keeps the words alone. The names and figures: nearly all that either text names or
counts stands in the other, whatever words are between them; a reporter of one's own brings names
and figures of one's own, and leaves others out. Vectors of sentences were tried beside both and
told less (docs/decisions/stories-rewrites.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from reportedly.stories.wording import Sentence, aligned, rewording

Rule = Literal["reworded-sentences", "kept-names-and-figures"]

REWORDED, CREDITED = 0.45, 0.6
"""Likeness of a text in other words (see `rewording`); more is asked of a report that says in its
sentences what it takes from another outlet, for that is quoting."""
SPARED = 0.5
"""Share of the names and figures, of the text that has fewer, that a rewording must keep."""
KEPT = 0.86
"""Share of both texts' names and figures that stand in the other from which one retells it."""
FEW, LEAST_KEPT = 4, 8
"""A text with fewer names and figures than these may lose half, or share all, by chance."""
LEAST_SENTENCES = 3
IN_COMMON, MOST = 2, 0.7
"""A sentence retells another text where at least two and most of its names and figures are its."""


class Rewrite(msgspec.Struct, frozen=True):
    """How much of a text is another one told anew, 0..1, and by which rule it is known."""

    likeness: float
    rule: Rule


def rewrite(
    shorter: Sequence[Sentence], longer: Sequence[Sentence], quoting: bool
) -> Rewrite | None:
    """Whether one of two texts is the other told anew; None where nothing shows it.

    Args:
        shorter: the sentences of the shorter text.
        longer: those of the longer one.
        quoting: whether one says in its sentences what it takes from the other's outlet. Then it
            has that report's names and figures and need not be a rewrite of it.
    """
    likeness, sentences = rewording(shorter, longer)
    if sentences >= LEAST_SENTENCES and likeness >= (CREDITED if quoting else REWORDED):
        return Rewrite(likeness, "reworded-sentences") if _spares(shorter, longer) else None
    if quoting or min(len(shorter), len(longer)) < LEAST_SENTENCES:
        return None
    kept = kept_share(shorter, longer)
    return Rewrite(kept, "kept-names-and-figures") if kept >= KEPT else None


def _spares(one: Sequence[Sentence], other: Sequence[Sentence]) -> bool:
    fewer, more = sorted((one, other), key=lambda each: len(_particulars(each)))
    own = _particulars(fewer)
    return len(own) < FEW or len(own & _said(more, _particulars(more))) >= SPARED * len(own)


def kept_share(one: Sequence[Sentence], other: Sequence[Sentence]) -> float:
    """The share of two texts' names and figures that stand in the other, 0..1.

    A name counts as kept where the other text has the word at all, for at the head of a sentence
    a name is not told from another word. 0 where a text has fewer than `LEAST_KEPT`.
    """
    mine, theirs = _particulars(one), _particulars(other)
    if min(len(mine), len(theirs)) < LEAST_KEPT:
        return 0.0
    kept = len(mine & _said(other, theirs)) + len(theirs & _said(one, mine))
    return kept / (len(mine) + len(theirs))


def retelling(copy: Sequence[Sentence], origin: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences of `copy` that say what `origin` says: in its words, or with its names."""
    like = {sentence.start for sentence, _ in aligned(copy, origin)}
    said = _said(origin, _particulars(origin))
    return tuple(each for each in copy if each.start in like or _carries(each, said))


def _carries(sentence: Sentence, said: set[int]) -> bool:
    own = set(sentence.particulars)
    return len(own & said) >= max(IN_COMMON, MOST * len(own))


def _particulars(sentences: Sequence[Sentence]) -> set[int]:
    return {each for sentence in sentences for each in sentence.particulars}


def _said(sentences: Sequence[Sentence], particulars: set[int]) -> set[int]:
    return particulars.union(*(sentence.words for sentence in sentences))
