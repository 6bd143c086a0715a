"""Quoted names: a nom de guerre (`“Falcon” said`) or a body's own name (the “Old Oak” group)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.knowledge import agents, words_of
from reportedly.layers.actors.words import Words
from reportedly.records import Quotation

_LONGEST = 6
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
        if 0 < last - first <= _LONGEST and words.caps[first] and words.caps[last - 1]:
            found = _named(words, first, last)
            if found is not None:
                yield found


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
