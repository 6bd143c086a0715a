"""A stated figure of an incident: who says it, where, and of whom."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.records import Attribution, Event, Figure
from reportedly.records.figure import COUNTED
from reportedly.stories.lines import Accounts
from reportedly.stories.sources import label_of
from reportedly.stories.unnamed import innermost
from reportedly.stories.words import content_words

ANYBODY = frozenset({"people", "person", "human", "dead", "death", "victim", "body", "bodie"})
"""Head words that count persons of any kind."""
NONE: frozenset[str] = frozenset()
_HARM = frozenset({"killed", "wounded", "casualties", "victims", "equipment_lost"})
_TAKEN = frozenset({"arrested", "captured", "participants", "mobilised"})
FOREIGN: dict[str, frozenset[str]] = {
    **dict.fromkeys(("COERCE", "ACCUSE", "AID", "RETREAT", "REQUEST", "MOBILIZE"), _HARM),
    "ASSAULT": _TAKEN,
}
"""Measures that a type of event does not have: figures of another deed in the same sentence."""


class Stated(msgspec.Struct, frozen=True):
    """A figure, the attributions whose content holds it, and the event it belongs to.

    `speakers` are the innermost sources under the story's names for them, `stated` when the report
    was published.
    """

    figure: Figure
    document: str
    said: tuple[Attribution, ...]
    event: Event
    speakers: tuple[str, ...] = ()
    published: str | None = None

    @property
    def most(self) -> float:
        """The greatest number a figure states."""
        for bound in (self.figure.value, self.figure.high, self.figure.low):
            if bound is not None:
                return bound
        return 0.0


def stated_figures(events: Iterable[tuple[str, Event]], accounts: Accounts) -> list[Stated]:
    """Every figure of an incident that can be compared, each once, given (document, event)."""
    found: dict[str, Stated] = {}
    for document, event in events:
        detail = accounts.details[document]
        for id in event.figures:
            figure = detail.figures.get(id)
            if figure is None or figure.measure not in COUNTED - FOREIGN.get(event.type, NONE):
                continue
            said = tuple(each for each in detail.attributions if _states(each, figure))
            published = accounts.digests[document].published
            speakers = _speakers(said, document, accounts)
            found.setdefault(id, Stated(figure, document, said, event, speakers, published))
    return list(found.values())


def _states(said: Attribution, figure: Figure) -> bool:
    return figure.id in said.figures or any(
        span.start <= figure.span.start and figure.span.end <= span.end
        for span in said.content.spans
    )


def _speakers(said: Iterable[Attribution], document: str, accounts: Accounts) -> tuple[str, ...]:
    found = (innermost(each, document, accounts.digests, accounts.details) for each in said)
    labels = (label_of(source, named_in) for source, named_in in found if source is not None)
    return tuple(dict.fromkeys(accounts.names.key(label) for label in labels if label is not None))


def counted_group(figure: Figure) -> str:
    """Who or what a figure counts: empty for persons of any kind."""
    said = list(content_words(figure.whom or ""))
    head = said[-1].removesuffix("s") if said else ""
    return "" if head in ANYBODY else " ".join([*said[:-1], head])
