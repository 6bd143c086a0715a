"""The custody log: who did what to which objects, when, each entry chained to the one before.

The chain is that of RULES 2 (after the Berkeley Protocol): an entry's hash covers the hash of
its predecessor, so a changed or missing entry breaks every later one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec
from sqlalchemy import Connection, insert, select

from reportedly.errors import IntegrityError
from reportedly.records import sha256
from reportedly.store.payload import encoded
from reportedly.store.schema import custody

Act = Literal["ingest", "link", "export", "reveal"]
GENESIS = "0" * 64


class Entry(msgspec.Struct, frozen=True):
    """One act on the store. `objects` are ids or hashes, never text or names."""

    at: str
    who: str
    act: str
    objects: tuple[str, ...]
    config: str = ""
    clock: str = "system clock, UTC"


def add_entry(connection: Connection, entry: Entry) -> str:
    """Append an entry inside the caller's transaction; returns its hash."""
    latest = select(custody.c.sha256).order_by(custody.c.sequence.desc()).limit(1)
    previous = connection.execute(latest).scalar() or GENESIS
    body = encoded(entry).decode()
    digest = sha256(previous + body)
    connection.execute(insert(custody).values(sha256=digest, previous=previous, entry=body))
    return digest


def entries(connection: Connection) -> Iterator[Entry]:
    """Every entry in order."""
    rows = connection.execute(select(custody.c.entry).order_by(custody.c.sequence))
    for (body,) in rows:
        yield msgspec.json.decode(body, type=Entry)


def verify_chain(connection: Connection) -> int:
    """Number of entries of an unbroken chain.

    Raises:
        IntegrityError: naming the first entry that does not follow from the one before.
    """
    previous, count = GENESIS, 0
    query = select(custody).order_by(custody.c.sequence)
    for row in connection.execution_options(yield_per=500).execute(query):
        if row.previous != previous or sha256(previous + row.entry) != row.sha256:
            raise IntegrityError(
                f"custody entry {row.sequence}",
                "the chain is broken here",
                "restore from a backup",
            )
        previous, count = row.sha256, count + 1
    return count
