"""Sentences as sets of content words, so that a reworded sentence is still recognised."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.records import Span
from reportedly.stories.identifying import names_and_figures
from reportedly.stories.packing import Ints
from reportedly.stories.words import content_words

SHORTEST = 4
"""Content words: shorter sentences ("Police did not comment") prove nothing."""
ALIKE = 0.5
"""Dice coefficient of two sentences' content words at which one rewords the other."""
MOST_SENTENCES = 120


class Sentence(msgspec.Struct, frozen=True):
    """Where a sentence stands and the sorted hashes of its content words, 32 bits each.

    `particulars` are those of its names and figures, which a form fills in anew.
    """

    start: int
    end: int
    words: Ints
    particulars: Ints


def sentences_of(
    text: str, sentences: Iterable[Span], zones: Sequence[Span]
) -> tuple[Sentence, ...]:
    """The sentences of the given zones that say enough to be compared, in text order."""
    found: list[Sentence] = []
    for span in sentences:
        if len(found) < MOST_SENTENCES and any(zone.contains(span) for zone in zones):
            said = span.quote(text)
            hashed = set(map(_hash, content_words(said)))
            if len(hashed) >= SHORTEST:
                named = map(_hash, names_and_figures(said))
                hashes = array("I", sorted(hashed))
                found.append(Sentence(span.start, span.end, hashes, array("I", sorted(named))))
    return tuple(found)


def _hash(word: str) -> int:
    return zlib.crc32(word.encode())


def aligned(
    copy: Sequence[Sentence], origin: Sequence[Sentence]
) -> Iterator[tuple[Sentence, Sentence]]:
    """Sentences of `copy` with those of `origin` that say the same, word for word or otherwise."""
    holders: dict[int, list[int]] = {}
    for at, sentence in enumerate(origin):
        for word in sentence.words:
            holders.setdefault(word, []).append(at)
    for sentence in copy:
        likeness, best = _closest(sentence, origin, holders)
        if likeness >= ALIKE:
            yield sentence, origin[-best]


def _closest(
    sentence: Sentence, origin: Sequence[Sentence], holders: dict[int, list[int]]
) -> tuple[float, int]:
    shared: dict[int, int] = {}
    for word in sentence.words:
        for at in holders.get(word, ()):
            shared[at] = shared.get(at, 0) + 1
    own = len(sentence.words)
    return max(
        ((2 * count / (own + len(origin[at].words)), -at) for at, count in shared.items()),
        default=(0.0, 0),
    )


def reworded(copy: Sequence[Sentence], origin: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Sentences of `copy` that stand in `origin`, word for word or in other words."""
    return tuple(sentence for sentence, _ in aligned(copy, origin))


def reworded_share(copy: Sequence[Sentence], origin: Sequence[Sentence]) -> float:
    """The share of `copy`'s content words that stand in sentences found in `origin`, 0..1."""
    total = sum(len(each.words) for each in copy)
    return sum(len(each.words) for each in reworded(copy, origin)) / total if total else 0.0


def rewording(copy: Sequence[Sentence], origin: Sequence[Sentence]) -> tuple[float, int]:
    """How much of `copy` is `origin` in other words, 0..1, and how many sentences are.

    The Dice coefficients of like sentences are weighed by their content words; a sentence without
    a like one counts as 0. Reports by different hands on one event share names and figures and
    stay below .45; copies put in other words keep half of all their content words and more.
    """
    total = sum(len(each.words) for each in copy)
    pairs = list(aligned(copy, origin))
    kept = sum(dice(one, other) * len(one.words) for one, other in pairs)
    return (kept / total if total else 0.0, len(pairs))


def dice(left: Sentence, right: Sentence) -> float:
    """Dice coefficient of two sentences' content words, 0..1."""
    shared = len(set(left.words).intersection(right.words))
    return 2 * shared / (len(left.words) + len(right.words))


def joined(sentences: Iterable[Sentence], gap: int = 3) -> tuple[Span, ...]:
    """Their spans, neighbours at most `gap` characters apart joined into one."""
    spans: list[Span] = []
    for each in sentences:
        if spans and 0 <= each.start - spans[-1].end <= gap:
            spans[-1] = Span(spans[-1].start, each.end)
        else:
            spans.append(Span(each.start, each.end))
    return tuple(spans)
