"""One coded mention of an event, before mentions of the same event are folded."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records import Participant, Place, Span, Timex
from reportedly.records.token import Reality


@dataclass(frozen=True, slots=True)
class Coded:
    """An event as one stretch of text names it.

    `sentence` and `part` are indices; `definite` tells that the words take the event as known
    (*the attack*); `family` is the word the pattern begins with; `where` and `when` are the
    place and time themselves; `stretch` is the clause; `site` the words of a site in the place.
    """

    span: Span
    type: str
    modes: tuple[str, ...]
    reality: Reality
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    where: Place | None
    when: Timex | None
    stretch: Span
    sentence: int
    part: int
    body: bool
    folded: bool
    definite: bool
    verbal: bool
    family: str
    rule: str
    since: bool
    contexts: tuple[str, ...]
    site: Span | None = None
