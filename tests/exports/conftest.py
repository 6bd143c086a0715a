"""A small report about invented people, read by hand, and what an export needs to know of it."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest

from reportedly.exports import Context
from reportedly.exports.masking import Scopes
from reportedly.records import (
    AcledCode,
    Annotated,
    Attribution,
    Document,
    Event,
    Evidence,
    Figure,
    Mention,
    Origin,
    Participant,
    Place,
    Published,
    Source,
    Span,
    Timex,
)

TEXT = (
    "Depot fire in Rudnya: woman held\n\n"
    "Police in Rudnya detained Oksana Tarnova after a fire at a recruitment depot on Monday. "
    "Tarnova, 58, was once treated in a psychiatric clinic, her neighbour Pavlo Hrim said. "
    "Governor Anton Lisovy said: “We hold Oksana Tarnova’s brother too, and two men fled.” "
    "The claim could not be verified. "
    "“Come home, Mykolka, the third platoon is gone,” conscript Denys Vakula told his wife by "
    "phone +380 44 123 4567 from School No 7 near 12 Lypova Street. "
    "The ministry denied that 40 men of the 9th Brigade had fled the village of Zarichne.\n"
)


class Read(msgspec.Struct, frozen=True):
    document: Document
    annotated: Annotated


def at(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def evidence(words: str, nth: int = 0) -> Evidence:
    return Evidence.of(TEXT, at(words, nth))


def mention(words, kind="person", entity=None, nth=0, **rest) -> Mention:
    span = at(words, nth)
    return Mention(f"men-{span.start}", span, words, kind, entity=entity, **rest)


def source(words, kind, name=None, entity=None, role="witness") -> Source:
    return Source((at(words),), words, name, entity, kind, role)


MENTIONS = (
    mention("Oksana Tarnova", entity="ent-1", name="Oksana Tarnova"),
    mention("Tarnova", entity="ent-1", nth=1, name="Oksana Tarnova"),
    mention("woman", entity="ent-1", form="role"),
    mention("Pavlo Hrim", entity="ent-2", name="Pavlo Hrim", role="neighbour"),
    mention("Anton Lisovy", entity="ent-3", name="Anton Lisovy", role="Governor", public=True),
    mention("Denys Vakula", entity="ent-4", name="Denys Vakula", role="conscript"),
    mention("9th Brigade", kind="military", entity="ent-5", name="9th Brigade"),
    mention("The ministry", kind="government", entity="ent-6", form="role"),
)
RUDNYA = Place(
    "plc-1", at("Rudnya", 1), "Rudnya", "Rudnya", 7, 51.5, 30.25, "UKR", "Kyivska", "settlement"
)
SCHOOL = Place(
    "plc-2",
    at("School No 7"),
    "School No 7",
    "School No 7",
    None,
    51.51,
    30.26,
    "UKR",
    "Kyivska",
    "exact",
)
MONDAY = Timex(
    "tim-1", at("Monday"), "Monday", "date", "2023-05-01", "2023-05-01", "2023-05-01", "day"
)
HEDGE = at("The claim could not be verified")
SPEECH = "“We hold Oksana Tarnova’s brother too, and two men fled.”"
ATTRIBUTIONS = (
    Attribution(
        "att-1",
        (source("her neighbour Pavlo Hrim", "person", "Pavlo Hrim", "ent-2"),),
        evidence("said"),
        evidence("Tarnova, 58, was once treated in a psychiatric clinic"),
        "indirect",
        "assert",
        "+",
        "certain",
        made_by="t/1:a",
    ),
    Attribution(
        "att-2",
        (source("Governor Anton Lisovy", "person", "Anton Lisovy", "ent-3"),),
        evidence("said:"),
        evidence(SPEECH),
        "direct",
        "assert",
        "+",
        "unknown",
        events=("evt-1",),
        scope_hedges=(HEDGE,),
        made_by="t/1:a",
    ),
    Attribution(
        "att-3",
        (source("The ministry", "government", None, "ent-6"),),
        evidence("denied"),
        evidence("40 men of the 9th Brigade had fled the village of Zarichne"),
        "indirect",
        "deny",
        "-",
        "certain",
        figures=("fig-1",),
        made_by="t/1:a",
    ),
    Attribution(
        "att-4",
        (source("conscript Denys Vakula", "person", "Denys Vakula", "ent-4"),),
        evidence("told"),
        evidence("“Come home, Mykolka, the third platoon is gone,”"),
        "direct",
        "request",
        "+",
        "certain",
        scope_hedges=(HEDGE,),
        made_by="t/1:a",
    ),
)
EVENTS = (
    Event(
        "evt-1",
        at("detained"),
        "detained",
        "COERCE",
        ("arrest",),
        actors=(Participant((at("Police"),), "Police", None, None),),
        recipients=(
            Participant((at("Oksana Tarnova"),), "Oksana Tarnova", "Oksana Tarnova", "ent-1"),
        ),
        place="plc-1",
        time="tim-1",
        attributions=("att-2",),
        acled=AcledCode("Strategic developments", "Arrests"),
        made_by="t/1:e",
    ),
    Event(
        "evt-2",
        at("is gone"),
        "is gone",
        "RETREAT",
        actors=(Participant((at("Denys Vakula"),), "Denys Vakula", "Denys Vakula", "ent-4"),),
        place="plc-2",
        time="tim-1",
        made_by="t/1:e",
    ),
)
FIGURES = (
    Figure(
        "fig-1",
        at("40 men"),
        "40 men",
        "fled",
        "men",
        None,
        40.0,
        40.0,
        40.0,
        made_by="t/1:f",
    ),
)


def report(id: str = "doc-1") -> Read:
    origin = Origin("/home/me/tarnova.txt", "txt", "0" * 64, "none/1")
    document = Document.of(
        TEXT,
        origin,
        id=id,
        url="https://mill.example/2023/oksana-tarnova-held",
        outlet="The Mill",
        title="Depot fire in Rudnya: woman held",
        extra={"from": "Pavlo Hrim <p@x.org>", "published_basis": "metadata"},
    )
    return Read(
        document,
        Annotated(
            id=id,
            sha256=document.sha256,
            lang="en",
            title=at("Depot fire in Rudnya: woman held"),
            published=Published("2023-05-02", "2023-05-02", "day", "metadata"),
            zones=(),
            sentences=(),
            mentions=MENTIONS,
            places=(RUDNYA, SCHOOL),
            times=(MONDAY,),
            figures=FIGURES,
            attributions=ATTRIBUTIONS,
            events=EVENTS,
            checks=(),
            cites=(),
            issues=(),
        ),
    )


def rows_of(kind: str, read: Read) -> list[dict]:
    if kind == "documents":
        document = read.document
        origin = msgspec.to_builtins(document.origin)
        del origin["item"]
        return [
            {
                "id": document.id,
                "sha256": document.sha256,
                "url": document.url,
                "outlet": document.outlet,
                "title": document.title,
                "published": msgspec.to_builtins(read.annotated.published),
                "lang": "en",
                "origin": origin,
                "extra": document.extra,
            }
        ]
    if kind == "claims":
        return [
            {
                "id": f"clm-{each.id}",
                "attribution": each.id,
                "document": read.document.id,
                "story": "sty-1",
                "incident": None,
                "speaker": each.sources[0].name,
                "said": each.content.quote,
                "about": None,
                "first_reported": "2023-05-02",
                "repeats": [],
                "answers": [],
                "made_by": "t/1:c",
            }
            for each in read.annotated.attributions
        ]
    if kind == "incidents":
        first = read.annotated.events[0]
        made = msgspec.to_builtins(first)
        return [
            {
                "id": "inc-1",
                "story": "sty-1",
                "type": first.type,
                "modes": ["arrest"],
                "actors": made["actors"],
                "recipients": made["recipients"],
                "place": msgspec.to_builtins(RUDNYA),
                "time": msgspec.to_builtins(MONDAY),
                "acled": made["acled"],
                "mentions": [
                    {
                        "document": read.document.id,
                        "event": first.id,
                        "span": list(first.span),
                        "quote": first.quote,
                    }
                ],
                "reports": 1,
                "copies_folded": 0,
                "independent_lines": [
                    {
                        "root": "Anton Lisovy",
                        "documents": [read.document.id],
                        "why": "Anton Lisovy speaks of Oksana Tarnova himself",
                    }
                ],
                "status": "single_line",
                "figures": [],
                "denials": [],
                "reality": "actual",
            }
        ]
    if kind == "stories":
        return [
            {
                "id": "sty-1",
                "title": "Oksana Tarnova held after depot fire",
                "documents": [read.document.id],
                "first_reported": "2023-05-02",
                "last_reported": "2023-05-02",
                "incidents": ["inc-1"],
                "reports": 1,
                "copies_folded": 0,
                "independent_lines": 1,
            }
        ]
    if kind == "copies":
        return [
            {
                "document": read.document.id,
                "copy_of": "doc-0",
                "kind": "near",
                "overlap": 0.9,
                "evidence": [[0, 30]],
            }
        ]
    layer = getattr(read.annotated, kind)
    return [{"document": read.document.id, **msgspec.to_builtins(each)} for each in layer]


@pytest.fixture
def read() -> Read:
    return report()


@pytest.fixture
def context(read) -> Context:
    known = {read.document.id: read}
    return Context(report=known.get, now=datetime(2023, 6, 1, tzinfo=UTC), config="c0ffee")


@pytest.fixture
def scope_of():
    """Gives the scope of a record of a document."""

    def make(context, read):
        return Scopes(context, 24).of({"document": read.document.id}, "figures")

    return make


@pytest.fixture
def rows():
    """Gives the records of a kind for a report, as a store would."""
    return rows_of
