"""Quoted names: a nom de guerre (`“Falcon” said`) or a body's own name (the “Old Oak” group)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.knowledge import agents, words_of
from reportedly.layers.actors.words import Words
from reportedly.records import Quotation

_LONGEST = 6
_FEWEST = 2
_FIGHTING = frozenset({"legion", "brigade", "battalion", "regiment", "army", "front", "corps"})
"""Heads of bodies that carry names of their own."""
_MARKS = frozenset("“”‘’\"'«»„")


def quoted_names(words: Words, quotations: Iterable[Quotation]) -> Iterator[Candidate]:
    """Quoted names, marks left out, that act as a person or stand beside a body noun."""
    starts = [span.start for span in words.spans]
    for quotation in quotations:
        if not quotation.scare or len(quotation.spans) > 1:
            continue
        first = bisect_left(starts, quotation.spans[0].start)
        last = bisect_left(starts, quotation.spans[0].end)
        while first < last and words.forms[first] in _MARKS:
            first += 1
        while last > first and words.forms[last - 1] in _MARKS:
            last -= 1
        if not 0 < last - first <= _LONGEST:
            continue
        if words.caps[first] and words.caps[last - 1]:
            found = _named(words, first, last) or _described(words, first, last)
        else:
            found = _uncapitalised(words, first, last)
        if found is not None:
            yield found


def _described(words: Words, first: int, last: int) -> Candidate | None:
    """A body in foreign words that a clause explains: the `“Nationale Waterdienst”, which …`."""
    before, after = first - 2, last + 1
    if last - first < _FEWEST or words.low(before) != "the":
        return None
    at = after + 1 if words.low(after) == "," else after
    if words.low(at) not in {"which", "whose"}:
        return None
    name = words.quote(first, last)
    return Candidate(first, last, "organization", "quoted-body", 65, name=name)


def _uncapitalised(words: Words, first: int, last: int) -> Candidate | None:
    """A body's name in lower case that ends in what it is: leaders of the `“old oak legion”`."""
    if last - first < _FEWEST or words.lows[last - 1] not in _FIGHTING:
        return None
    if words.low(first - 2) not in {"of", "the", "called"}:
        return None
    return Candidate(first, last, "military", "quoted-body", 65, name=words.quote(first, last))


def _named(words: Words, first: int, last: int) -> Candidate | None:
    name = words.quote(first, last)
    after, before = last + 1, first - 2
    hit = agents().at(words.lows, after) if after < len(words) else None
    if hit is None and before >= words.begin[first]:
        hit = agents().at(words.lows, before)
    if hit is not None and hit[1].collective:
        kind = hit[1].kind if hit[1].kind in {"media", "military"} else "organization"
        return Candidate(first, last, kind, "quoted-body", 65, name=name, sector=hit[1].sector)
    acts = words.low(after) in words_of("acting-verbs")
    called = words.low(before) in words_of("naming-words") or words.low(before) in {"as", "sign"}
    if (
        last - first <= 2
        and (acts or called)
        and words.forms[first] not in words_of("common-capitals")
    ):
        return Candidate(first, last, "person", "quoted-name", 52, name=name)
    return None
