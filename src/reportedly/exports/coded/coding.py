"""What the coded layouts need beyond a record, taken from its reports before anything is masked.

It is put into the record under `coding`, so that names in it are masked, quotations in it cut
and all of it checked like every other part of the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import msgspec

from reportedly.exports.coded.deaths import Count, counts_of, figures_of, killed
from reportedly.exports.coded.sayings import sayings_of
from reportedly.exports.coded.sides import Side, sides
from reportedly.exports.context import Context, Report
from reportedly.records import Published

_DAY = len("2022-09-11")


def with_coding(
    record: Mapping[str, Any],
    kind: str,
    reports: Mapping[str, Report],
    context: Context,
    event_type: str,
) -> dict[str, Any]:
    """The record of an event or incident with its `coding`, its sides as `event_type` has them.

    `coding` holds `sides`, `sources` (the reports that tell of it), `sayings`, `killed`,
    `crowd`, `hurt` and `held` figures, `contexts`, and `stamp`, seconds since 1970.
    """
    telling = {id: reports[id] for id in _documents(record, kind) if id in reports}
    figures = figures_of(record, kind, telling)
    place = record.get("where") if kind == "events" else record.get("place")
    where = (place or {}).get("country")
    both = sides(record, event_type, where, telling)
    deaths = killed(figures, telling)
    coding = {
        "sides": [_side(each) for each in both],
        "sources": [_source(each) for each in telling.values()],
        "sayings": sayings_of(record, kind, telling),
        "killed": None
        if deaths is None
        else {
            "fewest": None if deaths.fewest is None else msgspec.to_builtins(deaths.fewest),
            "conservative": None if deaths.fewest is None else deaths.fewest.conservative,
            "low": deaths.low,
            "best": _named_best(record, deaths.best),
            "high": deaths.high,
            "whom": deaths.whom,
            "apart": deaths.apart,
            "differ": deaths.differ,
            "counts": _counts(deaths.counts),
        },
        "crowd": _counts(_all(figures, "participants", telling)),
        "hurt": _counts(_all(figures, "wounded", telling)),
        "held": _counts(_all(figures, "arrested", telling)),
        "contexts": _contexts(record, kind, telling),
        "stamp": _stamp(context.as_of, telling),
    }
    return {**record, "coding": coding}


def _documents(record: Mapping[str, Any], kind: str) -> list[str]:
    if kind == "events":
        return [record["document"]]
    return list(dict.fromkeys(each["document"] for each in record["mentions"]))


def _side(side: Side) -> dict[str, Any]:
    return {"inter": side.inter, "parties": [msgspec.to_builtins(each) for each in side.parties]}


def _source(report: Report) -> dict[str, Any]:
    document, published = report.document, report.annotated.published
    title = document.title
    if not title and report.annotated.title is not None:
        title = report.annotated.title.quote(document.text)
    return {
        "document": document.id,
        "outlet": document.outlet or urlsplit(document.url or "").netloc.removeprefix("www.") or "",
        "title": title or "",
        "url": document.url or "",
        "start": (published.start or "")[:_DAY],
        "lang": document.lang or report.annotated.lang or "",
    }


def _named_best(record: Mapping[str, Any], best: float | None) -> float | None:
    """The number a named rule of the record set, else that of the rule `one-number`."""
    sets = [each for each in record.get("figures", ()) if isinstance(each, Mapping)]
    ruled = [each["best"] for each in sets if each["measure"] == "killed" and each.get("rule")]
    return ruled[0] if len(ruled) == 1 else best


def _all(figures: list[Any], measure: str, reports: Mapping[str, Report]) -> Iterable[Count]:
    groups = counts_of(figures, measure, reports)
    return [each for whom in sorted(groups) for each in groups[whom]]


def _counts(counts: Iterable[Count]) -> list[dict[str, Any]]:
    """Each number once, however many reports give it in the same words."""
    by_words: dict[tuple[str, float | None, float | None], Count] = {}
    for each in counts:
        by_words.setdefault((each.quote.casefold(), each.low, each.high), each)
    return [msgspec.to_builtins(each) for each in by_words.values()]


def _contexts(record: Mapping[str, Any], kind: str, reports: Mapping[str, Report]) -> list[str]:
    if kind == "events":
        return list(record.get("contexts") or ())
    told = {each["event"] for each in record["mentions"]}
    events = (each for report in reports.values() for each in report.annotated.events)
    return sorted({context for each in events if each.id in told for context in each.contexts})


def _stamp(as_of: str | None, reports: Mapping[str, Report]) -> int | None:
    """The export's as-of, else the latest publication of the reports: never the clock."""
    if as_of is not None:
        return _seconds(as_of, end_of_day=True)
    published = (_published(report.annotated.published) for report in reports.values())
    return max((each for each in published if each is not None), default=None)


def _published(when: Published) -> int | None:
    said = when.start or when.end
    return None if said is None else _seconds(said, end_of_day=False)


def _seconds(said: str, *, end_of_day: bool) -> int | None:
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return None
    if end_of_day and len(said) == _DAY:
        moment += timedelta(days=1, seconds=-1)
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
