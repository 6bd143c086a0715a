"""The one schema, for SQLite and PostgreSQL alike. Rows are added, never changed."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

SCHEMA_VERSION = 1
"""Raised when tables change; a store of a newer version is refused, never guessed at."""

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)

raw = Table(
    "raw",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("data", LargeBinary, nullable=False, comment="the exact bytes received"),
)

items = Table(
    "items",
    metadata,
    Column("key", String, primary_key=True, comment="hash of bytes, bearer's words and steps"),
    Column("name", String, primary_key=True, comment="where it was found"),
    Column("document", String, nullable=False),
    Column("recorded_at", String, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", String, primary_key=True),
    Column("sha256", String, primary_key=True),
    Column("recorded_at", String, nullable=False),
    Column("published", String, nullable=False, default=""),
    Column("text", Text, nullable=False, comment="the given text, never altered"),
    Column("record", LargeBinary, nullable=False, comment="the document without its text, zlib"),
)

readings = Table(
    "readings",
    metadata,
    Column("key", String, primary_key=True, comment="hash of document, text and steps"),
    Column("document", String, nullable=False),
    Column("sha256", String, nullable=False),
    Column("recorded_at", String, nullable=False),
    Column("published", String, nullable=False, default=""),
    Column("digest", String, nullable=False, comment="hash of the record's JSON"),
    Column("record", LargeBinary, nullable=False, comment="the annotate record, JSON, zlib"),
    Index("readings_by_document", "document", "recorded_at"),
)

facts = Table(
    "facts",
    metadata,
    Column("id", String, primary_key=True),
    Column("reading", String, primary_key=True),
    Column("kind", String, nullable=False),
    Index("facts_by_reading", "reading"),
)

linked = Table(
    "linked",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("kind", String, nullable=False),
    Column("id", String, nullable=False),
    Column("recorded_at", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("record", LargeBinary, comment="JSON, zlib; NULL withdraws the record"),
    Index("linked_by_id", "kind", "id", "sequence"),
)

workings = Table(
    "workings",
    metadata,
    Column("kind", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("data", LargeBinary, nullable=False, comment="as the linker packed it"),
    comment="what the linker keeps for its next run; follows from the readings, so it may change",
)

custody = Table(
    "custody",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("sha256", String, nullable=False, unique=True),
    Column("previous", String, nullable=False),
    Column("entry", Text, nullable=False, comment="canonical JSON"),
)
