"""Re-hash everything stored (RULES 2): a mismatch is an error, never a warning."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, select

from reportedly.errors import IntegrityError, SpanMismatch
from reportedly.records import Annotated, require_grounded, sha256
from reportedly.store.custody import verify_chain
from reportedly.store.payload import unpacked
from reportedly.store.schema import documents, linked, raw, readings


class Verified(msgspec.Struct, frozen=True):
    """How many things were re-hashed, and what did not match."""

    raw: int
    documents: int
    readings: int
    linked: int
    custody: int
    mismatches: tuple[str, ...]


def verify(connection: Connection) -> Verified:
    """Re-hash raw bytes, texts, readings, links and the custody chain, and re-check quotes."""
    wrong: list[str] = []
    counts = {
        "raw": _count(_raw(connection), wrong),
        "documents": _count(_documents(connection), wrong),
        "readings": _count(_readings(connection), wrong),
        "linked": _count(_linked(connection), wrong),
    }
    try:
        chain = verify_chain(connection)
    except IntegrityError as error:
        wrong.append(str(error))
        chain = 0
    return Verified(custody=chain, mismatches=tuple(wrong), **counts)


def _count(results: Iterator[str | None], wrong: list[str]) -> int:
    count = 0
    for result in results:
        count += 1
        if result is not None:
            wrong.append(result)
    return count


def _raw(connection: Connection) -> Iterator[str | None]:
    for row in connection.execution_options(yield_per=20).execute(select(raw)):
        same = sha256(row.data) == row.sha256
        yield None if same else f"raw {row.sha256}: the bytes have changed"


def _documents(connection: Connection) -> Iterator[str | None]:
    query = select(documents.c.id, documents.c.sha256, documents.c.text)
    for row in connection.execution_options(yield_per=100).execute(query):
        same = sha256(row.text) == row.sha256
        yield None if same else f"document {row.id}: the text has changed"


def _readings(connection: Connection) -> Iterator[str | None]:
    query = select(readings, documents.c.text).join(
        documents,
        (documents.c.id == readings.c.document) & (documents.c.sha256 == readings.c.sha256),
    )
    for row in connection.execution_options(yield_per=100).execute(query):
        yield _reading(row.document, row.digest, row.record, row.text)


def _reading(document: str, digest: str, record: bytes, text: str) -> str | None:
    try:
        json = unpacked(record)
        if sha256(json) != digest:
            return f"reading of {document}: the record has changed"
        require_grounded(msgspec.json.decode(json, type=Annotated), text)
    except (zlib.error, msgspec.DecodeError, SpanMismatch) as error:
        return f"reading of {document}: {error}"
    return None


def _linked(connection: Connection) -> Iterator[str | None]:
    query = select(linked).where(linked.c.record.is_not(None))
    for row in connection.execution_options(yield_per=100).execute(query):
        try:
            same = sha256(unpacked(row.record)) == row.digest
        except zlib.error:
            same = False
        yield None if same else f"{row.kind} {row.id}: the record has changed"
