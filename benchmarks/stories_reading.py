"""Readings of generated reports: each shape of text is read once, and its words put in.

A hundred thousand reports would be read for most of an hour, though they differ only in names,
numbers and days of one length. So the product reads a stand-in of every shape, and what it found
is told of each report of that shape: names, numbers and days exchanged, ids made anew. The test
beside it holds a sample against readings of the reports themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from hashlib import blake2b
from typing import Any

import msgspec

from benchmarks.stories_heap import OFFICES, START, Event, Made, told
from reportedly.documents.given import document_of
from reportedly.jobs.annotating import Options, annotate_raw
from reportedly.records import Annotated, Document
from reportedly.sources import raw_record

Report = tuple[Document, Annotated]
STAND_IN = Event(
    shape=0,
    town="Tamolek",
    region="Rabidon region",
    person="Pagoben Povatim",
    body="the Bodukan",
    killed=47,
    hurt=213,
    held=65,
    day=START,
)
_ID = re.compile(rb'"([a-z]{3}-)([0-9a-f]{16})"')
_DAY = re.compile(rb'"(\d{4}-\d\d-\d\d)([^"]*)"')


class Readings:
    """Reads reports, each shape of text once."""

    def __init__(self) -> None:
        self._shapes: dict[tuple[object, ...], bytes] = {}

    def read(self, made: Made) -> Report:
        """The document and its reading."""
        raw = raw_record(record_of(made))
        document = document_of(raw)
        encoded = self._exchanged(self._shape(made), made)
        found = msgspec.json.decode(encoded, type=dict[str, Any])
        _renumber(found, {47.0: made.event.killed, 213.0: made.event.hurt, 65.0: made.event.held})
        found["id"] = document.id
        when = made.published.replace(":00:00Z", ":00Z")
        found["published"] |= {"start": when, "end": when}
        return document, msgspec.convert(found, Annotated)

    def _shape(self, made: Made) -> bytes:
        event = made.event
        office = next(each for each in OFFICES if event.body.endswith(each))
        edition = made.edition if made.kind == "copy" else 1
        key = (event.shape, made.kind, made.lines, edition, event.day.weekday(), office)
        if key not in self._shapes:
            day = START + timedelta(days=event.day.weekday() - START.weekday())
            stand_in = msgspec.structs.replace(
                STAND_IN, shape=event.shape, body=f"{STAND_IN.body} {office}", day=day
            )
            text = told(stand_in, made.kind, made.lines, edition)
            published = f"{day + timedelta(days=1)}T12:00:00Z"
            record = {"id": "stand-in", "text": text, "published": published, "outlet": "Wire"}
            self._shapes[key] = msgspec.json.encode(annotate_raw(raw_record(record), Options()))
        return self._shapes[key]

    def _exchanged(self, encoded: bytes, made: Made) -> bytes:
        event = made.event
        for ours, theirs in _words(event):
            encoded = encoded.replace(ours.encode(), theirs.encode())
        shift = event.day - (START + timedelta(days=event.day.weekday() - START.weekday()))

        def anew(found: re.Match[bytes]) -> bytes:
            digest = blake2b(made.id.encode() + found[2], digest_size=8).hexdigest()
            return b'"' + found[1] + digest.encode() + b'"'

        def later(found: re.Match[bytes]) -> bytes:
            day = date.fromisoformat(found[1].decode()) + shift
            return b'"' + day.isoformat().encode() + found[2] + b'"'

        return _ID.sub(anew, _DAY.sub(later, encoded))


def record_of(made: Made) -> dict[str, str]:
    """The input record of a generated report."""
    return {
        "id": made.id, "text": made.text, "published": made.published, "outlet": made.outlet,
    }  # fmt: skip


def _words(event: Event) -> Iterator[tuple[str, str]]:
    pairs = [(STAND_IN.town, event.town), ("Bodukan", event.body.split()[1])]
    pairs += zip(STAND_IN.person.split(), event.person.split(), strict=True)
    pairs.append((STAND_IN.region.split()[0], event.region.split()[0]))
    for ours, theirs in pairs:
        yield ours, theirs
        yield ours.casefold(), theirs.casefold()
    for name in ("killed", "hurt", "held"):
        number, other = getattr(STAND_IN, name), getattr(event, name)
        for before, after in ((" ", " "), (" ", '"'), ('"', " "), ('"', '"'), ('"PT', 'H"')):
            yield f"{before}{number}{after}", f"{before}{other}{after}"


def _renumber(found: Any, numbers: Mapping[float, int]) -> None:  # noqa: ANN401 - any JSON
    """Exchange the stand-in's values in figures and checks, at any depth."""
    if isinstance(found, dict):
        for key, value in found.items():
            if key in ("value", "low", "high", "expected") and value in numbers:
                found[key] = float(numbers[value])
            else:
                _renumber(value, numbers)
    elif isinstance(found, list):
        for each in found:
            _renumber(each, numbers)


def readings(heap: Iterable[Made]) -> Iterator[Report]:
    """Every report of a heap with its reading, in order."""
    reader = Readings()
    return (reader.read(made) for made in heap)
