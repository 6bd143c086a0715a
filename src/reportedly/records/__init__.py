"""Frozen records, one noun a file. This room imports nothing but the errors."""

from reportedly.records.attribution import Attribution, Source
from reportedly.records.check import Check, Citation, Issue
from reportedly.records.document import Document, Origin, Published
from reportedly.records.event import AcledCode, Event, Participant
from reportedly.records.figure import Figure
from reportedly.records.ids import content_id, sha256
from reportedly.records.inside import index_of, inside
from reportedly.records.linked import (
    Answer,
    Claim,
    Copy,
    EventMention,
    FigureSet,
    FigureValue,
    Incident,
    IndependentLine,
    Match,
    Story,
)
from reportedly.records.mention import Mention
from reportedly.records.place import Place, PlaceCandidate
from reportedly.records.raw import FailedItem, RawItem
from reportedly.records.reading import Annotated, Reading, annotated, require_grounded
from reportedly.records.span import Evidence, Span, Spans, quote, trimmed
from reportedly.records.tagging import TaggedAttribution, TaggedParty
from reportedly.records.timex import Timex
from reportedly.records.token import Name, Predicate, Quotation, Token
from reportedly.records.version import Change, Edition, Version
from reportedly.records.view import Repair, View
from reportedly.records.zone import READ_KINDS, ZONE_KINDS, Part, Zone

__all__ = [
    "READ_KINDS",
    "ZONE_KINDS",
    "AcledCode",
    "Annotated",
    "Answer",
    "Attribution",
    "Change",
    "Check",
    "Citation",
    "Claim",
    "Copy",
    "Document",
    "Edition",
    "Event",
    "EventMention",
    "Evidence",
    "FailedItem",
    "Figure",
    "FigureSet",
    "FigureValue",
    "Incident",
    "IndependentLine",
    "Issue",
    "Match",
    "Mention",
    "Name",
    "Origin",
    "Part",
    "Participant",
    "Place",
    "PlaceCandidate",
    "Predicate",
    "Published",
    "Quotation",
    "RawItem",
    "Reading",
    "Repair",
    "Source",
    "Span",
    "Spans",
    "Story",
    "TaggedAttribution",
    "TaggedParty",
    "Timex",
    "Token",
    "Version",
    "View",
    "Zone",
    "annotated",
    "content_id",
    "index_of",
    "inside",
    "quote",
    "require_grounded",
    "sha256",
    "trimmed",
]
