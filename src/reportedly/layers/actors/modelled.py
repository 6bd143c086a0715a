"""Names a reader model found, turned into candidates where no rule knows better."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.words import Words
from reportedly.records import Name
from reportedly.records.mention import MentionKind

_KINDS: dict[str, MentionKind] = {"PER": "person", "ORG": "organization", "EVENT": "event"}


def modelled_names(
    words: Words, names: Iterable[Name], found: Iterable[Candidate] = ()
) -> Iterator[Candidate]:
    """Candidates for the model's persons, bodies and events; places are the places layer's.

    Words without a capital are no name, whatever the model says (`marines`), and what the rules
    read as a person (`found`), or part of such a person's name, is no body.
    """
    people = [each for each in found if each.kind == "person"]
    whole = {(each.first, each.last) for each in people}
    parts = {words.quote(k, k + 1) for each in people for k in range(each.first, each.last)}
    starts = [span.start for span in words.spans]
    for name in names:
        kind = _KINDS.get(name.kind)
        first = bisect_left(starts, name.span.start)
        last = bisect_left(starts, name.span.end)
        if kind is None or first >= last:
            continue
        quote = words.quote(first, last)
        person = (first, last) in whole or quote in parts
        if quote != quote.lower() and (kind == "person" or not person):
            yield Candidate(first, last, kind, "model", 70, name=quote)
