"""Names a reader model found, turned into candidates where no rule knows better."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from reportedly.layers.actors.candidate import Candidate
from reportedly.layers.actors.words import Words
from reportedly.records import Name
from reportedly.records.mention import MentionKind

_KINDS: dict[str, MentionKind] = {"PER": "person", "ORG": "organization", "EVENT": "event"}


def modelled_names(words: Words, names: Iterable[Name]) -> Iterator[Candidate]:
    """Candidates for the model's persons, bodies and events; places are the places layer's."""
    starts = [span.start for span in words.spans]
    for name in names:
        kind = _KINDS.get(name.kind)
        first = bisect_left(starts, name.span.start)
        last = bisect_left(starts, name.span.end)
        if kind is not None and first < last:
            yield Candidate(first, last, kind, "model", 70, name=words.quote(first, last))
