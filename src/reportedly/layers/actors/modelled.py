"""Names a reader model found, turned into candidates where no rule knows better."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.knowledge import (
    adjectives,
    capitals,
    countries,
    given_names,
    titles,
)
from reportedly.layers.actors.roles import role_before
from reportedly.layers.actors.words import Words
from reportedly.records import Name
from reportedly.records.mention import MentionKind

_KINDS: dict[str, MentionKind] = {"PER": "person", "ORG": "organization", "EVENT": "event"}
_STRENGTH = 70
_SURE = 60
"""Strength from which a rule's kind of a name rules the model's for the same words."""
_VOTES = 2
_EVEN = 0.5
"""Odds from which a reading is likelier than not."""
_PREFIXES = frozenset(("anti", "pro", "non", "ex", "-"))
_LOOSE = frozenset(("of", "the", "and", "in", "for", ",", "'s", "at", "on", "by"))
"""Words no name ends with."""


def modelled_names(
    words: Words, names: Iterable[Name], found: Sequence[Candidate] = ()
) -> Iterator[Candidate]:
    """Candidates for the model's persons, bodies and events; places are the places layer's.

    Words without a capital are no name, whatever the model says (`marines`), and what the rules
    read as a person (`found`), or part of such a person's name, is no body. A curated person or
    body of the same words and kind lends its knowledge. Within a report one name is of one kind:
    that of a sure rule, else of most of the model's readings, or of the one likelier than not.
    """
    names = tuple(names)
    placed = list(_placed(words, names))
    people = [each for each in found if each.kind == "person"]
    whole = {(each.first, each.last) for each in people}
    parts = {words.quote(k, k + 1) for each in people for k in range(each.first, each.last)}
    known = {(each.first, each.last): each for each in found if each.rule.startswith("known")}
    surnames = _surnames(words, people, placed)
    ruled = _ruled(words, found)
    voted = {**_voted(words, placed), **_doubted(words, names)}
    for first, last, told in placed:
        quote = words.quote(first, last)
        if quote == quote.lower() or _no_name(words, first, last, told):
            continue
        kind = _KINDS.get(voted.get(quote, told))
        kind = ruled.get(quote, kind) if kind is not None else None
        if kind is None or (kind != "person" and ((first, last) in whole or quote in parts)):
            continue
        curated = known.get((first, last))
        lent = curated is not None and _same_sort(curated.kind, kind)
        if curated is not None and lent and (kind != "person" or quote not in surnames):
            yield msgspec.structs.replace(curated, strength=max(curated.strength, _STRENGTH))
            continue
        nation = countries().at(words.forms, first) if kind == "organization" else None
        if nation is not None and nation[0] == last:
            yield _government(words, first, last, nation[1])
            continue
        before = role_before(words, first) if kind != "event" else None
        if before is not None and before.body is not None and not _given(words, first, last):
            kind = before.body
        yield Candidate(first, last, kind, "model", _STRENGTH, name=quote)


Placed = tuple[int, int, str]


def _placed(words: Words, names: Iterable[Name]) -> Iterator[Placed]:
    starts = [span.start for span in words.spans]
    for name in names:
        first = bisect_left(starts, name.span.start)
        last = bisect_left(starts, name.span.end)
        while last > first and words.lows[last - 1] in _LOOSE:
            last -= 1
        if first < last:
            yield first, last, name.kind


def _government(words: Words, first: int, last: int, country: str) -> Candidate:
    """A country that the model reads as a body, as it does where the country acts."""
    return Candidate(
        first,
        last,
        "government",
        "country-acts",
        _STRENGTH,
        name=words.quote(first, last),
        entity=f"actor:{country}-GOV",
        country=country,
        sector="GOV",
    )


def _given(words: Words, first: int, last: int) -> bool:
    """Whether words begin with a given name, so that what stands before them is no body's kind."""
    return last - first > 1 and words.forms[first] in given_names()


def _same_sort(one: str, other: str) -> bool:
    return (one == "person") == (other == "person") and other != "event"


def _no_name(words: Words, first: int, last: int, told: str) -> bool:
    """Whether the words are an office, a country or a nation's adjective and nobody's name."""
    if told == "PER":
        title = titles().at(words.lows, first)
        office = title is not None and words.low(title[0]) in {"of", "for"} and title[0] < last
        if office or (title is not None and title[0] == last):
            return True
    while words.lows[first] in _PREFIXES and first < last - 1:
        first += 1
    tables = [adjectives(), *((countries(), capitals()) if told == "EVENT" else ())]
    if told == "PER":
        tables.append(countries())
    return any((hit := table.at(words.forms, first)) and hit[0] == last for table in tables)


def _ruled(words: Words, found: Iterable[Candidate]) -> dict[str, MentionKind]:
    """Kinds that sure rules give to words, where they agree."""
    kinds: dict[str, set[MentionKind]] = {}
    for each in found:
        if each.strength >= _SURE and each.form == "name":
            kinds.setdefault(words.quote(each.first, each.last), set()).add(each.kind)
    return {quote: next(iter(each)) for quote, each in kinds.items() if len(each) == 1}


def _voted(words: Words, placed: Iterable[Placed]) -> dict[str, str]:
    """For words the model reads in several ways, the way of the clear majority."""
    votes: dict[str, Counter[str]] = {}
    for first, last, told in placed:
        votes.setdefault(words.quote(first, last), Counter())[told] += 1
    return {
        quote: told
        for quote, counts in votes.items()
        if len(counts) > 1
        for told, most in counts.most_common(1)
        if most >= _VOTES and 2 * most > counts.total()
    }


def _doubted(words: Words, names: Iterable[Name]) -> dict[str, str]:
    """Single words that the model thinks likelier a place's than a person's, wherever they stand.

    A person that even one reading holds likelier than not stays one, for the mask's sake.
    """
    best: dict[str, dict[str, float]] = {}
    for name in names:
        kinds = best.setdefault(name.span.quote(words.text), {})
        kinds[name.kind] = max(name.score, kinds.get(name.kind, 0.0))
    return {
        quote: "LOC"
        for quote, kinds in best.items()
        if " " not in quote and kinds.get("PER", 1.0) < _EVEN <= kinds.get("LOC", 0.0)
    }


def _surnames(
    words: Words, people: Iterable[Candidate], placed: Iterable[Placed]
) -> frozenset[str]:
    """The last words of people named in full who are not curated."""
    fuller = [words.quote(each.first, each.last) for each in people if each.entity is None]
    fuller += [words.quote(first, last) for first, last, told in placed if told == "PER"]
    return frozenset(name.rpartition(" ")[2] for name in fuller if " " in name)
