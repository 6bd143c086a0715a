"""Terms of a report by field, packed small: a hundred thousand reports stay in memory."""

from __future__ import annotations

import re
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, get_args

import msgspec

from reportedly.records import Annotated, Document, Span
from reportedly.stories.packing import Ints
from reportedly.stories.words import content_words

Field = Literal["words", "lead", "numbers", "names", "places"]
FIELDS: tuple[Field, ...] = get_args(Field)
LEAD = 40
"""Content words of the opening that, with the title, say what a report is about."""
KEPT = 300
FEW_NAMES = 4
"""A report with fewer known name words is searched for capitals inside sentences."""
MOST = 255
PLACED = frozenset({"place", "modifier", "metonym"})


class Bag(msgspec.Struct, frozen=True):
    """Hashes of terms (32 bits) with their frequencies (1 to 255), most frequent first, then in
    text order."""

    terms: Ints = array("I")
    counts: bytes = b""

    def items(self) -> Iterator[tuple[int, int]]:
        """Every term with its frequency."""
        return zip(self.terms, self.counts, strict=True)


class Terms(msgspec.Struct, frozen=True):
    """What a report speaks of: words, its opening, numbers, words of names, places."""

    words: Bag = Bag()
    lead: Bag = Bag()
    numbers: Bag = Bag()
    names: Bag = Bag()
    places: Bag = Bag()


_CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)*")


def _capitalised(span: Span, document: Document) -> Iterator[str]:
    """Words written with a capital inside a sentence: names that no list knows."""
    for found in _CAPITALISED.finditer(document.text, span.start, span.end):
        yield from content_words(found.group())


def bag(terms: Iterable[str]) -> Bag:
    """The most frequent terms; `Counter` keeps first appearance, and the sort is stable."""
    kept = Counter(terms).most_common(KEPT)
    hashes = Counter[int]()
    for term, count in kept:
        hashes[zlib.crc32(term.encode("utf-8", "replace"))] += count
    return Bag(array("I", hashes), bytes(min(count, MOST) for count in hashes.values()))


def terms_of(document: Document, annotated: Annotated, spans: Sequence[Span], title: str) -> Terms:
    """The terms of one report, from its read spans, its title, its names and places."""
    said = [word for span in spans for word in content_words(span.quote(document.text))]
    named = [
        word
        for mention in annotated.mentions
        if mention.form == "name"
        for word in content_words(mention.name or mention.quote)
    ]
    if len(set(named)) < FEW_NAMES:
        named += [word for span in spans for word in _capitalised(span, document)]
    placed = (
        str(place.geonameid or place.name.casefold())
        for place in annotated.places
        if place.role in PLACED
    )
    return Terms(
        words=bag(word for word in said if not word[0].isdigit()),
        lead=bag([*content_words(title), *said[:LEAD]]),
        numbers=bag(word for word in said if word[0].isdigit()),
        names=bag(named),
        places=bag(placed),
    )
