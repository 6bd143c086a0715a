"""Links between documents, and what the linker keeps for its next run: written as one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, inspect, select

from reportedly.errors import StoreUnavailable
from reportedly.records import sha256
from reportedly.store.custody import Entry, add_entry
from reportedly.store.payload import encoded, packed
from reportedly.store.schema import linked, workings
from reportedly.store.views import basis as readings_basis
from reportedly.store.views import current_digests, meta_value
from reportedly.store.writer import set_meta

T = TypeVar("T")
Working = tuple[str, str, bytes | None]
"""Kind, id and data of something the linker keeps; None for what it keeps no more."""
AT_ONCE = 400
BASIS, WORKINGS_BASIS = "linked_basis", "workings_basis"


class LinkChanges(msgspec.Struct, frozen=True):
    """What a run of the linker found.

    Args:
        whole: kind → id and record of all current links of the kind: others are withdrawn.
        amended: kind → id and record of links that are new or may be others than before.
        gone: kind → ids of links that are withdrawn.
        workings: what the linker keeps, as far as it is other than before.
        follows: the basis of the workings that this run began from; None where it began anew.
        read: keys of the current readings when it began; those of now where they are not given.
    """

    whole: Mapping[str, Iterable[tuple[str, object]]] = {}
    amended: Mapping[str, Iterable[tuple[str, object]]] = {}
    gone: Mapping[str, Iterable[str]] = {}
    workings: Iterable[Working] = ()
    follows: str | None = None
    read: Collection[str] | None = None


def write_links(
    connection: Connection, changes: LinkChanges, *, at: str, who: str, version: str
) -> int:
    """Make the links what a run found, inside the caller's transaction; returns rows changed.

    Only what differs is written: a new or changed record adds a row, one that is gone adds a
    withdrawal. `version` is the linker's.

    Raises:
        StoreUnavailable: another process has linked the store since this run began.
    """
    if changes.follows is not None and changes.follows != workings_basis(connection):
        raise StoreUnavailable(
            "the store", "was linked by another process meanwhile", "run the command again"
        )
    changed = 0
    basis = f"{version}:{readings_basis(connection, changes.read)}"
    for kind, records in sorted(changes.whole.items()):
        before = current_digests(connection, kind)
        changed += _put(connection, kind, records, before.pop, at)
        changed += _withdraw(connection, kind, sorted(before), at)
    for kind, records in sorted(changes.amended.items()):
        for some in _chunks(records):
            known = current_digests(connection, kind, [id for id, _ in some])
            changed += _put(connection, kind, some, known.pop, at)
    for kind, ids in sorted(changes.gone.items()):
        changed += _withdraw(connection, kind, sorted(ids), at)
    _keep(connection, changes)
    set_meta(connection, BASIS, basis)
    set_meta(connection, WORKINGS_BASIS, basis)
    if changed:
        add_entry(connection, Entry(at, who, "link", (basis,)))
    return changed


def _put(
    connection: Connection,
    kind: str,
    records: Iterable[tuple[str, object]],
    known: Callable[[str, None], str | None],
    at: str,
) -> int:
    changed = 0
    for id, record in records:
        json = encoded(record)
        digest = sha256(json)
        if known(id, None) != digest:
            row = {"kind": kind, "id": id, "recorded_at": at, "digest": digest}
            connection.execute(insert(linked).values(**row, record=packed(json)))
            changed += 1
    return changed


def _withdraw(connection: Connection, kind: str, ids: Iterable[str], at: str) -> int:
    changed = 0
    for id in ids:
        row = {"kind": kind, "id": id, "recorded_at": at, "digest": ""}
        connection.execute(insert(linked).values(**row, record=None))
        changed += 1
    return changed


def _keep(connection: Connection, changes: LinkChanges) -> None:
    workings.create(connection, checkfirst=True)  # a store of an earlier release has no such table
    if changes.follows is None:
        connection.execute(delete(workings))
    stale = delete(workings).where(
        workings.c.kind == bindparam("a_kind"), workings.c.id == bindparam("an_id")
    )
    for some in _chunks(changes.workings):
        if changes.follows is not None:
            connection.execute(stale, [{"a_kind": kind, "an_id": id} for kind, id, _ in some])
        rows = [
            {"kind": kind, "id": id, "data": data} for kind, id, data in some if data is not None
        ]
        if rows:
            connection.execute(insert(workings), rows)


def _chunks(stream: Iterable[T]) -> Iterator[list[T]]:
    iterator = iter(stream)
    while some := list(islice(iterator, AT_ONCE)):
        yield some


def workings_basis(connection: Connection) -> str | None:
    """What the workings follow from; None where the present links do not follow from the same."""
    kept = meta_value(connection, WORKINGS_BASIS)
    return kept if kept == meta_value(connection, BASIS) else None


class Workings:
    """What the linker kept from its last run.

    Args:
        connection: open as long as these are read.
        basis: tells the readings and the linker that they follow from.
    """

    def __init__(self, connection: Connection, basis: str) -> None:
        self.basis = basis
        self._connection = connection
        self._one = select(workings.c.data).where(
            workings.c.kind == bindparam("a_kind"), workings.c.id == bindparam("an_id")
        )

    def all(self, kind: str) -> Iterator[tuple[str, bytes]]:
        """Everything of a kind, by id."""
        query = select(workings.c.id, workings.c.data).where(workings.c.kind == kind)
        rows = self._connection.execution_options(yield_per=500).execute(query)
        yield from ((row.id, row.data) for row in rows)

    def one(self, kind: str, id: str) -> bytes | None:
        """One thing of a kind."""
        found: bytes | None = self._connection.execute(
            self._one, {"a_kind": kind, "an_id": id}
        ).scalar()
        return found


def kept_workings(connection: Connection, version: str) -> Workings | None:
    """What a linker of this version kept, None where it must begin anew."""
    basis = workings_basis(connection)
    if basis is None or not basis.startswith(f"{version}:"):
        return None
    return Workings(connection, basis) if inspect(connection).has_table("workings") else None
