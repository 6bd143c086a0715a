"""Shared wording: hashed runs of five words.

Every run of five words is hashed. Those whose hash is divisible by `SAMPLE` propose pairs
(Manber's mod-p sampling, 1994): two texts that share wording share sampled runs in the same
proportion, whichever contains the other. Proposed pairs are then compared on all their runs.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Iterator

from reportedly.records import Span
from reportedly.stories.words import words

RUN = 5
SAMPLE = 4
FEW_RUNS = 60
"""Texts with fewer runs are sampled whole."""


def _hash(run: str) -> int:
    return int.from_bytes(hashlib.blake2b(run.encode("utf-8", "replace"), digest_size=8).digest())


def runs(text: str, spans: Iterable[Span]) -> array[int]:
    """Sorted hashes of the distinct five-word runs of the given spans, 64 bits each."""
    said = [word for span in spans for word in words(span.quote(text))]
    return array(
        "Q",
        sorted({_hash(" ".join(said[at : at + RUN])) for at in range(len(said) - RUN + 1)}),
    )


def sampled(hashes: array[int]) -> Iterator[int]:
    """The runs that propose pairs."""
    if len(hashes) < FEW_RUNS:
        return iter(hashes)
    return (each for each in hashes if each % SAMPLE == 0)


def shared_runs(left: array[int], right: array[int]) -> int:
    """How many runs stand in both texts."""
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    return len(set(small).intersection(large))
