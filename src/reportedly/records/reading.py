"""A reading under way, and the finished `annotate` record."""

from __future__ import annotations

import msgspec

from reportedly.errors import SpanMismatch
from reportedly.records.attribution import Attribution
from reportedly.records.check import Check, Citation, Issue
from reportedly.records.document import Document, Published
from reportedly.records.event import Event
from reportedly.records.figure import Figure
from reportedly.records.mention import Mention
from reportedly.records.place import Place
from reportedly.records.span import Span, quote
from reportedly.records.tagging import TaggedAttribution, TaggedParty
from reportedly.records.timex import Timex
from reportedly.records.token import Name, Predicate, Quotation, Token
from reportedly.records.view import Repair
from reportedly.records.zone import Part, Zone


class Reading(msgspec.Struct, frozen=True):
    """Everything read so far in one document; every step returns a new one.

    Layers are in text order. Only `document` is there at the start. `tagged`, `parties` and
    `factuality` come from a reader model with those heads and are empty without one; `factuality`
    has one value per token, from -3 (certainly did not happen) to +3 (certainly did), and means
    something at predicates only.
    """

    document: Document
    lang: str | None = None
    title: Span | None = None
    published: Published = Published()
    zones: tuple[Zone, ...] = ()
    parts: tuple[Part, ...] = ()
    repairs: tuple[Repair, ...] = ()
    sentences: tuple[Span, ...] = ()
    tokens: tuple[Token, ...] = ()
    names: tuple[Name, ...] = ()
    tagged: tuple[TaggedAttribution, ...] = ()
    parties: tuple[TaggedParty, ...] = ()
    factuality: tuple[float, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Timex, ...] = ()
    figures: tuple[Figure, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    checks: tuple[Check, ...] = ()
    cites: tuple[Citation, ...] = ()
    predicates: tuple[Predicate, ...] = ()
    issues: tuple[Issue, ...] = ()

    @property
    def text(self) -> str:
        """The document's given text."""
        return self.document.text


class Annotated(msgspec.Struct, frozen=True):
    """The `annotate` record of CONTRACT.md: one document in, one of these out."""

    id: str
    sha256: str
    lang: str | None
    title: Span | None
    published: Published
    zones: tuple[Zone, ...]
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    places: tuple[Place, ...]
    times: tuple[Timex, ...]
    figures: tuple[Figure, ...]
    attributions: tuple[Attribution, ...]
    events: tuple[Event, ...]
    checks: tuple[Check, ...]
    cites: tuple[Citation, ...]
    issues: tuple[Issue, ...]
    repairs: tuple[Repair, ...] = ()
    steps: tuple[str, ...] = ()
    """Name and version of every step that took part, in order."""
    tokens: tuple[Token, ...] | msgspec.UnsetType = msgspec.UNSET
    predicates: tuple[Predicate, ...] | msgspec.UnsetType = msgspec.UNSET


def annotated(
    reading: Reading,
    steps: tuple[str, ...] = (),
    *,
    tokens: bool = False,
    predicates: bool = False,
) -> Annotated:
    """The record of a finished reading, checked: every quote is what its spans point at.

    Raises:
        SpanMismatch: a step made a record whose quote is not in the text.
    """
    record = Annotated(
        id=reading.document.id,
        sha256=reading.document.sha256,
        lang=reading.lang,
        title=reading.title,
        published=reading.published,
        zones=reading.zones,
        sentences=reading.sentences,
        mentions=reading.mentions,
        places=reading.places,
        times=reading.times,
        figures=reading.figures,
        attributions=reading.attributions,
        events=reading.events,
        checks=reading.checks,
        cites=reading.cites,
        issues=reading.issues,
        repairs=reading.repairs,
        steps=steps,
        tokens=reading.tokens if tokens else msgspec.UNSET,
        predicates=reading.predicates if predicates else msgspec.UNSET,
    )
    require_grounded(record, reading.text)
    return record


def require_grounded(record: Annotated, text: str) -> None:
    """Check that every quote of `record` equals the characters its spans point at.

    Raises:
        SpanMismatch: naming the record and both strings.
    """
    for name, spans, said in _quotes(record):
        if any(not 0 <= start <= end <= len(text) for start, end in spans):
            raise SpanMismatch(name, f"a span lies outside the text of {len(text)} characters")
        if quote(text, spans) != said:
            raise SpanMismatch(name, f"its quote is not at its spans {_shown(spans)}")


def _shown(spans: tuple[Span, ...]) -> str:
    """Spans as people read them; the words themselves stay out of messages (RULES 27)."""
    return ", ".join(f"[{start}, {end})" for start, end in spans)


def _quotes(record: Annotated) -> list[tuple[str, tuple[Span, ...], str]]:
    found: list[tuple[str, tuple[Span, ...], str]] = []
    for layer in (record.mentions, record.places, record.times, record.figures, record.events):
        found += [(each.id, (each.span,), each.quote) for each in layer]
    found += [("cites", (each.span,), each.quote) for each in record.cites]
    for event in record.events:
        found += [(event.id, p.spans, p.quote) for p in (*event.actors, *event.recipients)]
    for said in record.attributions:
        parts = (said.cue, said.content, said.addressee, said.medium, *said.sources)
        found += [(said.id, part.spans, part.quote) for part in parts if part is not None]
    if record.predicates is not msgspec.UNSET:
        found += [("predicates", (each.span,), each.quote) for each in record.predicates]
    return found
