"""Adding to a store: items with their documents and readings."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, insert, select

from reportedly.records import sha256
from reportedly.store.custody import Entry, add_entry
from reportedly.store.fulltext import add_text
from reportedly.store.payload import packed
from reportedly.store.schema import documents, facts, items, meta, raw, readings


class StoredItem(msgspec.Struct, frozen=True):
    """One read item, ready to be stored. Records come as JSON so that workers can encode them."""

    key: str
    name: str
    raw_sha256: str
    raw: bytes
    document: str
    sha256: str
    text: str
    document_json: bytes
    reading_key: str
    reading_json: bytes
    published: str
    facts: tuple[tuple[str, str], ...]
    """(kind, id) of every attribution, figure, event and check."""


def add_items(
    connection: Connection, batch: Iterable[StoredItem], *, at: str, who: str, config: str
) -> None:
    """Store a batch inside the caller's transaction. What is there already is left as it is."""
    new = [item for item in batch if _add_item(connection, item, at)]
    if new:
        objects = tuple(f"{item.document}@{item.sha256}" for item in new)
        add_entry(connection, Entry(at, who, "ingest", objects, config))


def _add_item(connection: Connection, item: StoredItem, at: str) -> bool:
    if _has(connection, items, key=item.key, name=item.name):
        return False
    if not _has(connection, raw, sha256=item.raw_sha256):
        connection.execute(insert(raw).values(sha256=item.raw_sha256, data=item.raw))
    if not _has(connection, documents, id=item.document, sha256=item.sha256):
        connection.execute(
            insert(documents).values(
                id=item.document,
                sha256=item.sha256,
                recorded_at=at,
                published=item.published,
                text=item.text,
                record=packed(item.document_json),
            )
        )
        add_text(connection, item.document, item.sha256, item.text)
    if not _has(connection, readings, key=item.reading_key):
        _add_reading(connection, item, at)
    connection.execute(
        insert(items).values(key=item.key, name=item.name, document=item.document, recorded_at=at)
    )
    return True


def _add_reading(connection: Connection, item: StoredItem, at: str) -> None:
    connection.execute(
        insert(readings).values(
            key=item.reading_key,
            document=item.document,
            sha256=item.sha256,
            recorded_at=at,
            published=item.published,
            digest=sha256(item.reading_json),
            record=packed(item.reading_json),
        )
    )
    rows = [{"id": id, "kind": kind, "reading": item.reading_key} for kind, id in item.facts]
    if rows:
        connection.execute(insert(facts), rows)


def _has(connection: Connection, table: object, **key: str) -> bool:
    columns = table.c  # type: ignore[attr-defined]
    query = select(*(columns[name] for name in key)).where(
        *(columns[name] == value for name, value in key.items())
    )
    return connection.execute(query.limit(1)).first() is not None


def set_meta(connection: Connection, key: str, value: str) -> None:
    """Remember a fact about the store itself (never about a document)."""
    connection.execute(meta.delete().where(meta.c.key == key))
    connection.execute(insert(meta).values(key=key, value=value))
