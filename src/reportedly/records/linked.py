"""Cross-document records: copies, stories, incidents, claims (CONTRACT)."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.event import AcledCode, EventType, Participant
from reportedly.records.place import Place
from reportedly.records.span import Span
from reportedly.records.timex import Timex

Status = Literal["single_line", "corroborated", "disputed", "unconfirmed"]
RootKind = Literal["witness", "party", "document", "outlet", "first_reporter"]
Side = Literal["own", "adversary", "third_party", "unknown"]


class Copy(msgspec.Struct, frozen=True):
    """Descent between two reports; a folded copy is not a source. `overlap` is in 0..1."""

    document: str
    copy_of: str
    kind: Literal["same", "near", "excerpt", "rewrite", "translation"]
    overlap: float
    evidence: tuple[Span, ...]
    """Spans of `document` that stand in `copy_of` too."""
    made_by: str = ""


class IndependentLine(msgspec.Struct, frozen=True):
    """One line of source after folding copies and citation chains, and why it counts as one.

    `kind` says what its root is: somebody quoted who is no party to it, a party, a document, an
    outlet whose account is passed on, or the outlet that is first to tell it.
    """

    root: str
    documents: tuple[str, ...]
    why: str
    kind: RootKind = "witness"


class Match(msgspec.Struct, frozen=True):
    """Why one member of a story or an incident belongs to it: its likeliest other member.

    `of` and `to` are documents of a story, or events of an incident from two reports. `score` is
    the likelihood of the pair, 0..1; `why` names every feature that spoke for it (above 0) or
    against it (below 0) with what it adds to the log-odds.
    """

    of: str
    to: str
    score: float
    why: dict[str, float]


class EventMention(msgspec.Struct, frozen=True):
    """Where one report tells of the incident."""

    document: str
    event: str
    span: Span
    quote: str


class FigureValue(msgspec.Struct, frozen=True):
    """One stated figure of an incident, with who states it."""

    figure: str
    document: str
    sources: tuple[str, ...]
    value: float | None
    low: float | None
    high: float | None
    side: Side
    stated: str | None = None
    """When the report that states it was published."""
    official: bool = False
    """Whether a government, an armed force or a holder of public office says it."""
    revised_by: str | None = None
    """The figure that a later report gives on the same source's word."""


class FigureSet(msgspec.Struct, frozen=True):
    """Comparable figures of one incident. `best` is None unless a named `rule` set it."""

    measure: str
    whom: str | None
    low: float | None
    best: float | None
    high: float | None
    rule: str | None
    values: tuple[FigureValue, ...]
    scope: str | None = None
    """What these figures cover when they are part of a greater one; such sets are not compared."""
    incomparable: tuple[str, ...] = ()
    """Other sets of the incident that this one may not be set against, each with why."""


class Incident(msgspec.Struct, frozen=True):
    """One real-world event as several reports tell it; keeps every dissenting report."""

    id: str
    story: str
    type: EventType
    modes: tuple[str, ...]
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    place: Place | None
    time: Timex | None
    acled: AcledCode | None
    mentions: tuple[EventMention, ...]
    reports: int
    copies_folded: int
    independent_lines: tuple[IndependentLine, ...]
    status: Status
    figures: tuple[FigureSet, ...]
    denials: tuple[str, ...]
    reality: str = "actual"
    made_by: str = ""
    matches: tuple[Match, ...] = ()


class Story(msgspec.Struct, frozen=True):
    """Reports about one course of events."""

    id: str
    title: str | None
    documents: tuple[str, ...]
    first_reported: str | None
    last_reported: str | None
    incidents: tuple[str, ...]
    reports: int
    copies_folded: int
    independent_lines: int
    made_by: str = ""
    matches: tuple[Match, ...] = ()


class Answer(msgspec.Struct, frozen=True):
    """How another claim bears on this one."""

    claim: str
    relation: Literal["denies", "disputes", "confirms", "revises", "repeats"]


class Claim(msgspec.Struct, frozen=True):
    """One attribution in its story: who first said it, who repeats and who answers."""

    id: str
    attribution: str
    document: str
    story: str
    incident: str | None
    speaker: str | None
    said: str
    about: str | None
    first_reported: str | None
    repeats: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    made_by: str = ""
