"""Who took part in an event, and is not only the one who speaks of it.

"The commission counts 22 dead in protests" makes the commission no party to the protests, though
it is the subject of the sentence. Whoever claims a deed takes part in it, whoever comes back to
himself in what he says ("the army said it had fired"), and whoever does something by saying it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from reportedly.records import Attribution, Event, Participant, Span
from reportedly.resources import tsv
from reportedly.stories.words import words

_SELF = frozenset({"i", "we", "he", "she", "it", "they"})
"""Pronouns by which a speaker does something in what he says; *them* are others."""


def taking_part(
    members: Iterable[Participant], event: Event, said: Sequence[Attribution]
) -> tuple[Participant, ...]:
    """Those of an event's participants who are more than the source of a statement on it.

    Args:
        members: the event's actors or recipients.
        event: the event.
        said: the statements of its report.
    """
    return tuple(each for each in members if not _only_speaks(each, event, said))


def _only_speaks(who: Participant, event: Event, said: Sequence[Attribution]) -> bool:
    spoken = [each for each in said if who.spans and _within(who.spans, _speaking(each))]
    if not spoken or any(map(_claims, spoken)):
        return False
    own = [each for each in said if each in spoken or _speaks(who, each)]
    return not any(_does(each, event) for each in own)


def _speaks(who: Participant, said: Attribution) -> bool:
    return who.entity is not None and any(each.entity == who.entity for each in said.sources)


def _speaking(said: Attribution) -> list[Span]:
    return [span for source in said.sources for span in source.spans]


def _within(spans: Iterable[Span], around: Sequence[Span]) -> bool:
    return all(any(each.contains(span) for each in around) for span in spans)


def _does(said: Attribution, event: Event) -> bool:
    """Whether the saying is the event itself: "the president blamed the rebels"."""
    return any(event.span.start < cue.end and cue.start < event.span.end for cue in said.cue.spans)


def _claims(said: Attribution) -> bool:
    """Whether the speaker owns to a deed, or speaks of himself."""
    if said.act == "claim_responsibility" or not _claiming().isdisjoint(words(said.cue.quote)):
        return True
    return not _SELF.isdisjoint(words(said.content.quote))


@cache
def _claiming() -> frozenset[str]:
    """Forms of the verbs by which somebody owns to a deed: claim, admit, accept."""
    rows = tsv("lexicons", "en", "reporting-verbs.tsv")
    owning = {row["lemma"].split()[0] for row in rows if row["act"] == "claim_responsibility"}
    return frozenset(
        form
        for row in rows
        if row["lemma"] in owning
        for form in (row["lemma"], f"{row['lemma']}s", f"{row['lemma']}ed", *row["forms"].split())
    )
