"""What stands behind one record: its documents, their people, and how old its event is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from reportedly.exports.context import Context, Report
from reportedly.exports.masking.people import People, people_of

_KEPT = 256
DATED = frozenset({"events", "incidents"})
"""Kinds whose age decides how exactly they may be placed."""


class Scope(msgspec.Struct, frozen=True):
    """The reports behind a record by document id, and their people in the same order."""

    reports: dict[str, Report]
    people: tuple[People, ...]
    fresh: bool = False
    undated: bool = False


class Scopes:
    """Makes scopes; people of the last few hundred documents are kept at hand."""

    def __init__(self, context: Context, min_age_hours: int) -> None:
        self._context = context
        self._since = context.now - timedelta(hours=min_age_hours)
        self._people: OrderedDict[str, tuple[Report, People] | None] = OrderedDict()

    def of(self, record: Mapping[str, Any], kind: str) -> Scope:
        """The scope of a record of a kind."""
        found = [self._known(id) for id in dict.fromkeys(documents_of(record, kind))]
        known = [each for each in found if each is not None]
        reports = {people.document: report for report, people in known}
        latest = _latest(record, reports) if kind in DATED else None
        return Scope(
            reports=reports,
            people=tuple(people for _, people in known),
            fresh=latest is not None and latest > self._since,
            undated=kind in DATED and latest is None,
        )

    def _known(self, id: str) -> tuple[Report, People] | None:
        if id in self._people:
            self._people.move_to_end(id)
            return self._people[id]
        report = self._context.report(id)
        found = None if report is None else (report, people_of(report))
        self._people[id] = found
        if len(self._people) > _KEPT:
            self._people.popitem(last=False)
        return found


def documents_of(record: Mapping[str, Any], kind: str) -> Iterator[str]:
    """The ids of the documents a record was read from."""
    if kind == "documents":
        yield record["id"]
    if isinstance(record.get("document"), str):
        yield record["document"]
    if kind == "copies":
        yield record["copy_of"]
    yield from record.get("documents", ()) if kind == "stories" else ()
    if kind == "incidents":
        for mention in record.get("mentions", ()):
            yield mention["document"]
        for line in record.get("independent_lines", ()):
            yield from line["documents"]


def _latest(record: Mapping[str, Any], reports: Mapping[str, Report]) -> datetime | None:
    """The end of the event's own time, else the latest publication of its reports, else None."""
    stated = record.get("time")
    if isinstance(stated, str):
        times = (time for report in reports.values() for time in report.annotated.times)
        stated = next((msgspec.to_builtins(time) for time in times if time.id == stated), None)
    if stated and (stated.get("end") or stated.get("start")):
        return _moment(stated.get("end") or stated["start"])
    published = [report.annotated.published for report in reports.values()]
    moments = [_moment(each.end or each.start or "") for each in published]
    return max((each for each in moments if each is not None), default=None)


def _moment(said: str) -> datetime | None:
    """The last moment an ISO date or time may mean, or None where it is neither."""
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return None
    if len(said) <= len("2022-09-11"):
        moment += timedelta(hours=24)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
