"""A number announced before, nobody saying by whom, is that of who gave it first."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.records import Annotated, Attribution, Document
from reportedly.stories.digest import Detail, Digest, detail, digest
from reportedly.stories.unnamed import announcer, is_announced

MakeReport = Callable[..., tuple[Document, Annotated]]
FIRST = "Officials said on Friday that 17 people had been killed in the riots."
LATER = "A doctor said on Saturday that 17 people had been killed in the riots."
AGAIN = "Rioters killed 64 people, the ministry said, far more than the 17 deaths reported earlier."


def _read(
    report: MakeReport, **texts: tuple[str, str]
) -> tuple[dict[str, Digest], dict[str, Detail]]:
    digests = {
        id: digest(*report(text, id, published=published))
        for id, (text, published) in texts.items()
    }
    return digests, {id: detail(each) for id, each in digests.items()}


def _told(found: Detail) -> Attribution:
    (said,) = [each for each in found.attributions if is_announced(each)]
    return said


def test_the_first_who_gave_the_number_is_meant(report: MakeReport) -> None:
    digests, details = _read(
        report,
        later=(LATER, "2023-05-06"),
        first=(FIRST, "2023-05-05"),
        again=(AGAIN, "2023-05-07"),
    )
    meant = announcer(_told(details["again"]), "again", digests, details)
    assert meant is not None
    assert (meant[0], meant[1].quote) == ("first", "Officials")


def test_whoever_gives_it_only_afterwards_is_not_meant(report: MakeReport) -> None:
    digests, details = _read(report, later=(LATER, "2023-05-09"), again=(AGAIN, "2023-05-07"))
    assert announcer(_told(details["again"]), "again", digests, details) is None


def test_other_statements_name_their_source_or_none(report: MakeReport) -> None:
    digests, details = _read(report, first=(FIRST, "2023-05-05"))
    (said,) = details["first"].attributions
    assert announcer(said, "first", digests, details) is None
