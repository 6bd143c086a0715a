"""Chains as the program makes them over raw text, in the form the chain measures take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import msgspec

from evaluation.reader.gum import GoldMention
from reportedly.layers.mentions import mentions
from reportedly.layers.places import places
from reportedly.layers.quotations import quotations
from reportedly.layers.reader import reading_steps
from reportedly.records import Document, Origin, Part, Place, Reading, Span, Token, inside, trimmed
from reportedly.settings import Models
from reportedly.steps import Pipeline, step

_OUTSIDE = frozenset(
    (
        *("case", "cc", "conj", "mark", "cop", "aux", "nsubj", "csubj", "advcl", "parataxis"),
        *("discourse", "punct", "appos", "expl", "vocative", "orphan", "obl", "advmod", "list"),
    )
)
"""Relations whose dependents are no part of the noun phrase of their head."""


class Found(msgspec.Struct, frozen=True):
    """A mention the program found, over words `[first, last)`, with its head and its chain."""

    first: int
    last: int
    head: int
    chain: str
    span: tuple[int, int]


_GIVEN = ("parts", "repairs", "names", "zones")


@step("evaluated-parts", version="1", needs=(), gives=_GIVEN)
def lines(reading: Reading) -> Reading:
    """Every line of the text as one paragraph of a report's body."""
    parts, at = [], 0
    for line in reading.text.split("\n"):
        span = trimmed(reading.text, Span(at, at + len(line)))
        at += len(line) + 1
        if span.start < span.end:
            parts.append(Part(span=span, zone="body"))
    return msgspec.structs.replace(reading, parts=tuple(parts))


@cache
def _pipeline(reader: str) -> Pipeline:
    steps = reading_steps(Models(reader=reader))
    return Pipeline((lines, *steps, quotations, mentions, places))


def read(text: str, reader: str = "auto") -> Reading:
    """The layers of a text whose lines are paragraphs."""
    origin = Origin("evaluation", "txt", "0", "none/1")
    return _pipeline(reader).read(Reading(Document.of(text, origin)))


def found_mentions(reading: Reading) -> list[Found]:
    """Mentions of people and bodies, and names of places, with their chains."""
    taken: dict[tuple[int, int], Found] = {}
    for each in reading.mentions:
        made = _found(reading, each.span, each.entity or each.id)
        if made is not None:
            taken[made.span] = made
    for place in reading.places:
        made = _found(reading, place.span, _place_chain(place))
        if place.role != "demonym" and made is not None:
            taken.setdefault(made.span, made)
    return [taken[span] for span in sorted(taken)]


def _place_chain(place: Place) -> str:
    return f"place:{place.geonameid or place.name.casefold()}"


def _found(reading: Reading, span: Span, chain: str) -> Found | None:
    mine = inside(reading.tokens, span)
    if not mine:
        return None
    first = reading.tokens.index(mine[0])
    last = first + len(mine)
    outer = [at for at in range(first, last) if not first <= reading.tokens[at].head < last]
    head = outer[-1] if outer and reading.tokens[first].deprel else last - 1
    return Found(first, last, head, chain, (span.start, span.end))


def noun_phrase(tokens: Sequence[Token], each: Found) -> tuple[int, int]:
    """The span of the whole noun phrase around a mention's head, as GUM marks mentions.

    Names and role nouns are marked here without what follows them, and a title apart from the
    name; GUM marks `the men who left` and `General Ivan Orlov` whole.
    """
    if not tokens[each.head].deprel:
        return each.span
    first, last = each.first, each.last
    while first - 1 >= 0 and _belongs(tokens, first - 1, each.head):
        first -= 1
    while last < len(tokens) and _belongs(tokens, last, each.head):
        last += 1
    while tokens[last - 1].form in {",", ".", "–", "—", ")", "”"} and last > each.last:
        last -= 1
    return tokens[first].span.start, tokens[last - 1].span.end


def _belongs(tokens: Sequence[Token], at: int, head: int) -> bool:
    """Whether a word stands in the noun phrase of `head`."""
    relation = ""
    while at >= 0 and at != head:
        relation = tokens[at].deprel.partition(":")[0]
        at = tokens[at].head
    if at < 0:
        return False
    possessive = relation == "case" and tokens[head].deprel == "nmod:poss"
    return possessive or relation not in _OUTSIDE


def min_keys(
    found: Iterable[Found], gold: Sequence[GoldMention], words: dict[tuple[int, int], int]
) -> dict[tuple[int, int], GoldMention]:
    """For each found span the shortest gold mention around it whose head word it is headed by.

    The rule of MUC-6 and MUC-7: a mention is met by a span that lies inside it and holds its
    least part. `words` maps start and end of gold words to their number.
    """
    starts = {start: at for (start, _), at in words.items()}
    ends = {end: at + 1 for (_, end), at in words.items()}
    met = {}
    for each in found:
        first, last = starts.get(each.span[0]), ends.get(each.span[1])
        if first is None or last is None:
            continue
        fitting = [
            mention
            for mention in gold
            if mention.first <= first
            and last <= mention.last
            and any(first <= head < last for head in mention.heads)
            and (mention.heads[-1] < last or mention.heads[0] >= first)
        ]
        if fitting:
            met[each.span] = min(fitting, key=lambda m: (m.last - m.first, m.first))
    return met
