"""What linking keeps of a report: a few kilobytes, so that a hundred thousand fit in memory."""

from __future__ import annotations

import zlib
from datetime import date

import msgspec

from reportedly.records import (
    Annotated,
    Attribution,
    Document,
    Event,
    Figure,
    Place,
    Span,
    Timex,
)
from reportedly.stories.distance import Interval
from reportedly.stories.notes import translators_note
from reportedly.stories.packing import Ints
from reportedly.stories.particulars import Particulars, particulars
from reportedly.stories.retelling import Deed, deeds
from reportedly.stories.shingles import runs
from reportedly.stories.terms import Terms, terms_of
from reportedly.stories.wording import Sentence, sentences_of
from reportedly.stories.words import words

READ = frozenset({"headline", "alt_headline", "summary", "body"})
WORDED = READ | {"caption", "dateline"}
"""Zones whose wording is compared: copies carry captions and datelines along."""
REPUBLISHED = frozenset({"republishes"})


class Detail(msgspec.Struct, frozen=True):
    """What a report claims: only looked at inside its story. Keys are the records' ids."""

    events: tuple[Event, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    figures: dict[str, Figure] = {}
    places: dict[str, Place] = {}
    times: dict[str, Timex] = {}
    entities: dict[tuple[int, int], tuple[str | None, str | None, str | None]] = {}
    """(start, end) of a mention to its (entity, fullest name, country)."""
    labels: dict[str, str] = {}
    """Entity of this report to its fullest name, else the first words that are no pronoun."""
    sentences: tuple[tuple[int, int, str], ...] = ()
    """Start, end and words of every sentence that anchors an event or comes back to one."""
    cites: tuple[tuple[str, str, int, str], ...] = ()
    """Outlet, relation, place and rule of every citation."""
    headlines: tuple[tuple[int, int], ...] = ()
    """Start and end of the zones that are headlines."""

    def quote(self, span: Span) -> str | None:
        """The words under a span of one of the sentences, None where none of them holds it."""
        for start, end, said in self.sentences:
            if start <= span.start and span.end <= end:
                return said[span.start - start : span.end - start]
        return None


class Digest(msgspec.Struct, frozen=True):
    """One report, as far as linking needs it.

    `runs` are sorted hashes of five-word runs; `length` is how many words the read text has;
    `packed` holds the `Detail`, compressed.
    """

    id: str
    outlet: str | None
    url: str | None
    published: str | None
    published_end: str | None
    title: str | None
    length: int
    terms: Terms
    particulars: Particulars
    runs: Ints
    sentences: tuple[Sentence, ...]
    cited: tuple[tuple[str, str], ...]
    """(outlet, relation) of every citation."""
    packed: bytes
    lang: str | None = None
    note: Span | None = None
    """Where the text says that it is a translation."""
    deeds: tuple[Deed, ...] = ()

    @property
    def republished(self) -> bool:
        """Whether the report itself says that it is another's text, or a translation of it."""
        taken = any(relation in REPUBLISHED for _, relation in self.cited)
        return taken or self.note is not None


def digest(document: Document, annotated: Annotated) -> Digest:
    """The digest of one report."""
    text = document.text
    spans = [zone.span for zone in annotated.zones if zone.zone in READ]
    title = annotated.title.quote(text) if annotated.title else document.title
    return Digest(
        id=document.id,
        outlet=document.outlet,
        url=document.url,
        published=annotated.published.start,
        published_end=annotated.published.end,
        title=title,
        length=sum(1 for span in spans for _ in words(span.quote(text))),
        terms=terms_of(document, annotated, spans, title or ""),
        particulars=particulars(annotated),
        runs=runs(text, [zone.span for zone in annotated.zones if zone.zone in WORDED]),
        sentences=sentences_of(text, annotated.sentences, spans),
        cited=tuple((each.outlet, each.relation) for each in annotated.cites),
        packed=_pack(text, annotated),
        lang=annotated.lang,
        note=translators_note(text),
        deeds=deeds(annotated),
    )


def interval(digest: Digest) -> Interval | None:
    """First and last day on which a report may have been published."""
    if digest.published is None:
        return None
    start = date.fromisoformat(digest.published[:10])
    return start, date.fromisoformat((digest.published_end or digest.published)[:10])


def _pack(text: str, annotated: Annotated) -> bytes:
    anchors = [span.start for event in annotated.events for span in (event.span, *event.also)]
    detail = Detail(
        events=annotated.events,
        attributions=annotated.attributions,
        figures={each.id: each for each in annotated.figures},
        places={each.id: each for each in annotated.places},
        times={each.id: each for each in annotated.times},
        entities={
            (each.span.start, each.span.end): (each.entity, each.name, each.country)
            for each in annotated.mentions
        },
        labels=_labels(annotated),
        cites=tuple(
            (each.outlet, each.relation, each.span.start, each.made_by.rpartition(":")[2])
            for each in annotated.cites
        ),
        headlines=tuple(
            (zone.span.start, zone.span.end)
            for zone in annotated.zones
            if zone.zone in ("headline", "alt_headline")
        ),
        sentences=tuple(
            (span.start, span.end, span.quote(text))
            for span in annotated.sentences
            if any(span.start <= anchor < span.end for anchor in anchors)
        ),
    )
    return zlib.compress(msgspec.msgpack.encode(detail), 1)


def _labels(annotated: Annotated) -> dict[str, str]:
    labels: dict[str, str] = {}
    for each in annotated.mentions:
        if each.entity is not None and (each.name or each.form != "pronoun"):
            labels.setdefault(each.entity, each.name or each.quote)
    return labels


def detail(digest: Digest) -> Detail:
    """What the report claims, unpacked."""
    return msgspec.msgpack.decode(zlib.decompress(digest.packed), type=Detail)
