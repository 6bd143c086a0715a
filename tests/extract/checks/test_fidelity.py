"""Headlines stronger than their report, and quotations that were altered."""

from __future__ import annotations

import msgspec
import pytest
from tests.extract.figures.reports import reading_of

from reportedly.extract.checks import checks
from reportedly.layers.quotations import quotations
from reportedly.records import Issue, Reading, Span, Token, Zone

LEMMAS = {
    "ordered": "order",
    "asked": "ask",
    "asking": "ask",
    "demanded": "demand",
    "resigns": "resign",
}
LETTER = "The letter says: “Leave your office now, please.”"


def issues_of(headline: str, body: str) -> list[Issue]:
    """The issues of a report with a headline over its body."""
    text = f"{headline}\n\n{body}"
    reading = reading_of(text)
    words, at = [], 0
    for form in text.replace(".", " .").split():
        at = text.index(form, at)
        lemma = LEMMAS.get(form.lower(), form.lower())
        words.append(Token(Span(at, at + len(form)), form, lemma))
        at += len(form)
    split = len(headline)
    zones = (Zone(Span(0, split), "headline", "test"), Zone(Span(split, len(text)), "body", "test"))
    reading = msgspec.structs.replace(reading, tokens=tuple(words), zones=zones)
    return list(checks.read(quotations.read(reading)).issues)


@pytest.mark.parametrize(
    ("headline", "body", "codes"),
    [
        ("Mayor ordered to resign", "Teachers asked the mayor to resign.", ["headline_stronger"]),
        ("Mayor ordered to resign", "A court ordered the mayor to resign.", []),
        ("Mayor asked to resign", "A court ordered the mayor to resign.", []),
        ("Mayor ordered to resign", "Teachers asked the mayor to stay.", []),
        ("Mayor resigns", "Teachers asked the mayor to resign.", []),
    ],
)
def test_a_headline_against_its_report(headline: str, body: str, codes: list[str]) -> None:
    assert [each.code for each in issues_of(headline, body)] == codes


def test_the_issue_stands_at_the_headline_and_names_both() -> None:
    (found,) = issues_of("Mayor ordered to resign", "Teachers demanded that the mayor resign.")
    assert found.span == Span(6, 13)
    assert "“ordered”" in found.message and "demanded" in found.message


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("They asked him to “leave his office now”.", ["altered_quotation"]),
        ("They asked him to “leave your office now”.", []),
        ("They asked him to “leave the town hall now”.", []),
        ("They asked him to leave “his office”.", []),
    ],
)
def test_a_quotation_against_the_words_it_comes_from(body: str, codes: list[str]) -> None:
    assert [each.code for each in issues_of("A letter", f"{body} {LETTER}")] == codes


def test_without_zones_and_quotations_nothing_is_compared() -> None:
    assert checks.read(Reading(reading_of("Plain words.").document)).issues == ()
