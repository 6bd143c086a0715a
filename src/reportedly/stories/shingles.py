"""Shared wording: hashed runs of five words, sampled, and hashed paragraphs.

Every run of five words is hashed; those whose hash is divisible by `SAMPLE` are kept (Manber's
mod-p sampling, 1994). Two texts that share wording share sampled runs in the same proportion,
whichever contains the other, so one index serves copies, excerpts and aggregations alike.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import msgspec

from reportedly.records import Span, trimmed
from reportedly.stories.words import words

RUN = 5
SAMPLE = 3
SHORTEST_PARAGRAPH = 8
"""Words: shorter paragraphs ("Read more") prove nothing."""


class Paragraph(msgspec.Struct, frozen=True):
    """One read paragraph: where it stands, a hash of its words, how many there are."""

    span: Span
    digest: int
    words: int


def _hash(run: str) -> int:
    return int.from_bytes(hashlib.blake2b(run.encode("utf-8", "replace"), digest_size=8).digest())


def paragraphs(text: str, spans: Iterable[Span]) -> tuple[Paragraph, ...]:
    """Every paragraph (line) of the given spans that holds a word."""
    found: list[Paragraph] = []
    for span in spans:
        at = span.start
        for line in span.quote(text).splitlines(keepends=True):
            said = list(words(line))
            if said:
                where = trimmed(text, Span(at, at + len(line)))
                found.append(Paragraph(where, _hash(" ".join(said)), len(said)))
            at += len(line)
    return tuple(found)


def sampled_shingles(text: str, spans: Iterable[Span]) -> tuple[int, ...]:
    """Sorted sample of the hashes of five-word runs; all runs of a text of under 60 words."""
    said = [word for span in spans for word in words(span.quote(text))]
    runs = {_hash(" ".join(said[at : at + RUN])) for at in range(max(0, len(said) - RUN + 1))}
    short = len(said) < 60
    return tuple(sorted(run for run in runs if short or run % SAMPLE == 0))


def containment(smaller: tuple[int, ...], larger: tuple[int, ...]) -> float:
    """The share of `smaller`'s runs that stand in `larger` too, 0..1."""
    if not smaller:
        return 0.0
    inside = set(larger)
    return sum(run in inside for run in smaller) / len(smaller)
