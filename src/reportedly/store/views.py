"""Reading a store: what holds now, or held as of a time. Iterators, so that memory stays flat."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, and_, func, select, tuple_

from reportedly.records import Annotated, Document
from reportedly.store.payload import decoded, unpacked
from reportedly.store.schema import documents, facts, items, linked, meta, readings

END_OF_TIME = "9999"
"""Later than any time stamp: the view of now."""
ASKED_AT_ONCE = 400
VERSIONS = "versions"
"""Kind of the links that say which text supersedes which; told with documents, not by itself."""


class Report(msgspec.Struct, frozen=True):
    """One document with its current reading."""

    document: Document
    annotated: Annotated


def _current_readings(as_of: str) -> Select[Any]:
    later = readings.alias("later")
    supersedes = (
        select(later.c.key)
        .where(
            later.c.document == readings.c.document,
            later.c.recorded_at <= as_of,
            tuple_(later.c.recorded_at, later.c.published, later.c.key)
            > tuple_(readings.c.recorded_at, readings.c.published, readings.c.key),
        )
        .exists()
    )
    return select(readings).where(readings.c.recorded_at <= as_of, ~supersedes)


def _newest_readings(as_of: str) -> Select[Any]:
    """Current readings without those of documents that a newer version has superseded."""
    superseded = _current_links(VERSIONS, as_of).with_only_columns(linked.c.id).order_by(None)
    return _current_readings(as_of).where(readings.c.document.not_in(superseded))


def reports(
    connection: Connection, as_of: str = END_OF_TIME, *, every_version: bool = False
) -> Iterator[Report]:
    """Every document with its reading as of a time, ordered by document id.

    Of an edited article only the newest version is given, unless every one is asked for.
    """
    yield from _reports(
        connection, _current_readings(as_of) if every_version else _newest_readings(as_of)
    )


def reports_of(connection: Connection, ids: Iterable[str]) -> Iterator[Report]:
    """Some documents, of whatever version, with their current readings, ordered by id."""
    asked = sorted(ids)
    for at in range(0, len(asked), ASKED_AT_ONCE):
        some = asked[at : at + ASKED_AT_ONCE]
        current = _current_readings(END_OF_TIME)
        yield from _reports(connection, current.where(readings.c.document.in_(some)))


def _reports(connection: Connection, held: Select[Any]) -> Iterator[Report]:
    current = held.subquery()
    query = (
        select(current.c.record, documents.c.record.label("document_record"), documents.c.text)
        .join(
            documents,
            and_(documents.c.id == current.c.document, documents.c.sha256 == current.c.sha256),
        )
        .order_by(current.c.document)
    )
    for row in connection.execution_options(yield_per=200).execute(query):
        yield Report(_document(row.document_record, row.text), _annotated(row.record))


def _document(record: bytes, text: str) -> Document:
    return msgspec.convert({**decoded(record), "text": text}, Document)


def _annotated(record: bytes) -> Annotated:
    return msgspec.json.decode(unpacked(record), type=Annotated)


def report(connection: Connection, document: str, as_of: str = END_OF_TIME) -> Report | None:
    """One document with its reading as of a time, or None."""
    current = _current_readings(as_of).where(readings.c.document == document)
    row = connection.execute(current).first()
    if row is None:
        return None
    where = and_(documents.c.id == document, documents.c.sha256 == row.sha256)
    found = connection.execute(select(documents).where(where)).one()
    return Report(_document(found.record, found.text), _annotated(row.record))


def report_of_fact(connection: Connection, id: str) -> tuple[str, Report] | None:
    """The kind of a fact and the document it was read from, by the fact's id."""
    query = (
        select(facts.c.kind, readings.c.document)
        .join(readings, readings.c.key == facts.c.reading)
        .where(facts.c.id == id)
        .order_by(readings.c.recorded_at.desc())
    )
    row = connection.execute(query).first()
    if row is None:
        return None
    found = report(connection, row.document)
    return (row.kind, found) if found is not None else None


def _current_links(kind: str, as_of: str, only: Collection[str] | None = None) -> Select[Any]:
    newest = (
        select(func.max(linked.c.sequence))
        .where(linked.c.kind == kind, linked.c.recorded_at <= as_of)
        .group_by(linked.c.id)
    )
    if only is not None:
        newest = newest.where(linked.c.id.in_(only))
    return (
        select(linked)
        .where(linked.c.sequence.in_(newest), linked.c.record.is_not(None))
        .order_by(linked.c.id)
    )


def links(connection: Connection, kind: str, as_of: str = END_OF_TIME) -> Iterator[dict[str, Any]]:
    """Cross-document records of a kind as of a time, ordered by id."""
    query = _current_links(kind, as_of)
    for row in connection.execution_options(yield_per=200).execute(query):
        yield decoded(row.record)


def link(connection: Connection, id: str) -> tuple[str, dict[str, Any]] | None:
    """The kind and the current record of a cross-document id, or None."""
    query = select(linked).where(linked.c.id == id).order_by(linked.c.sequence.desc())
    row = connection.execute(query).first()
    return None if row is None or row.record is None else (row.kind, decoded(row.record))


def ids_beginning(connection: Connection, prefix: str, limit: int) -> list[str]:
    """Ids of documents, facts and links that begin with `prefix`, sorted, at most `limit`."""
    after = prefix[:-1] + chr(ord(prefix[-1]) + 1)
    found: set[str] = set()
    for column in (documents.c.id, facts.c.id, linked.c.id):
        query = select(column).where(column >= prefix, column < after).distinct()
        found.update(connection.execute(query.order_by(column).limit(limit)).scalars())
    return sorted(id for id in found if not {">", "@"} & set(id))[:limit]


def current_digests(
    connection: Connection, kind: str, only: Collection[str] | None = None
) -> dict[str, str]:
    """Id to digest of the current cross-document records of a kind, or of `only` some of them."""
    query = _current_links(kind, END_OF_TIME, only).with_only_columns(linked.c.id, linked.c.digest)
    return {row.id: row.digest for row in connection.execute(query)}


def seen(connection: Connection, key: str, name: str) -> bool:
    """Whether this very item was stored before under this name, read by the same steps."""
    where = and_(items.c.key == key, items.c.name == name)
    return connection.execute(select(items.c.key).where(where)).first() is not None


def item_names(connection: Connection, document: str) -> list[str]:
    """Where a document was found, sorted."""
    query = select(items.c.name).where(items.c.document == document).distinct()
    return sorted(connection.execute(query).scalars())


def reading_keys(connection: Connection) -> dict[str, str]:
    """Every document, of whatever version, with the key of its current reading."""
    current = _current_readings(END_OF_TIME)
    keys = current.with_only_columns(readings.c.document, readings.c.key)
    return {row.document: row.key for row in connection.execute(keys)}


def basis(connection: Connection, keys: Collection[str] | None = None) -> str:
    """Digest of the current readings: links made from the same basis need no making again.

    `keys` are those of other readings, where these are meant.
    """
    digest = hashlib.sha256()
    for key in sorted(reading_keys(connection).values() if keys is None else keys):
        digest.update(f"{key}\n".encode())
    return digest.hexdigest()


def count(connection: Connection, kind: str) -> int:
    """How many current records there are of a kind."""
    current = _newest_readings(END_OF_TIME).with_only_columns(readings.c.key)
    if kind == "documents":
        query = select(func.count()).select_from(current.subquery())
    elif connection.execute(select(linked.c.kind).where(linked.c.kind == kind).limit(1)).first():
        query = select(func.count()).select_from(_current_links(kind, END_OF_TIME).subquery())
    else:
        where = and_(facts.c.kind == kind, facts.c.reading.in_(current))
        query = select(func.count()).where(where).select_from(facts)
    return int(connection.execute(query).scalar_one())


def meta_value(connection: Connection, key: str) -> str | None:
    """A remembered fact about the store itself."""
    return connection.execute(select(meta.c.value).where(meta.c.key == key)).scalar()
