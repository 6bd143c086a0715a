"""Shared wording: what is a copy, an excerpt, a form letter."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from reportedly.records import Annotated, Document
from reportedly.stories.copies import copies
from reportedly.stories.digest import Digest, digest
from reportedly.stories.overlapping import form_letter, overlaps
from reportedly.stories.terms import Bag, Terms

Report = tuple[Document, Annotated]
MakeReport = Callable[..., Report]


def _digests(*reports: Report) -> dict[str, Digest]:
    return {document.id: digest(document, annotated) for document, annotated in reports}


def test_the_same_text_is_the_same(report: MakeReport, strike: str) -> None:
    found = overlaps(_digests(report(strike, "a"), report(strike, "b")), [])
    assert [(each.kind, each.contained) for each in found] == [("same", 1.0)]


def test_a_text_inside_a_much_longer_one_is_an_excerpt(
    report: MakeReport, strike: str, riot: str
) -> None:
    long = f"{strike}\n\n{riot}\n\n{riot.replace('Friday', 'Sunday')}"
    found = overlaps(_digests(report(strike, "a"), report(long, "b")), [])
    assert [each.kind for each in found] == ["excerpt"]


def test_two_events_share_no_wording(report: MakeReport, strike: str, riot: str) -> None:
    assert overlaps(_digests(report(strike, "a"), report(riot, "b")), [("a", "b")]) == []


def test_a_chain_of_copies_is_followed(report: MakeReport, strike: str) -> None:
    second = f"{strike} A second crew came from the next town after dark."
    third = f"{second} The road to the market stayed closed until the morning of the next day."
    digests = _digests(
        report(strike, "a", published="2023-05-01T08:00:00Z"),
        report(second, "b", published="2023-05-01T09:00:00Z"),
        report(third, "c", published="2023-05-01T10:00:00Z"),
    )
    made = {each.document: each.copy_of for each in copies(digests, overlaps(digests, []))}
    assert made["b"] == "a"
    assert set(made) == {"b", "c"}


def test_the_same_form_with_other_particulars_is_no_copy(report: MakeReport, strike: str) -> None:
    (one,) = _digests(report(strike, "a")).values()

    def speaking_of(names: str, numbers: str) -> Digest:
        terms = Terms(names=_bag(names), numbers=_bag(numbers))
        return msgspec.structs.replace(one, terms=terms)

    mine = speaking_of("kovel volyn savchuk", "30 45")
    assert form_letter(mine, speaking_of("ruzyn anin petrenko", "7 12"))
    assert not form_letter(mine, speaking_of("kovel volyn savchuk", "31 46"))


def _bag(terms: str) -> Bag:
    said = tuple(terms.split())
    return Bag(said, bytes(1 for _ in said))
