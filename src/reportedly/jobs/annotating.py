"""The pure half of the job: one document in, one record out, no store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Any

import msgspec

from reportedly.documents.given import document_of
from reportedly.errors import ReportedlyError
from reportedly.jobs.failure import failure
from reportedly.jobs.pipeline import Reader, annotate_document, reader
from reportedly.jobs.workers import ordered_map, worker_count
from reportedly.records import Annotated, FailedItem, RawItem
from reportedly.settings import DEFAULTS, Settings
from reportedly.sources import raw_record


class Options(msgspec.Struct, frozen=True):
    """What an annotate record is to hold beyond the readings."""

    tokens: bool = False
    predicates: bool = False
    settings: Settings = DEFAULTS


@cache
def reader_for(settings: Settings, with_predicates: bool) -> Reader:
    """The reader of a configuration, made once in each process."""
    return reader(settings, with_predicates=with_predicates)


def annotate(
    text_or_record: str | Mapping[str, Any],
    *,
    tokens: bool = False,
    predicates: bool = False,
    settings: Settings = DEFAULTS,
) -> Annotated:
    """Read one report: a text, or an input record with `text` or `html` (CONTRACT).

    Raises:
        ItemError: the record cannot be read.
    """
    raw = raw_record(text_or_record)
    return annotate_raw(raw, Options(tokens, predicates, settings))


def annotate_many(
    items: Iterable[str | Mapping[str, Any]],
    *,
    workers: int | None = 1,
    tokens: bool = False,
    predicates: bool = False,
    settings: Settings = DEFAULTS,
) -> Iterator[Annotated]:
    """Read many reports, in input order, in as many processes as asked for (None: one per core).

    Raises:
        ItemError: a record cannot be read.
    """
    options = Options(tokens, predicates, settings)
    raws = (raw_record(item) for item in items)
    for result in annotate_stream(raws, options, workers=worker_count(workers)):
        if isinstance(result, FailedItem):
            raise ReportedlyError(result.name, result.reason, result.remedy)
        yield result


def annotate_raw(raw: RawItem, options: Options) -> Annotated:
    """The record of one raw item.

    Raises:
        ItemError: the item cannot be read.
    """
    using = reader_for(options.settings, options.predicates)
    document = document_of(raw, options.settings.rights.basis)
    return annotate_document(document, using, tokens=options.tokens, predicates=options.predicates)


def annotate_stream(
    raws: Iterable[RawItem | FailedItem], options: Options, *, workers: int
) -> Iterator[Annotated | FailedItem]:
    """Records and failures in input order.

    Raises:
        UsageError: the settings ask for what is not there, before anything is read.
    """
    reader_for(options.settings, options.predicates)
    return ordered_map(partial(_annotate_chunk, options=options), raws, workers)


def _annotate_chunk(
    chunk: list[RawItem | FailedItem], options: Options
) -> list[Annotated | FailedItem]:
    return [_annotate_or_fail(each, options) for each in chunk]


def _annotate_or_fail(item: RawItem | FailedItem, options: Options) -> Annotated | FailedItem:
    if isinstance(item, FailedItem):
        return item
    try:
        return annotate_raw(item, options)
    except Exception as error:  # a bug must cost one report, not the heap; it is listed
        return failure(item.name, error)
