"""The versions of documents: every stored text, and which supersedes which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, and_, select

from reportedly.records.version import Edition
from reportedly.store.payload import decoded
from reportedly.store.schema import documents
from reportedly.store.views import END_OF_TIME, VERSIONS, links

Row = dict[str, Any]


def editions(connection: Connection, only: Iterable[str] | None = None) -> Iterator[Edition]:
    """Every stored text of every document, or of `only` some, in the order of id and hash."""
    query = select(documents).order_by(documents.c.id, documents.c.sha256)
    if only is not None:
        query = query.where(documents.c.id.in_(sorted(only)))
    for row in connection.execution_options(yield_per=500).execute(query):
        given = decoded(row.record)
        yield Edition(
            document=row.id,
            sha256=row.sha256,
            recorded_at=row.recorded_at,
            url=given["url"],
            outlet=given["outlet"],
            title=given["title"],
            published=row.published or None,
        )


def text_of(connection: Connection, document: str, sha256: str) -> str:
    """One stored text.

    Raises:
        NoResultFound: there is no such text.
    """
    where = and_(documents.c.id == document, documents.c.sha256 == sha256)
    return str(connection.execute(select(documents.c.text).where(where)).scalar_one())


def superseding(connection: Connection, as_of: str = END_OF_TIME) -> dict[str, Row]:
    """The version that superseded each document or earlier text, by document id or id@hash."""
    found: dict[str, Row] = {}
    for row in links(connection, VERSIONS, as_of):
        same = row["previous"] == row["document"]
        key = f"{row['previous']}@{row['previous_sha256']}" if same else row["previous"]
        found[key] = row
    return found


def edited(later: Mapping[str, Row]) -> dict[str, list[Row]]:
    """Every version of each edited document, the first edit first, by the id it has now."""
    chains: dict[str, list[Row]] = {}
    for row in later.values():
        chains.setdefault(row["first"], []).append(row)
    ordered = [sorted(chain, key=lambda each: each["number"]) for chain in chains.values()]
    return {chain[-1]["document"]: chain for chain in ordered}


def newest_of(document: str, later: Mapping[str, Row]) -> str:
    """The id under which a document is held now."""
    while document in later:
        document = later[document]["document"]
    return document
