"""The order in which a document is read."""

from __future__ import annotations

import msgspec

from reportedly.documents.citations import citations_with
from reportedly.documents.dates import dates
from reportedly.documents.language import language
from reportedly.documents.zones import zones
from reportedly.extract.attribution import attributions
from reportedly.extract.checks import checks
from reportedly.extract.events import events
from reportedly.extract.figures import figures
from reportedly.extract.links import links
from reportedly.extract.predicates import predicates
from reportedly.layers.mentions import mentions
from reportedly.layers.places import places_in
from reportedly.layers.quotations import quotations
from reportedly.layers.reader import reading_steps
from reportedly.layers.times import times
from reportedly.records import Annotated, Document, Reading, annotated
from reportedly.settings import Settings
from reportedly.steps import Pipeline, Step

CLEANING: tuple[Step, ...] = (language, zones, dates)
"""What is done to every document, whatever its language, before its citations are found."""
EMPTY_BY_RULES = frozenset({"names", "tagged", "parties", "factuality"})
"""Layers that only a model fills; rules leave them empty."""
NAMING: tuple[Step, ...] = (quotations, mentions)
EXTRACTING: tuple[Step, ...] = (figures, events, attributions, links, checks)


class Reader(msgspec.Struct, frozen=True):
    """The two pipelines of a configuration: cleaning for all, reading for what can be read."""

    cleaning: Pipeline
    reading: Pipeline

    @property
    def labels(self) -> tuple[str, ...]:
        """Name and version of every step, in order."""
        return self.cleaning.labels + self.reading.labels

    def read(self, document: Document) -> tuple[Reading, tuple[str, ...]]:
        """A finished reading and the steps that made it.

        A text in a language that cannot be read is cleaned and kept, and nothing is read in it.
        """
        cleaned = self.cleaning.read(Reading(document))
        if not readable(cleaned):
            return cleaned, self.cleaning.labels
        return self.reading.read(cleaned), self.labels


def reader(settings: Settings, *, with_predicates: bool = False) -> Reader:
    """The reader of a configuration."""
    extracting = (*EXTRACTING, predicates) if with_predicates else EXTRACTING
    cleaning = Pipeline((*CLEANING, citations_with(settings.sources.outlets)))
    given = EMPTY_BY_RULES.union(*(each.gives for each in cleaning.steps))
    places = places_in(settings.geo.worldview, settings.geo.gazetteer)
    layering = (*reading_steps(settings.models), *NAMING, places, times)
    return Reader(cleaning, Pipeline((*layering, *extracting), given=given))


def readable(reading: Reading) -> bool:
    """Whether the document's language is one that can be read."""
    return all(issue.code != "unsupported_language" for issue in reading.issues)


def annotate_document(
    document: Document, using: Reader, *, tokens: bool = False, predicates: bool = False
) -> Annotated:
    """The `annotate` record of one document.

    Raises:
        SpanMismatch: a step made a record whose quote is not in the text.
    """
    finished, labels = using.read(document)
    return annotated(finished, labels, tokens=tokens, predicates=predicates)
