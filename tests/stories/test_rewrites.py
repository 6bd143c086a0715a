"""Reports told anew by another desk, and reports of one event by two hands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Annotated, Document, Span
from reportedly.stories.copies import copies
from reportedly.stories.digest import digest
from reportedly.stories.editing import pieces
from reportedly.stories.overlapping import overlaps
from reportedly.stories.rewrites import KEPT, REWORDED, kept_share, retelling, rewrite
from reportedly.stories.wording import Sentence, rewording, sentences_of

ORIGINAL = (
    "A freight train carrying chlorine left the rails outside Morava on Sunday and 14 people were "
    "poisoned. The driver, Ilko Banev, told investigators that somebody had loosened 60 bolts. "
    "Mayor Stana Petkova ordered 3,000 residents to stay indoors until Tuesday. The People's "
    "Front of Zagora said in a letter that it had attacked the line to Burgas."
)
WORDS = (
    "A freight train with chlorine left the rails near Morava on Sunday, poisoning 14 people. "
    "Its driver, Ilko Banev, told investigators somebody loosened 60 bolts. Some 3,000 residents "
    "were ordered to stay indoors until Tuesday by Mayor Stana Petkova. In a letter the People's "
    "Front of Zagora said it attacked the line to Burgas."
)
FREE = (
    "Fourteen are in hospital since a derailment on Sunday released gas at Morava. Sixty bolts had "
    "been undone before his engine came by, according to Ilko Banev, who was at the controls. "
    "Nobody among 3,000 neighbours may go out before Tuesday, Stana Petkova decided as mayor. "
    "Responsibility for sabotage on the Burgas route was taken by Zagora's People's Front."
)
OWN = (
    "Doctors in Morava had never treated so many burned lungs at once. The wagons that lay beside "
    "the track on Sunday belong to Chimko, a firm in Varna fined twice for rusty valves. Teacher "
    "Rada Ilieva carried 9 pupils through the cloud on her back. The ministry in Sofia will lend "
    "Burgas 200 masks, and the European Commission asks for a report by Friday."
)
FORM = ORIGINAL.translate(str.maketrans("1346", "7985")).replace("Morava", "Elhovo")


def _sentences(text: str) -> tuple[Sentence, ...]:
    return sentences_of(text, pieces(text), [Span(0, len(text))])


@pytest.mark.parametrize(
    ("told", "rule"),
    [(WORDS, "reworded-sentences"), (FREE, "kept-names-and-figures")],
)
def test_a_report_told_anew_is_known_by_words_or_by_what_it_keeps(told: str, rule: str) -> None:
    found = rewrite(_sentences(told), _sentences(ORIGINAL), quoting=False)
    assert found is not None
    assert found.rule == rule


def test_a_report_by_another_hand_has_names_and_figures_of_its_own() -> None:
    assert rewrite(_sentences(OWN), _sentences(ORIGINAL), quoting=False) is None
    assert kept_share(_sentences(OWN), _sentences(ORIGINAL)) < 0.5 * KEPT


def test_a_form_filled_in_anew_keeps_fewer() -> None:
    assert kept_share(_sentences(FORM), _sentences(ORIGINAL)) < KEPT


def test_a_form_told_in_other_words_is_no_rewrite_of_the_first() -> None:
    exchanged = {"Morava": "Elhovo", "14": "9", "60": "20", "3,000": "700", "Sunday": "Friday"}
    told = f"{WORDS} Nobody was hurt in the wagons that were behind the engine."
    for old, new in exchanged.items():
        told = told.replace(old, new)
    told = told.replace("Ilko Banev", "Milan Kostov").replace("Stana Petkova", "Vera Dimova")
    assert rewording(_sentences(told), _sentences(ORIGINAL))[0] >= REWORDED
    assert rewrite(_sentences(told), _sentences(ORIGINAL), quoting=False) is None


def test_one_who_quotes_need_not_be_rewriting() -> None:
    assert rewrite(_sentences(FREE), _sentences(ORIGINAL), quoting=True) is None


def test_a_few_names_prove_nothing() -> None:
    short = "A train left the rails outside Morava on Sunday, driver Ilko Banev told reporters."
    assert kept_share(_sentences(short), _sentences(short)) == 0.0
    two = "A bomb went off in Morava on Sunday, 14 men told Stana Petkova of Zagora and Burgas 60."
    assert rewrite(_sentences(two), _sentences(f"On Monday: {two}"), quoting=False) is None


def test_the_evidence_is_the_sentences_that_retell() -> None:
    told = f"Railways everywhere are badly guarded, experts complain. {FREE}"
    sentences = _sentences(told)
    assert retelling(sentences, _sentences(ORIGINAL)) == sentences[1:]
    assert retelling(_sentences(OWN), _sentences(ORIGINAL)) == ()


def test_the_copy_says_by_what_it_is_known(
    report: Callable[..., tuple[Document, Annotated]],
) -> None:
    read = [
        report(ORIGINAL, "wire", outlet="Wire", published="2023-05-01T10:00:00Z"),
        report(FREE, "retold", outlet="Gazette", published="2023-05-01T18:00:00Z"),
    ]
    digests = {document.id: digest(document, annotated) for document, annotated in read}
    (copy,) = copies(digests, overlaps(digests, [tuple(sorted(digests))]))
    assert (copy.document, copy.copy_of, copy.kind) == ("retold", "wire", "rewrite")
    assert copy.made_by.endswith(":kept-names-and-figures")
    assert copy.overlap >= KEPT
    assert [span.quote(FREE) for span in copy.evidence] == [FREE]


PARTS = st.lists(st.sampled_from((ORIGINAL, WORDS, FREE, OWN, FORM)), max_size=3)


@given(PARTS, PARTS)
def test_what_is_kept_is_a_share_and_the_same_both_ways(left: list[str], right: list[str]) -> None:
    one, other = _sentences(" ".join(left)), _sentences(" ".join(right))
    assert 0.0 <= kept_share(one, other) <= 1.0
    assert kept_share(one, other) == kept_share(other, one)
