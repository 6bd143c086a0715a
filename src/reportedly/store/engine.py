"""Opening a store: SQLite by path, PostgreSQL by URL, with errors a person can act on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import NullPool

from reportedly.errors import IntegrityError, ReportedlyError, StoreUnavailable
from reportedly.store.fulltext import create_index
from reportedly.store.schema import SCHEMA_VERSION, meta, metadata

LOCK_SECONDS = 10.0
"""How long a writer waits for another before it says that the store is locked."""


def engine_for(location: str, *, create: bool) -> Engine:
    """An engine on a store that exists, or is made when `create` is true.

    Args:
        location: a file path, or a database URL such as `postgresql+psycopg://…`.
        create: make the file and the tables when they are missing.

    Raises:
        StoreUnavailable: missing, locked, read-only, not a store, or of a newer schema.
    """
    url = location if "://" in location else _sqlite_url(Path(location), create=create)
    engine = create_engine(url, poolclass=NullPool, connect_args=_connect_args(url))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    with translated(location), engine.connect() as connection:
        _ready(connection, location, create=create)
    return engine


def _connect_args(url: str) -> dict[str, Any]:
    return {"timeout": LOCK_SECONDS, "isolation_level": None} if url.startswith("sqlite") else {}


def _sqlite_url(path: Path, *, create: bool) -> str:
    if not create and not path.exists():
        raise StoreUnavailable(
            str(path), "no such store", f"make one with: reportedly run PATH --store {path}"
        )
    if path.is_dir():
        raise StoreUnavailable(str(path), "is a folder", "name a file, such as reportedly.db")
    if not path.parent.is_dir():
        raise StoreUnavailable(str(path), f"no folder {path.parent}", "make the folder first")
    return f"sqlite+pysqlite:///{path}"


def _prepare_sqlite(connection: Any, _record: Any) -> None:  # noqa: ANN401 - DBAPI's own types
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=NORMAL")


def _ready(connection: Connection, location: str, *, create: bool) -> None:
    sqlite = connection.dialect.name == "sqlite"
    if not inspect(connection).has_table("meta"):
        if not create or inspect(connection).get_table_names():
            raise StoreUnavailable(location, "is not a Reportedly store", "name another file")
        if sqlite:
            connection.exec_driver_sql("PRAGMA journal_mode=WAL")
        with writing(connection):
            metadata.create_all(connection)
            create_index(connection)
            connection.execute(insert(meta).values(key="schema", value=str(SCHEMA_VERSION)))
    found = connection.execute(select(meta.c.value).where(meta.c.key == "schema")).scalar_one()
    if int(found) > SCHEMA_VERSION:
        raise StoreUnavailable(
            location,
            f"was made by a newer Reportedly (schema {found}, this one knows {SCHEMA_VERSION})",
            "upgrade with: pip install --upgrade reportedly",
        )


@contextmanager
def writing(connection: Connection) -> Iterator[Connection]:
    """One write transaction: all of it is stored or nothing, whenever the process dies."""
    if connection.dialect.name != "sqlite":
        connection.rollback()  # ends the transaction that reading began by itself
        with connection.begin():
            yield connection
        return
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        yield connection
    except BaseException:
        if _in_transaction(connection):  # a full disk has rolled back already
            connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")


def _in_transaction(connection: Connection) -> bool:
    return bool(getattr(connection.connection.dbapi_connection, "in_transaction", False))


@contextmanager
def translated(location: str) -> Iterator[None]:
    """Turn the database's own errors into one line with a way out."""
    try:
        yield
    except DBAPIError as error:
        raise _explained(location, error) from error


_CAUSES: tuple[tuple[str, str, str], ...] = (
    ("locked", "is locked by another process", "wait for it to end, or name another --store"),
    ("readonly", "is read-only", "change its permissions, or name another --store"),
    ("read-only", "is read-only", "change its permissions, or name another --store"),
    ("is full", "the disk is full", "free some space and run again: nothing is lost or doubled"),
    ("disk i/o", "the disk cannot be written", "check the disk and run again"),
    ("unable to open", "cannot be opened", "check the path and its permissions"),
    ("not a database", "is not a Reportedly store", "name another file"),
)


def _explained(location: str, error: DBAPIError) -> ReportedlyError:
    said = str(error.orig).lower()
    if "malformed" in said:
        return IntegrityError(location, "the file is damaged", "restore it from a backup")
    for sign, reason, remedy in _CAUSES:
        if sign in said:
            return StoreUnavailable(location, reason, remedy)
    if isinstance(error, OperationalError):
        return StoreUnavailable(location, f"cannot be used: {error.orig}", "check the server")
    return StoreUnavailable(location, f"refused the data: {error.orig}", "report this")
