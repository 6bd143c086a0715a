"""What is told beside a record: its statements, reports, figures, checks, copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import msgspec

from reportedly.cli.editions import told_versions
from reportedly.exports.briefing import (
    Row,
    copies_by_document,
    folded,
    found_reports,
    incident_dossier,
    saying_dossier,
    statement,
)
from reportedly.jobs.exporting import View
from reportedly.store import Report, Store

_LAYERS = ("attributions", "events", "figures", "mentions", "places", "times", "checks")


class Gathering:
    """Dossiers of one store, as it is now."""

    def __init__(self, store: Store, view: View) -> None:
        self._store = store
        self._view = view

    def dossier(self, kind: str, record: Row, reports: list[Report]) -> Row:
        """The record of a kind with all that is told beside it, not masked yet."""
        made = dict(record)
        if kind == "incidents":
            return self._incident(made)
        if kind == "stories":
            return self._story(made)
        if kind == "documents":
            return self._document(made, reports[0])
        if kind == "claims":
            return self._claim(made, reports[0])
        if kind == "attributions":
            said = next(s for s in reports[0].annotated.attributions if s.id == record["id"])
            return self._saying(made, statement(reports[0], said), reports[0])
        return self._fact(kind, made, reports[0])

    def _saying(self, record: Row, said: Row, report: Report) -> Row:
        all_said = report.annotated.attributions
        denied = [statement(report, each) for each in all_said if each.id in said["denies"]]
        denied_by = [statement(report, each) for each in all_said if said["id"] in each.denies]
        made = saying_dossier({**said, **record}, [], {report.document.id: report})
        bodies = [source for each in (said, *denied, *denied_by) for source in each["sources"]]
        made.update(sources=bodies, chain=said["sources"], denied=denied, denied_by=denied_by)
        return made

    def _claim(self, record: Row, report: Report) -> Row:
        said = next(s for s in report.annotated.attributions if s.id == record["attribution"])
        made = self._saying(record, {**statement(report, said)}, report)
        repeated = [found for id in record["repeats"] if (found := self._claimed(id))]
        answered = [
            {"relation": each["relation"], "said": found}
            for each in record["answers"]
            if (found := self._claimed(each["claim"]))
        ]
        others = [each["document"] for each in repeated]
        others += [each["said"]["document"] for each in answered]
        made["documents"] = list(dict.fromkeys([report.document.id, *others]))
        made.update(repeated=repeated, answered=answered)
        return made

    def _claimed(self, id: str) -> Row | None:
        """The attribution behind a claim."""
        link = self._store.link(id)
        report = self._view.report(link[1]["document"]) if link else None
        if link is None or report is None:
            return None
        wanted = link[1]["attribution"]
        said = next((s for s in report.annotated.attributions if s.id == wanted), None)
        return statement(report, said) if said else None

    def _fact(self, kind: str, record: Row, report: Report) -> Row:
        read = report.annotated
        carrying = [
            statement(report, said)
            for said in read.attributions
            if record["id"] in (*said.events, *said.figures)
            or said.id in record.get("attributions", ())
        ]
        made = saying_dossier(record, carrying, {report.document.id: report})
        made["where"] = _found(read.places, record.get("place"))
        made["when"] = _found(read.times, record.get("time") or record.get("period"))
        wanted = set(record.get("figures", ()))
        made["counts"] = [msgspec.to_builtins(f) for f in read.figures if f.id in wanted]
        checks = [c for c in read.checks if record["id"] in c.figures]
        made["checked"] = [msgspec.to_builtins(c) for c in checks]
        return made

    def _incident(self, record: Row) -> Row:
        ids = [each["document"] for each in record["mentions"]]
        ids += [id for line in record["independent_lines"] for id in line["documents"]]
        reports = found_reports(self._view, ids)
        copies = copies_by_document(self._view)
        made = incident_dossier(record, reports, copies)
        made["statements"] = folded(made["statements"], copies)
        return made

    def _story(self, record: Row) -> Row:
        reports = found_reports(self._view, record["documents"])
        copies = copies_by_document(self._view)
        made = incident_dossier({**record, **_NO_INCIDENT}, reports, copies)
        links = [self._store.link(id) for id in record["incidents"]]
        told = [link[1] for link in links if link is not None]
        told.sort(key=lambda each: (-each["reports"], each["id"]))
        made.update(record, told=told)
        del made["mentions"]
        return made

    def _document(self, record: Row, report: Report) -> Row:
        read = report.annotated
        zones: Counter[str] = Counter()
        sizes: Counter[str] = Counter()
        for each in read.zones:
            zones[each.zone] += 1
            sizes[each.zone] += each.span.end - each.span.start
        newest = record["versions"][-1]["document"] if record["versions"] else record["id"]
        story = next(
            (s["id"] for s in self._view.rows("stories") if newest in s["documents"]), None
        )
        shown = {key: value for key, value in record.items() if key not in ("extra", "versions")}
        history = told_versions(self._store, record["id"])
        return {
            **shown,
            "documents": list(dict.fromkeys([record["id"], *(each["id"] for each in history)])),
            "history": history,
            "zones": [[name, count, sizes[name]] for name, count in sorted(zones.items())],
            "counted": {layer: len(getattr(read, layer)) for layer in _LAYERS},
            "story": story,
            "copied": copies_by_document(self._view).get(record["id"]),
        }


_NO_INCIDENT: Row = {"mentions": [], "denials": [], "figures": []}


def _found(layer: Iterable[Any], id: str | None) -> Row | None:
    return next((msgspec.to_builtins(each) for each in layer if each.id == id), None)
