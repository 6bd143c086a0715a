"""Numbers repeated in nobody's name."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.records import Annotated, Document
from reportedly.stories.digest import Detail, Digest, detail, digest
from reportedly.stories.link import link
from reportedly.stories.repeated import repeated_numbers
from reportedly.stories.sources import SourceNames

MakeReport = Callable[..., tuple[Document, Annotated]]
GIVEN = "The Volyn health office said that 64 people had been killed in the riots in Kovel."
AGAIN = "Rioters burned a court in Kovel on Sunday. The riots have killed 64 people."
DOCTOR = "A doctor said that 64 people had been killed in the riots in Kovel."


def _found(report: MakeReport, **texts: tuple[str, str]) -> dict[str, set[str]]:
    digests: dict[str, Digest] = {
        id: digest(*report(text, id, published=when)) for id, (text, when) in texts.items()
    }
    details: dict[str, Detail] = {id: detail(each) for id, each in digests.items()}
    found = repeated_numbers(digests, details, SourceNames([]))
    return {id: set(numbers.values()) for id, numbers in found.items()}


def test_a_number_is_that_of_who_gave_it(report: MakeReport) -> None:
    found = _found(report, given=(GIVEN, "2023-05-01"), again=(AGAIN, "2023-05-02"))
    named = {
        id: [key.casefold().removeprefix("the ") for key in keys] for id, keys in found.items()
    }
    assert named == {"again": ["volyn health office"]}


def test_a_number_given_later_is_not_repeated(report: MakeReport) -> None:
    assert _found(report, given=(GIVEN, "2023-05-03"), again=(AGAIN, "2023-05-02")) == {}


def test_a_number_that_two_gave_is_nobodys(report: MakeReport) -> None:
    day = "2023-05-01"
    found = _found(report, one=(GIVEN, day), two=(DOCTOR, day), again=(AGAIN, "2023-05-02"))
    assert found == {}


def test_a_line_says_who_repeats_its_number(report: MakeReport) -> None:
    one = report(GIVEN, "one", outlet="Wire", published="2023-05-01")
    two = report(AGAIN, "two", outlet="Herald", published="2023-05-02")
    lines = [line for each in link([one, two]).incidents for line in each.independent_lines]
    told = [line for line in lines if "repeats its number" in line.why]
    assert told
    for line in told:
        assert "health office" in line.root.casefold() and set(line.documents) == {"one", "two"}
