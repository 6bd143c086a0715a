"""An invented village, two reports of one strike on it, and what they say of the dead."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from types import SimpleNamespace

import msgspec
import pytest

from reportedly.exports import LOCAL, Context, export
from reportedly.records import (
    AcledCode,
    Annotated,
    Attribution,
    Document,
    Event,
    Evidence,
    Figure,
    Origin,
    Participant,
    Place,
    Published,
    Source,
    Span,
    Timex,
)
from reportedly.settings import Settings

TEXT = (
    "Strike on Zarichne\n\nTroops shelled the village of Zarichne on Monday, killing 12 people, "
    "the governor said. The toll could not be verified. The ministry denied it. "
    "About 300 people marched.\n"
)


class Read(msgspec.Struct, frozen=True):
    document: Document
    annotated: Annotated


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def evidence(words: str) -> Evidence:
    return Evidence.of(TEXT, span(words))


def saying(id="att-1", who="the governor", act="assert", polarity="+", **rest) -> Attribution:
    given = {"form": "indirect", "certainty": "certain", "events": ("evt-1",), **rest}
    return Attribution(
        id=id,
        sources=(Source((span(who),), who, None, None, "government", "witness"),) if who else (),
        cue=evidence("said"),
        content=evidence("killing 12 people"),
        act=act,
        polarity=polarity,
        made_by="t/1:a",
        **given,
    )


def figure(quote="12 people", measure="killed", **rest) -> Figure:
    given = {"value": 12.0, "low": 12.0, "high": 12.0, "whom": "people", **rest}
    id = given.pop("id", "fig-1")
    return Figure(id, span(quote), quote, measure, made_by="t/1:f", **given)


TROOPS = Participant((span("Troops"),), "Troops", None, None, "UKR", "MIL")
PEOPLE = Participant((span("12 people"),), "12 people", None, None, None, "CVL")
ZARICHNE = Place(
    "plc-1", span("Zarichne"), "Zarichne", "Zarichne", 9, 49.5, 37.25, "UKR", "Kharkivska",
    "settlement", worldview="iso3166",
)  # fmt: skip
MONDAY = Timex(
    "tim-1", span("Monday"), "Monday", "date", "2023-05-01", "2023-05-01", "2023-05-01", "day"
)
EVENT = Event(
    "evt-1",
    span("shelled"),
    "shelled",
    "ASSAULT",
    ("heavy-weapons",),
    ("military",),
    (TROOPS,),
    (PEOPLE,),
    "plc-1",
    "tim-1",
    figures=("fig-1",),
    attributions=("att-1",),
    acled=AcledCode("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    made_by="t/1:e",
)
SAID, COUNTED = (saying(),), (figure(),)


def reading(
    event=EVENT, attributions=SAID, figures=COUNTED, places=(ZARICHNE,), times=(MONDAY,)
) -> Read:
    document = Document.of(
        TEXT, Origin("a.txt", "txt", "0" * 64, "none/1"), id="doc-1", outlet="The Mill",
        title="Strike on Zarichne", url="https://mill.example/1",
    )  # fmt: skip
    return Read(
        document,
        Annotated(
            id="doc-1",
            sha256=document.sha256,
            lang="en",
            title=None,
            published=Published("2023-05-02", "2023-05-02", "day", "metadata"),
            zones=(),
            sentences=(),
            mentions=(),
            places=places,
            times=times,
            figures=figures,
            attributions=attributions,
            events=(event,),
            checks=(),
            cites=(),
            issues=(),
        ),
    )


@pytest.fixture
def rows():
    """Gives what a format makes of the one event of a reading, and the manifest."""

    def make(format, read, profile=LOCAL, as_of=None):
        record = {"document": "doc-1", **msgspec.to_builtins(read.annotated.events[0])}
        context = Context(
            report={"doc-1": read}.get, now=datetime(2023, 6, 1, tzinfo=UTC), as_of=as_of
        )
        out = io.BytesIO()
        manifest = export([record], "events", format, out, profile, Settings(), context)
        text = out.getvalue().decode()
        if format == "plover":
            return [json.loads(line) for line in text.splitlines()], manifest
        return list(csv.DictReader(io.StringIO(text, newline=""))), manifest

    return make


@pytest.fixture(scope="session")
def world():
    """The builders and records of this file."""
    return SimpleNamespace(
        saying=saying, figure=figure, reading=reading, span=span, event=EVENT, place=ZARICHNE,
        time=MONDAY, troops=TROOPS, people=PEOPLE, text=TEXT,
    )  # fmt: skip
