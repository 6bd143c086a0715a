"""Full text over the given texts: FTS5 in SQLite, a text-search index in PostgreSQL."""

from __future__ import annotations

from sqlalchemy import Connection, text

_SQLITE = "CREATE VIRTUAL TABLE texts USING fts5(document UNINDEXED, sha256 UNINDEXED, text)"
_POSTGRES = (
    "CREATE INDEX texts_fulltext ON documents USING gin (to_tsvector('simple', left(text, 900000)))"
)
_SQLITE_FIND = "SELECT document FROM texts WHERE texts MATCH :query ORDER BY rank, document"
_POSTGRES_FIND = (
    "SELECT id FROM documents WHERE to_tsvector('simple', left(text, 900000))"
    " @@ plainto_tsquery('simple', :query) ORDER BY id"
)


def create_index(connection: Connection) -> None:
    """Make the full-text index of a new store."""
    sqlite = connection.dialect.name == "sqlite"
    connection.exec_driver_sql(_SQLITE if sqlite else _POSTGRES)


def add_text(connection: Connection, document: str, sha256: str, given: str) -> None:
    """Index one text; PostgreSQL indexes the documents table by itself."""
    if connection.dialect.name == "sqlite":
        connection.execute(
            text("INSERT INTO texts (document, sha256, text) VALUES (:document, :sha256, :text)"),
            {"document": document, "sha256": sha256, "text": given},
        )


def find_documents(connection: Connection, words: str) -> list[str]:
    """Ids of documents that hold all of `words`, best match first."""
    if connection.dialect.name != "sqlite":
        return list(connection.execute(text(_POSTGRES_FIND), {"query": words}).scalars())
    quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
    if not quoted:
        return []
    return list(connection.execute(text(_SQLITE_FIND), {"query": quoted}).scalars())
