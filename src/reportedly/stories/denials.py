"""Who denies an incident: in the reports that tell of it, and in others of its story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportedly.records import Attribution
from reportedly.stories.lines import Accounts
from reportedly.stories.views import EventView
from reportedly.stories.words import content_words

STEM = 5
"""Letters by which words of one stem are known: "damage" and "damaged"."""
SHARED, LEAST = 0.6, 3
"""Share of a denial's content words, and how many of them at least, that stand in one sentence
that tells of the incident."""


def denying(
    views: Sequence[EventView],
    carrying: Mapping[str, Sequence[Attribution]],
    accounts: Accounts,
) -> dict[str, tuple[Attribution, ...]]:
    """Reports of the story to their attributions that deny the incident, in text order.

    A denial counts when its report links it to an attribution that carries the incident, when it
    carries the incident itself, or when most of its words are those of a sentence that tells of it.
    """
    told = [_stems(view.wording) for view in views]
    found: dict[str, tuple[Attribution, ...]] = {}
    for document, detail in sorted(accounts.details.items()):
        targets = {said.id for said in carrying.get(document, ())}
        denials = tuple(
            said
            for said in detail.attributions
            if said.act == "deny" and (targets & {said.id, *said.denies} or _speaks_of(said, told))
        )
        if denials:
            found[document] = denials
    return found


def _speaks_of(said: Attribution, told: Iterable[frozenset[str]]) -> bool:
    words = _stems(content_words(said.content.quote))
    least = max(LEAST, SHARED * len(words))
    return len(words) >= LEAST and any(len(words & each) >= least for each in told)


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word[:STEM] for word in words)
