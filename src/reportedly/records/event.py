"""Events in one report, in PLOVER 2.0's types (ONTOLOGY §1)."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.span import Span, Spans
from reportedly.records.token import Reality

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]


class Participant(msgspec.Struct, frozen=True):
    """An actor or recipient: the words, and what is known of who that is."""

    spans: Spans
    quote: str
    name: str | None = None
    entity: str | None = None
    country: str | None = None
    sector: str | None = None


class AcledCode(msgspec.Struct, frozen=True):
    """ACLED's names for the kind of event, by the crosswalk of ONTOLOGY §5 (not ACLED data)."""

    event_type: str
    sub_event_type: str


class Event(msgspec.Struct, frozen=True):
    """One event the text reports, demands, denies or threatens, anchored to its words.

    `also` holds the other mentions of the same event in this report. `place` and `time` are
    ids of a place and a time of the document.
    """

    id: str
    span: Span
    quote: str
    type: EventType
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    place: str | None = None
    time: str | None = None
    reality: Reality = "actual"
    figures: tuple[str, ...] = ()
    attributions: tuple[str, ...] = ()
    acled: AcledCode | None = None
    also: tuple[Span, ...] = ()
    made_by: str = ""
