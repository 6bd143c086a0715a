"""A sentence as event rules walk over it: words, tags, noun phrases, and what stands over them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from reportedly.extract.events.lexicon import closed_classes, word_classes
from reportedly.extract.events.tagging import tag_words
from reportedly.extract.events.tree import tree_of
from reportedly.extract.events.wordsets import word_set
from reportedly.records import (
    Mention,
    Part,
    Place,
    Reading,
    Span,
    TaggedParty,
    Timex,
    Token,
    inside,
)

Layer = TypeVar("Layer", Mention, Place)
MOST_SCENES = 20
"""Places of one sentence that are weighed."""
LONGEST = 25
"""Words a noun phrase may hold."""
_NONE: frozenset[str] = frozenset()


class Phrase(NamedTuple):
    """A noun phrase: word positions `[start, end)`; `head` is its last content word."""

    start: int
    end: int
    head: int


class Sentence:
    """One sentence with its words, coarse tags and the layers that lie over it."""

    def __init__(self, reading: Reading, span: Span, part: int, number: int) -> None:
        self.text = reading.text
        self.span = span
        self.part = part
        self.number = number
        self.zone = reading.parts[part].zone
        self.tokens: Sequence[Token] = inside(reading.tokens, span)
        self.first = bisect_left(reading.tokens, span.start, key=lambda token: token.span.start)
        self.low = [token.form.lower().replace("’", "'").replace("‘", "'") for token in self.tokens]
        self.plain = [word.replace("-", "") if len(word) > 1 else word for word in self.low]
        self.tags = tag_words(self.tokens, self.low)
        self.mentions = _over(self.tokens, reading.mentions, span)
        self.places = _over(self.tokens, reading.places, span)
        self.times: Sequence[Timex] = inside(reading.times, span)
        self.parties: Sequence[TaggedParty] = inside(reading.parties, span)
        self.tree = tree_of(self.tokens, _first(reading.tokens, self.tokens))
        self._names()
        self.to_date = _runs_to_date(self.low)
        self.scenes = self._scenes()

    def _scenes(self) -> list[tuple[Place, int]]:
        """Places where something may happen, with the first word of each."""
        seen: set[str] = set()
        found = []
        for at, place in self.places.items():
            if place.id not in seen and place.role == "place" and not self._owns(place, at):
                seen.add(place.id)
                found.append((place, at))
        return found[:MOST_SCENES]

    def _owns(self, place: Place, at: int) -> bool:
        """Whether the place only qualifies: *Odesa's mayor*, *a Paris bank*, *Al, of Oslo*."""
        if self.word(at - 1) in {"of", "from"} and self.word(at - 2) == ",":
            return True
        while self.places.get(at + 1) is place:
            at += 1
        if self.tag(at + 1) != "O":
            return self.tag(at + 1) in "G-"
        mention = self.mentions.get(at + 1)
        if mention is not None and mention is self.mentions.get(at):
            return True
        return (
            self.low[at + 1].isalpha()
            and self.tokens[at + 1].form.islower()
            and not (self.closed(at + 1) & {"day", "month", "time"})
        )

    def _names(self) -> None:
        """Words inside a name are nominal whatever they look like."""
        for at, mention in self.mentions.items():
            if mention.form == "name" and self.tags[at] in "VR" and self._capital(at):
                self.tags[at] = "O"
        for at in self.places:
            if self.tags[at] in "VR":
                self.tags[at] = "O"

    def _capital(self, at: int) -> bool:
        return self.tokens[at].form[:1].isupper()

    def __len__(self) -> int:
        return len(self.tokens)

    def tag(self, at: int) -> str:
        """The tag of a word; a full stop outside the sentence."""
        return self.tags[at] if 0 <= at < len(self.tags) else "."

    def word(self, at: int) -> str:
        """The lower-case word at a position; empty outside the sentence."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def classes(self, at: int) -> frozenset[str]:
        """The noun classes of a word, with what names and places over it add."""
        own = word_classes().get(self.low[at], _NONE)
        place = self.places.get(at)
        if place is not None and place.role != "demonym":
            if place.precision == "country":
                own = own | {"country"}
            elif place.role in {"place", "modifier"}:
                own = own | {"territory", "place"}
        mention = self.mentions.get(at)
        if mention is not None:
            own = own | _MENTION_CLASSES.get(mention.kind, _NONE)
            if mention.public:
                own = own | {"official"}
        return own

    def closed(self, at: int) -> frozenset[str]:
        """The closed classes of a word."""
        return closed_classes().get(self.word(at), _NONE)

    def bounds(self, at: int) -> bool:
        """Whether a word ends *at least* or *at most*, which say how a number is meant."""
        return self.low[at] in {"least", "most"} and self.word(at - 1) == "at"

    def characters(self, start: int, end: int) -> Span:
        """The characters of words `[start, end)`."""
        return Span(self.tokens[start].span.start, self.tokens[end - 1].span.end)

    def phrase_ending(self, last: int) -> Phrase | None:
        """The noun phrase whose last word is at `last`, grown leftwards."""
        while last >= 0 and self.tags[last] in "Q-":
            last -= 1
        if last < 0 or self.tags[last] not in "OU":
            return None
        start = last
        if self.tags[last] == "O":
            start = self._grow_left(last)
        return Phrase(start, last + 1, last)

    def _grow_left(self, last: int) -> int:
        start, least = last, max(0, last - LONGEST)
        while start > least:
            before = self.tags[start - 1]
            if self.low[start - 1] in {"(", "["} or self.bounds(start - 1):
                break
            if before in "OG-" or (before == "Q" and start > 1 and self.tags[start - 2] in "OD"):
                start -= 1
            elif before == "D":
                start -= 1
                break
            else:
                break
        while start < last and self.tags[start] in "QG-":
            start += 1
        return start

    def phrase_starting(self, first: int) -> Phrase | None:
        """The noun phrase that begins at `first`, grown rightwards, with one *of* complement."""
        while self.tag(first) in "QR":
            first += 1
        if self.tag(first) not in "DOU":
            return None
        if self.tag(first) == "U":
            return Phrase(first, first + 1, first)
        end, most = first, min(len(self), first + LONGEST)
        while end < most and self.tags[end] in ("DO-QG" if end == first else "O-QG"):
            if self.tags[end] == "Q" and self.tag(end + 1) not in "O":
                break
            if self.low[end] in {"(", "["} or (end > first and self._adjunct(end)):
                break
            end += 1
        while end > first and self.tags[end - 1] in "Q-D":
            end -= 1
        if end == first:
            return None
        return Phrase(first, end, end - 1)

    def _adjunct(self, at: int) -> bool:
        """Whether a word after a noun begins something else: *Friday*, *following*, *elsewhere*."""
        if self.low[at] in word_set("phrase-end"):
            return True
        return "day" in self.closed(at) and self.tag(at + 1) not in "OG"

    def with_complement(self, phrase: Phrase) -> Phrase:
        """The phrase with its *of* complement: *hundreds of detainees*, *members of the group*."""
        if self.word(phrase.end) != "of":
            return phrase
        inner = self.phrase_starting(phrase.end + 1)
        if inner is None:
            return phrase
        partitive = self.low[phrase.head] in word_set("partitive")
        return Phrase(phrase.start, inner.end, inner.head if partitive else phrase.head)


_MENTION_CLASSES: dict[str, frozenset[str]] = {
    "person": frozenset({"person", "party"}),
    "organization": frozenset({"party"}),
    "government": frozenset({"party", "official"}),
    "military": frozenset({"party", "troops"}),
    "media": frozenset({"party"}),
    "group": frozenset({"party"}),
    "facility": frozenset({"building"}),
}


def _first(every: Sequence[Token], own: Sequence[Token]) -> int:
    """Where the words of a sentence begin among those of the document."""
    if not own:
        return 0
    return bisect_left(every, own[0].span.start, key=lambda token: token.span.start)


def _runs_to_date(low: Sequence[str]) -> bool:
    """Whether figures of the sentence run to date: *since the war began*, *so far*."""
    if "so" in low and "far" in low:
        return True
    return "since" in low and not word_set("to-date").isdisjoint(low)


def _over(tokens: Sequence[Token], layer: Sequence[Layer], span: Span) -> dict[int, Layer]:
    """Which member of a layer lies over which word."""
    made: dict[int, Layer] = {}
    starts = [token.span.start for token in tokens]
    for each in inside(layer, span):
        at = bisect_left(starts, each.span.start)
        while at < len(tokens) and tokens[at].span.start < each.span.end:
            made.setdefault(at, each)
            at += 1
    return made


def sentences(reading: Reading) -> Iterator[Sentence]:
    """The sentences of the read parts, in text order, never across parts."""
    spans = reading.sentences
    at = 0
    for index, part in enumerate(reading.parts):
        while at < len(spans) and spans[at].end <= part.span.start:
            at += 1
        here = at
        while here < len(spans) and spans[here].start < part.span.end:
            yield Sentence(reading, spans[here], index, here)
            here += 1


__all__ = ["Part", "Phrase", "Sentence", "sentences"]
