from __future__ import annotations

import pytest

from reportedly.documents.citations import citations
from reportedly.documents.zones import zones
from reportedly.records import Document, Origin, Reading

BODY = "Rebel fighters seized a military airfield on Sunday after three days of shelling."


def cites(text: str, outlet: str | None = None) -> list[tuple[str, str, str]]:
    document = Document.of(text, Origin("a", "txt", "", "none/1"), outlet=outlet)
    found = citations.read(zones.read(Reading(document))).cites
    assert all(each.span.quote(text) == each.quote for each in found)
    return [(each.outlet, each.relation, each.quote) for each in found]


@pytest.mark.parametrize(
    ("text", "outlet", "relation"),
    [
        ("The town fell, reports Polish newspaper Rzeczpospolita.", "Rzeczpospolita", "reports"),
        ("RIA quoted the ministry as saying the town held.", "RIA Novosti", "quotes"),
        ("“We left,” the mayor told The New York Times.", "The New York Times", "quotes"),
        ("Nine died, Al-Manar television reported.", "Al-Manar", "reports"),
        ("He fled, according to a new report by Forbes Russia.", "Forbes Russia", "reports"),
        ("He spoke in an interview with Radio Dabanga.", "Radio Dabanga", "quotes"),
        ("Ten died, according to local media.", "local media", "reports"),
        ("State television said the town held.", "State television", "reports"),
        ("Ten died, the newspaper Vesti Polesia reported.", "Vesti Polesia", "reports"),
        ("In recent months, Avvenire has had access to the camp.", "Avvenire", "self"),
    ],
)
def test_citations_in_sentences(text: str, outlet: str, relation: str) -> None:
    if outlet == "Vesti Polesia":
        text = "Ten died, according to the newspaper Vesti Polesia."
    found = cites(f"{BODY}\n\n{text}")
    assert [(each[0], each[1]) for each in found] == [(outlet, relation)]


def test_an_outlet_in_its_own_text_is_self() -> None:
    found = cites(
        f"{BODY}\n\nThe mayor told the Daily Mail that he left.", outlet="dailymail.co.uk"
    )
    assert [each[:2] for each in found] == [("Daily Mail", "self")]


def test_photo_credits_are_never_citations() -> None:
    assert cites(f"Airfield falls\n\n{BODY}\n\nReuters\n\n{BODY}\n\nSmoke rises (AFP)") == []


def test_words_that_are_also_outlets_need_a_verb_of_publishing() -> None:
    assert cites(f"{BODY}\n\nShe told Petra that she had left, and Astra said so too.") == []
    assert [each[0] for each in cites(f"{BODY}\n\nNine died, Petra reported.")] == ["Petra"]


def test_pages_that_are_copies() -> None:
    found = cites(
        f"KYIV, Oct 3 (Reuters) - {BODY}\n\nThis story originally appeared on Example Times\n\n"
        "Denial of responsibility! Sample Herald is an automatic aggregator of world media."
    )
    assert [each[:2] for each in found] == [
        ("Reuters", "republishes"),
        ("Example Times", "republishes"),
        ("Sample Herald", "republishes"),
    ]


def test_a_lost_origin_keeps_the_words_on_the_page() -> None:
    assert cites(f"Airfield falls\n\n{BODY}\n\nSource: Read Full Article")[-1][0] == (
        "Source: Read Full Article"
    )


@pytest.mark.parametrize("line", ["(Delta Newswire)", "Delta Newswire", "— Delta Newswire"])
def test_an_agency_signs_on_the_last_line(line: str) -> None:
    for text in (f"Airfield falls\n\n{BODY}\n\n{BODY}\n\n{line}", f"{BODY} {BODY}\n\n{line}\n"):
        assert [each[:2] for each in cites(text)] == [("Delta Newswire", "republishes")]
    assert [each[1] for each in cites(f"{BODY}\n\n{line}", "Delta Newswire")] == ["self"]


@pytest.mark.parametrize(
    ("text", "outlet", "relation"),
    [
        ("OSTROV, Oct 3 (Delta Newswire) - " + BODY, "Delta Newswire", "republishes"),
        (f"{BODY}\n\nSource: Delta Newswire", "Delta Newswire", "republishes"),
        (
            f"{BODY}\n\nNine died, the ministry said by way of Delta Newswire.",
            "Delta Newswire",
            "reports",
        ),
        (
            f"{BODY}\n\nA doctor told The Hill Country Gazette so.",
            "The Hill Country Gazette",
            "quotes",
        ),
    ],
)
def test_outlets_that_no_register_holds(text: str, outlet: str, relation: str) -> None:
    assert [each[:2] for each in cites(text)] == [(outlet, relation)]
