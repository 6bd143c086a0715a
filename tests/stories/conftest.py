"""Reports made up for the tests of linking, and read by the product itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import reportedly
from reportedly.documents.given import document_of
from reportedly.records import Annotated, Document
from reportedly.sources import raw_record

Report = tuple[Document, Annotated]
MakeReport = Callable[..., Report]

STRIKE = (
    "VILNIUS - An air strike on the market of Kovel killed 30 people on Monday, the Volyn health "
    "office said. Governor Petro Savchuk told reporters that 45 people had been wounded and that "
    "the fire had destroyed forty stalls. The defence ministry did not comment on the strike. "
    "Rescue workers searched the ruins of the market until the evening."
)
RIOT = (
    "Police arrested 60 people in Gyumri on Friday after football supporters fought with stewards "
    "and broke the windows of a bank. The mayor, Anahit Sargsyan, said that nobody had been hurt. "
    "The club promised to pay for the damage and asked its supporters to stay calm."
)


@pytest.fixture(scope="session")
def strike() -> str:
    """The text of a report about an air strike."""
    return STRIKE


@pytest.fixture(scope="session")
def riot() -> str:
    """The text of a report about something else."""
    return RIOT


@pytest.fixture(scope="session")
def report() -> MakeReport:
    """A function that reads one text with its bearer's metadata."""

    def made(text: str, id: str, **given: str) -> Report:
        record = {"text": text, "id": id, **given}
        return document_of(raw_record(record)), reportedly.annotate(record)

    return made


@pytest.fixture(scope="session")
def heap(report: MakeReport) -> tuple[Report, ...]:
    """A wire report, its copy, a second report of the strike, and two of something else."""
    return (
        report(STRIKE, "wire", outlet="Wire", published="2023-05-01T10:00:00Z"),
        report(
            f"{STRIKE}\n\nSource: Wire", "copy", outlet="Digest", published="2023-05-01T12:00:00Z"
        ),
        report(
            "At least 34 people were killed by the air strike on the market of Kovel on Monday, "
            "Governor Petro Savchuk said. He said that 50 people had been wounded.",
            "second",
            outlet="Gazette",
            published="2023-05-02T08:00:00Z",
        ),
        report(RIOT, "riot", outlet="Wire", published="2023-05-06T10:00:00Z"),
        report(
            "The club said on Saturday it would pay for the windows of a bank in Gyumri that its "
            "football supporters broke on Friday. Police had arrested 60 people.",
            "riot-later",
            outlet="Gazette",
            published="2023-05-06T18:00:00Z",
        ),
    )
