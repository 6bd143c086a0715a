"""The face of a store: open it, add to it, read it as of a time, verify it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec
from sqlalchemy import Connection

from reportedly.errors import UsageError
from reportedly.records.kinds import KINDS, LINKED, READ_FROM_REPORTS
from reportedly.records.version import Edition
from reportedly.store import custody, history, linking, verification, views, writer
from reportedly.store.engine import engine_for, translated, writing
from reportedly.store.fulltext import find_documents
from reportedly.store.relation import Relation, Row
from reportedly.store.views import END_OF_TIME, Report
from reportedly.store.writer import StoredItem


class Store:
    """A store of documents, readings and links. Append-only: "now" and "as of T" are views.

    Open one with `reportedly.open_store`. A Store holds no open connection between calls, so it
    may be shared by threads and left without closing.
    """

    def __init__(self, location: str, *, create: bool = False) -> None:
        self.location = location
        self._engine = engine_for(location, create=create)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self.location), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with (
            translated(self.location),
            self._engine.connect() as connection,
            writing(connection),
        ):
            yield connection

    def add_items(self, batch: Iterable[StoredItem], *, at: str, who: str, config: str) -> None:
        """Store a batch of read items in one transaction."""
        with self._writing() as connection:
            writer.add_items(connection, batch, at=at, who=who, config=config)

    def unseen(self, candidates: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
        """Those (key, name) pairs that are not stored yet."""
        with self._reading() as connection:
            return {pair for pair in candidates if not views.seen(connection, *pair)}

    def links_are_current(self, version: str) -> bool:
        """Whether the links were made from the present readings by this version of the linker."""
        with self._reading() as connection:
            made_from = views.meta_value(connection, "linked_basis")
            return made_from == f"{version}:{views.basis(connection)}"

    def write_links(self, changes: linking.LinkChanges, *, at: str, who: str, version: str) -> int:
        """Make the links, and what the linker keeps, what it found; returns how many changed.

        Raises:
            StoreUnavailable: another process has linked the store since the linker began.
        """
        with self._writing() as connection:
            return linking.write_links(connection, changes, at=at, who=who, version=version)

    @contextmanager
    def workings(self, version: str) -> Iterator[linking.Workings | None]:
        """What this version of the linker kept from its last run; None where it begins anew."""
        with self._reading() as connection:
            yield linking.kept_workings(connection, version)

    def log(self, act: custody.Act, objects: Iterable[str], *, at: str, who: str) -> None:
        """Add a custody entry for an act that changes no record, such as an export."""
        with self._writing() as connection:
            custody.add_entry(connection, custody.Entry(at, who, act, tuple(objects)))

    def custody_entries(self) -> list[custody.Entry]:
        """The custody log, in order."""
        with self._reading() as connection:
            return list(custody.entries(connection))

    def verify(self) -> verification.Verified:
        """Re-hash everything stored."""
        with self._reading() as connection:
            return verification.verify(connection)

    def reports(self, as_of: str = END_OF_TIME, *, every_version: bool = False) -> Iterator[Report]:
        """Every document with its reading as of a time, ordered by document id.

        Of an edited article only the newest version is given, unless every one is asked for.
        """
        with self._reading() as connection:
            yield from views.reports(connection, as_of, every_version=every_version)

    def reading_keys(self) -> dict[str, str]:
        """Every document, of whatever version, with the key of its current reading."""
        with self._reading() as connection:
            return views.reading_keys(connection)

    def reports_of(self, ids: Iterable[str]) -> Iterator[Report]:
        """Some documents, of whatever version, with their current readings, ordered by id."""
        with self._reading() as connection:
            yield from views.reports_of(connection, ids)

    def editions(self, only: Iterable[str] | None = None) -> list[Edition]:
        """Every stored text of every document, or of `only` some: versions are found among them."""
        with self._reading() as connection:
            return list(history.editions(connection, only))

    def text_of(self, document: str, sha256: str) -> str:
        """One stored text, whether it is superseded or not."""
        with self._reading() as connection:
            return history.text_of(connection, document, sha256)

    def versions(self, document: str, as_of: str = END_OF_TIME) -> list[Row]:
        """Every edit of a document, the first one first; empty where it was never edited."""
        with self._reading() as connection:
            later = history.superseding(connection, as_of)
        return history.edited(later).get(history.newest_of(document, later), [])

    def report(self, document: str, as_of: str = END_OF_TIME) -> Report | None:
        """One document with its reading as of a time."""
        with self._reading() as connection:
            return views.report(connection, document, as_of)

    def report_of_fact(self, id: str) -> tuple[str, Report] | None:
        """The kind of an attribution, figure, event or check, and the report it stands in."""
        with self._reading() as connection:
            return views.report_of_fact(connection, id)

    def link(self, id: str) -> tuple[str, Row] | None:
        """The kind and record of a story, incident, claim or copy."""
        with self._reading() as connection:
            return views.link(connection, id)

    def ids_beginning(self, prefix: str, limit: int) -> list[str]:
        """Ids of documents, facts and links that begin with `prefix`, at most `limit` of them."""
        with self._reading() as connection:
            return views.ids_beginning(connection, prefix, limit)

    def links(self, kind: str, as_of: str = END_OF_TIME) -> Iterator[Row]:
        """Cross-document records of a kind, ordered by id."""
        with self._reading() as connection:
            yield from views.links(connection, kind, as_of)

    def item_names(self, document: str) -> list[str]:
        """Where a document was found on this machine."""
        with self._reading() as connection:
            return views.item_names(connection, document)

    def counts(self) -> dict[str, int]:
        """How many current records there are of each kind."""
        with self._reading() as connection:
            return {kind: views.count(connection, kind) for kind in KINDS}

    def search(self, words: str) -> list[str]:
        """Ids of documents whose text holds all of `words`, best first."""
        with self._reading() as connection:
            return find_documents(connection, words)

    def rows(self, kind: str, as_of: str = END_OF_TIME) -> Iterator[Row]:
        """Plain records of any exportable kind; per-document ones carry `document`.

        Raises:
            UsageError: there is no such kind.
        """
        if kind in LINKED:
            yield from self.links(kind, as_of)
        elif kind == "documents":
            with self._reading() as connection:
                edits = history.edited(history.superseding(connection, as_of))
            for each in self.reports(as_of):
                yield document_row(each, edits.get(each.document.id, ()))
        elif kind in READ_FROM_REPORTS:
            for each in self.reports(as_of):
                yield from report_rows(kind, each)
        else:
            raise UsageError(kind, "is not a kind of record", f"use one of: {', '.join(KINDS)}")

    def _relation(self, kind: str, as_of: str | None, equal: dict[str, Any]) -> Relation:
        def rows() -> Iterator[Row]:
            for row in self.rows(kind, as_of or END_OF_TIME):
                if all(row.get(name) == value for name, value in equal.items()):
                    yield row

        return Relation(kind, rows)

    def documents(self, *, as_of: str | None = None, **equal: Any) -> Relation:  # noqa: ANN401
        """Documents, without their text."""
        return self._relation("documents", as_of, equal)

    def attributions(self, *, as_of: str | None = None, **equal: Any) -> Relation:  # noqa: ANN401
        """Who says what, per document."""
        return self._relation("attributions", as_of, equal)

    def figures(self, *, as_of: str | None = None, **equal: Any) -> Relation:  # noqa: ANN401
        """Stated quantities, per document."""
        return self._relation("figures", as_of, equal)

    def events(self, *, as_of: str | None = None, **equal: Any) -> Relation:  # noqa: ANN401
        """Events, per document."""
        return self._relation("events", as_of, equal)

    def checks(self, *, as_of: str | None = None, **equal: Any) -> Relation:  # noqa: ANN401
        """Arithmetic over figures, per document."""
        return self._relation("checks", as_of, equal)

    def incidents(self, *, as_of: str | None = None, **equal: Any) -> Relation:  # noqa: ANN401
        """Real-world events as several reports tell them."""
        return self._relation("incidents", as_of, equal)

    def stories(self, *, as_of: str | None = None, **equal: Any) -> Relation:  # noqa: ANN401
        """Reports about one course of events."""
        return self._relation("stories", as_of, equal)

    def claims(self, *, as_of: str | None = None, **equal: Any) -> Relation:  # noqa: ANN401
        """Attributions across documents: first report, repeats, answers."""
        return self._relation("claims", as_of, equal)

    def copies(self, *, as_of: str | None = None, **equal: Any) -> Relation:  # noqa: ANN401
        """Descent between reports."""
        return self._relation("copies", as_of, equal)


def report_rows(kind: str, report: Report) -> Iterator[Row]:
    """The rows one report gives for a per-document kind."""
    if kind == "documents":
        yield document_row(report)
        return
    for record in getattr(report.annotated, kind):
        yield {"document": report.document.id, **msgspec.to_builtins(record)}


def document_row(report: Report, edits: Sequence[Row] = ()) -> Row:
    """A document's own record: what it is, without its text and without machine paths.

    `versions` holds every edit of it, the first one first; `version` is the number of the newest.
    """
    document, annotated = report.document, report.annotated
    origin = msgspec.to_builtins(document.origin)
    origin.pop("item")
    title = annotated.title
    return {
        "id": document.id,
        "sha256": document.sha256,
        "url": document.url,
        "outlet": document.outlet,
        "title": document.title or (title.quote(document.text) if title else None),
        "published": msgspec.to_builtins(annotated.published),
        "version": edits[-1]["number"] if edits else 1,
        "versions": list(edits),
        "lang": annotated.lang,
        "origin": origin,
        "extra": document.extra,
        "cites": msgspec.to_builtins(annotated.cites),
        "issues": msgspec.to_builtins(annotated.issues),
        "steps": list(annotated.steps),
    }
