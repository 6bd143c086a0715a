"""Who publishes a report, and from whom it takes what it tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.records import Annotated, Document
from reportedly.stories.digest import Detail, Digest, detail, digest
from reportedly.stories.publishers import outlet_key, ownership, publisher, taken_from

MakeReport = Callable[..., tuple[Document, Annotated]]
BOMB = "A bomb killed nine soldiers in Ostrov on Sunday"
OWN = "The mayor of Ostrov told the Gazette that shops stayed closed."


def _read(report: MakeReport, text: str, **given: str) -> tuple[Digest, Detail]:
    made = digest(*report(text, "x", **given))
    return made, detail(made)


@pytest.mark.parametrize(
    ("one", "other"),
    [("The Times", "times"), ("AP", "apnews.com"), ("https://www.a.example/", "a.example")],
)
def test_one_outlet_under_its_names(one: str, other: str) -> None:
    assert outlet_key(one) == outlet_key(other)


def test_a_reader_is_told_of_a_state_behind_an_outlet() -> None:
    assert ownership("tass.com") == ownership("TASS") == "; owned or funded by a state (RUS)"
    assert ownership("Reuters") == ownership("The Hill Country Gazette") == ""


def test_a_publisher_is_given_signed_or_a_site(report: MakeReport) -> None:
    signed = f"OSTROV, Oct 3 (Delta Newswire) - {BOMB}."
    assert publisher(*_read(report, signed)) == "Delta Newswire"
    assert publisher(*_read(report, signed, outlet="Gazette")) == "Gazette"
    assert publisher(*_read(report, BOMB, url="https://www.a.example/x")) == "a.example"
    assert publisher(*_read(report, BOMB)) is None
    notice = "Sample World 24 is an automatic aggregator of the media around the world."
    assert publisher(*_read(report, f"{signed}\n\n{notice}")) == "Sample World 24"


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"{BOMB}, Delta Newswire reported. Radio Ostrov reported rain.", "Delta Newswire"),
        (f"OSTROV, Oct 3 (Delta Newswire) - {BOMB}.", "Delta Newswire"),
        (f"{BOMB}.\n\nThe road was closed, Delta Newswire reported.", "Delta Newswire"),
        (f"{BOMB}.\n\nThe road was closed, Delta Newswire reported.\n\n{OWN}", None),
        (f"{BOMB}.\n\nRadio Ostrov reported rain. Delta Newswire reported snow.", None),
        (f"{BOMB}.", None),
    ],
)
def test_from_whom_an_event_is_taken(report: MakeReport, text: str, outlet: str | None) -> None:
    read, told = _read(report, text, outlet="The Hill Gazette")
    events = [event for event in told.events if event.span.start < text.index("soldiers") + 10]
    assert events
    assert taken_from(read, told, events) == outlet
