"""Places that no gazetteer holds: villages, districts, streets the words around them call places.

They are written down as places without a point, so that no one takes them for people and a
reader sees that they were not found, rather than that nothing was said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.layers.gazetteer import Entry
from reportedly.layers.places.named import Named
from reportedly.layers.places.toponym import Toponym
from reportedly.layers.places.words import mistakable, words
from reportedly.records import Token

MOST_WORDS = 6
SHORTEST = 3
"""Letters of a name that is one word."""
BEHIND = 4
"""Tokens behind the name among which the place that holds it is looked for."""


class Unlisted(msgspec.Struct, frozen=True):
    """A place without an entry: tokens `[first, last]`, the rule, and what it is said to lie in."""

    first: int
    last: int
    rule: str
    within: int | None = None


def unlisted(
    tokens: Sequence[Token],
    bounds: Sequence[tuple[int, int]],
    known: Sequence[Toponym],
    names: Sequence[Named],
    people: frozenset[int],
) -> list[Unlisted]:
    """Names that the words beside them, or a reader model and a preposition, call places.

    Args:
        tokens: the document's tokens.
        bounds: the sentences, as first token and the one after the last.
        known: the places that were found in the tables, in text order.
        names: the names of a reader model, where there is one.
        people: tokens inside mentions of people and bodies.
    """
    taken = {at for each in known for at in range(each.first, each.last + 1)}
    found: dict[int, Unlisted] = {}
    for first, last, rule in (*_told(tokens, bounds), *_read(tokens, names, people)):
        if taken.isdisjoint(range(first, last + 1)) and _may_name(tokens, first, last):
            taken.update(range(first, last + 1))
            found[first] = Unlisted(first, last, rule, _holder(tokens, last, known))
    return [found[first] for first in sorted(found)]


def part_of_longer(tokens: Sequence[Token], each: Toponym, names: Sequence[Named]) -> bool:
    """Whether a name of the tables is only a word of a longer one: `Dubrova` in `Nova Dubrova`."""
    if each.demonym or each.entries[0].kind not in ("settlement", "village"):
        return False
    for first, last, kind in names:
        if kind == "LOC" and first <= each.first and each.last <= last:
            if each.first == first and not _another(tokens, each.last, last):
                return False
            outside = [at for at in range(first, last + 1) if not each.first <= at <= each.last]
            return any(_adds(tokens[at].form) for at in outside)
    return False


def _another(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether what follows a town's name makes it no site in that town: a street, a double name."""
    hyphen = at + 2 <= last and tokens[at + 1].form == "-"
    return hyphen or (at < last and tokens[last].form in words("street_name"))


def _adds(form: str) -> bool:
    """Whether a word beside a name makes it another: no direction, no kind of place."""
    if not form[0].isupper() or form.lower() in words("direction"):
        return False
    return form not in words("after_admin1") | words("after_admin2") | words("after_town")


def _told(
    tokens: Sequence[Token], bounds: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """`the village of X Y`, `X Y district`: a common noun says what it is."""
    for start, stop in bounds:
        for at in range(start, stop):
            low = tokens[at].form
            if low in words("before_town") and at + 2 < stop and tokens[at + 1].form == "of":
                last = _run(tokens, at + 2, stop)
                if last is not None:
                    yield at + 2, last, "town-of"
            elif low in words("unit") and at > start + 1:
                first = _run_back(tokens, at - 1, start)
                if first is not None and first > start:
                    yield first, at - 1, "told"


def _read(
    tokens: Sequence[Token], names: Sequence[Named], people: frozenset[int]
) -> Iterator[tuple[int, int, str]]:
    """What a reader model reads as a place, where the words around it do not speak against it."""
    for first, last, kind in names:
        if kind != "LOC" or not people.isdisjoint(range(first, last + 1)):
            continue
        if _cued(tokens, first) or tokens[last].form in words("unit_name"):
            yield first, last, "read"


def _cued(tokens: Sequence[Token], first: int) -> bool:
    before = [token.form.lower() for token in tokens[max(0, first - 2) : first]]
    if before and before[-1] == "the":
        before = before[:-1]
    return bool(before) and before[-1] in words("preposition")


def _may_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    form = tokens[first].form
    if (
        last - first >= MOST_WORDS
        or not form[0].isupper()
        or (last == first and len(form) < SHORTEST)
    ):
        return False
    if mistakable().get(form.lower()) == "given_name":
        return tokens[last].form in words("unit_name")
    return form.lower() not in words("calendar")


def _holder(tokens: Sequence[Token], last: int, known: Sequence[Toponym]) -> int | None:
    """The known place named right behind: `Nova Hrebla, Donetsk region`, `X in Syria`."""
    for number, each in enumerate(known):
        if last < each.first <= last + BEHIND and not each.demonym:
            between = [token.form for token in tokens[last + 1 : each.first]]
            if any(form in (",", "in", "(") for form in between) and not any(
                form[0].isupper() or form in (".", "and", ";") for form in between
            ):
                return number
    return None


def holds(entry: Entry | None) -> bool:
    """Whether a resolved place may hold another: a country, a division or a region."""
    return entry is not None and entry.kind in ("country", "admin1", "admin2")


def _run(tokens: Sequence[Token], first: int, stop: int) -> int | None:
    """The last of the capitalised words that begin at `first`."""
    last = None
    for at in range(first, min(stop, first + MOST_WORDS)):
        form = tokens[at].form
        if not form[0].isupper() or not form.replace("-", "").isalpha():
            break
        last = at
    return last


def _run_back(tokens: Sequence[Token], last: int, start: int) -> int | None:
    first = None
    for at in range(last, max(start, last - MOST_WORDS) - 1, -1):
        form = tokens[at].form
        if not form[0].isupper() or not form.replace("-", "").isalpha():
            break
        first = at
    return first
