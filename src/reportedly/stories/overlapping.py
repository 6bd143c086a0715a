"""Which reports share wording, and how much: an inverted index over sampled runs.

Overlap is containment: the share of the smaller text's five-word runs found in the larger,
because aggregators cut and paste. Three tenths is where the pairs marked by text overlap in the
development set begin; texts by different hands on one event stay below it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Literal

import msgspec

from reportedly.stories.digest import Digest
from reportedly.stories.publishers import outlet_key
from reportedly.stories.rewrites import Rule, rewrite
from reportedly.stories.shingles import sampled, shared_runs
from reportedly.stories.translations import translations
from reportedly.stories.wording import Sentence, aligned, reworded_share

Kind = Literal["same", "near", "excerpt", "rewrite", "translation"]

COMMON = 60
"""A run in more reports than this proposes pairs with its first `FIRST` holders only, so that a
much copied text is still found and boilerplate costs little."""
FIRST = 3
PARTS = 4
"""The index is built in so many passes, each over a part of all runs: less memory at a time."""
SAME, NEAR = 0.95, 0.30
"""Jaccard coefficient from which two texts are the same; containment from which they are near."""
EDITED = 0.25
"""Containment from which two texts are near where most of the shorter one is also reworded."""
EXCERPT, SHORTER = 0.9, 0.4
"""A passage: so much of it stands in a text of which it is under two fifths. A longer one is a
copy cut to fit, as papers cut agency reports."""
MOSTLY = 0.6
"""Share of content words in sentences reworded from the other text: most of a text."""
PARTICULARS = 2
SHARED_PARTICULARS = 0.4
"""Texts in one wording whose like sentences share fewer of their names and figures (of at least
so many) are filled-in forms, such as the daily report of a general staff, and no copies."""
LEAST_RUNS = 8
"""A text with fewer runs proves nothing by itself unless it is the same text."""


class Overlap(msgspec.Struct, frozen=True):
    """Two reports that share wording: how much of the smaller stands in the larger, 0..1."""

    left: str
    right: str
    contained: float
    jaccard: float
    kind: Kind
    rule: Rule | None = None
    """By which rule a rewrite is known."""


def overlaps(digests: Mapping[str, Digest], alike: Iterable[tuple[str, str]]) -> list[Overlap]:
    """Every pair of reports that share wording enough to call one a copy, in a stable order.

    Args:
        digests: of all reports.
        alike: pairs that speak of the same things; only these are compared for rewording.
    """
    found: dict[tuple[str, str], Overlap] = {}
    for left, right in sorted(_proposed(digests) | _sharing_sentences(digests)):
        overlap = _overlap(digests[left], digests[right])
        if overlap is not None:
            found[left, right] = overlap
    for left, right in alike:
        if (left, right) not in found:
            a, b = digests[left], digests[right]
            overlap = _overlap(a, b) or _rewrite(a, b)
            if overlap is not None:
                found[left, right] = overlap
    for copy, origin, share in translations(digests):
        pair = (min(copy, origin), max(copy, origin))
        found.setdefault(pair, Overlap(*pair, share, 0.0, "translation"))
    return [found[pair] for pair in sorted(found)]


def _proposed(digests: Mapping[str, Digest]) -> set[tuple[str, str]]:
    ids = sorted(digests)
    counted: Counter[tuple[int, int]] = Counter()
    for part in range(PARTS):
        counted.update(_shared_in_part(digests, ids, part))
    return {
        (ids[a], ids[b])
        for (a, b), count in counted.items()
        if count >= _least(digests[ids[a]], digests[ids[b]])
    }


def _sharing_sentences(digests: Mapping[str, Digest]) -> set[tuple[str, str]]:
    """Pairs with a sentence of the same content words: no sample of runs can miss those."""
    first: dict[bytes, list[str]] = {}
    found: set[tuple[str, str]] = set()
    for id in sorted(digests):
        for sentence in digests[id].sentences:
            if len(sentence.words) >= LEAST_RUNS:
                held = first.setdefault(_key(sentence), [])
                found.update((other, id) for other in held if other != id)
                if len(held) < FIRST:
                    held.append(id)
    return found


def _key(sentence: Sentence) -> bytes:
    return hashlib.blake2b(sentence.words.tobytes(), digest_size=8).digest()


def _least(left: Digest, right: Digest) -> int:
    return 1 if min(len(left.runs), len(right.runs)) < 4 * LEAST_RUNS else 2


def _shared_in_part(
    digests: Mapping[str, Digest], ids: list[str], part: int
) -> Iterator[tuple[int, int]]:
    first: dict[int, int] = {}
    holders: dict[int, list[int]] = {}
    for at, id in enumerate(ids):
        for run in sampled(digests[id].runs):
            if (run >> 32) % PARTS != part:
                continue
            earlier = first.setdefault(run, at)
            if earlier != at:
                holders.setdefault(run, [earlier]).append(at)
    for members in holders.values():
        if len(members) <= COMMON:
            yield from combinations(members, 2)
        else:
            yield from ((a, b) for a in members[:FIRST] for b in members if a < b)


def _overlap(a: Digest, b: Digest) -> Overlap | None:
    small, large = _by_size(a, b)
    if not small.runs:
        return None
    shared = shared_runs(small.runs, large.runs)
    contained = shared / len(small.runs)
    jaccard = shared / (len(small.runs) + len(large.runs) - shared)
    if jaccard >= SAME:
        return Overlap(a.id, b.id, contained, jaccard, "same")
    if len(small.runs) < LEAST_RUNS or contained < EDITED:
        return None
    if contained < NEAR and reworded_share(small.sentences, large.sentences) < MOSTLY:
        return None
    if form_letter(small, large):
        return None
    passage = small.length < SHORTER * large.length and contained >= EXCERPT
    return Overlap(a.id, b.id, contained, jaccard, "excerpt" if passage else "near")


def _by_size(a: Digest, b: Digest) -> tuple[Digest, Digest]:
    return (a, b) if len(a.runs) <= len(b.runs) else (b, a)


def form_letter(a: Digest, b: Digest) -> bool:
    """Whether two reports say the like of other names and figures."""
    mine: set[int] = set()
    theirs: set[int] = set()
    small, large = _by_size(a, b)
    for one, other in aligned(small.sentences, large.sentences):
        mine.update(one.particulars)
        theirs.update(other.particulars)
    smaller = min(len(mine), len(theirs))
    return smaller >= PARTICULARS and len(mine & theirs) < SHARED_PARTICULARS * smaller


def _rewrite(a: Digest, b: Digest) -> Overlap | None:
    small, large = _by_size(a, b)
    found = rewrite(small.sentences, large.sentences, _quotes(a, b) or _quotes(b, a))
    if found is None or form_letter(a, b):
        return None
    union = len(a.runs) + len(b.runs)
    jaccard = shared_runs(a.runs, b.runs) / union if union else 0.0
    return Overlap(a.id, b.id, found.likeness, jaccard, "rewrite", found.rule)


def _quotes(report: Digest, other: Digest) -> bool:
    """Whether a report says in its sentences what it takes from the other's outlet."""
    outlet = outlet_key(other.outlet or "")
    return any(
        relation in ("reports", "quotes") and outlet_key(named) == outlet
        for named, relation in report.cited
    )
