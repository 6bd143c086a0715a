"""What linking looks at across the whole heap: of a report its terms and marks of its wording.

Everything else of a report is read only where it is compared. An outline is about two kilobytes,
so that those of a hundred thousand reports are read in seconds.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterator

import msgspec

from reportedly.stories.digest import Digest, interval
from reportedly.stories.packing import Ints
from reportedly.stories.shingles import sampled
from reportedly.stories.weights import codes

SHELF_DAYS = 30
LONG_SENTENCE = 8
"""Content words from which a sentence marks a text by itself."""
SENTENCE = 1
"""The lowest bit of a mark: whether it stands for a sentence or for a run of words."""


class Outline(msgspec.Struct, frozen=True, array_like=True):
    """One report at a glance.

    `basis` names what it was made from; `shelf` is the month of publication, None where none is
    known; `terms` are codes of all its terms and `keys` of those that propose pairs; `marks` are
    its sampled runs and its long sentences, hashed; `runs` is how many runs it has.
    """

    id: str
    basis: str
    shelf: int | None
    terms: Ints
    marks: Ints
    runs: int
    noted: bool
    """Whether it says that it is a translation."""
    keys: Ints = array("Q")


def outline(digest: Digest, basis: str) -> Outline:
    """The outline of a report, as yet without keys, which depend on the heap."""
    when = interval(digest)
    return Outline(
        id=digest.id,
        basis=basis,
        shelf=None if when is None else when[0].toordinal() // SHELF_DAYS,
        terms=array("Q", sorted(codes(digest.terms))),
        marks=array("Q", sorted(set(_marks(digest)))),
        runs=len(digest.runs),
        noted=digest.note is not None,
    )


def _marks(digest: Digest) -> Iterator[int]:
    for run in sampled(digest.runs):
        yield run & ~SENTENCE
    for sentence in digest.sentences:
        if len(sentence.words) >= LONG_SENTENCE:
            said = hashlib.blake2b(sentence.words.tobytes(), digest_size=8).digest()
            yield int.from_bytes(said) | SENTENCE
