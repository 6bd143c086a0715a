"""The result of linking depends on the set of reports, and says what a reader needs."""

from __future__ import annotations

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.records import Annotated, Document
from reportedly.stories import Linked, link

Report = tuple[Document, Annotated]


def _story_of(linked: Linked, document: str) -> tuple[str, ...]:
    return next(each.documents for each in linked.stories if document in each.documents)


def test_nothing_gives_nothing() -> None:
    assert link([]) == Linked((), (), (), ())


@given(order=st.permutations(range(5)))
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_order_of_reports_changes_nothing(heap: tuple[Report, ...], order: list[int]) -> None:
    assert msgspec.json.encode(link(heap[at] for at in order)) == msgspec.json.encode(link(heap))


def test_two_events_are_two_stories(heap: tuple[Report, ...]) -> None:
    linked = link(heap)
    assert set(_story_of(linked, "wire")) == {"wire", "copy", "second"}
    assert set(_story_of(linked, "riot")) == {"riot", "riot-later"}


def test_every_report_is_in_one_story(heap: tuple[Report, ...]) -> None:
    placed = [id for story in link(heap).stories for id in story.documents]
    assert sorted(placed) == sorted(document.id for document, _ in heap)


def test_a_copy_descends_from_the_report_it_credits(heap: tuple[Report, ...]) -> None:
    (copy,) = link(heap).copies
    assert (copy.document, copy.copy_of) == ("copy", "wire")
    text = next(document.text for document, _ in heap if document.id == "copy")
    assert "air strike on the market" in copy.evidence[0].quote(text)


def test_a_copy_is_folded_into_the_line_of_its_origin(heap: tuple[Report, ...]) -> None:
    for incident in link(heap).incidents:
        lines = [line for line in incident.independent_lines if "copy" in line.documents]
        assert all("wire" in line.documents for line in lines)


def test_tolls_of_one_strike_stand_in_one_set(heap: tuple[Report, ...]) -> None:
    sets = [
        figures
        for incident in link(heap).incidents
        for figures in incident.figures
        if figures.measure == "killed" and figures.scope is None
    ]
    assert any({30.0, 34.0} <= {each.value for each in figures.values} for figures in sets)
    assert all(figures.best is None for figures in sets)


def test_incidents_name_only_reports_of_their_story(heap: tuple[Report, ...]) -> None:
    linked = link(heap)
    documents = {story.id: set(story.documents) for story in linked.stories}
    for incident in linked.incidents:
        assert {mention.document for mention in incident.mentions} <= documents[incident.story]


def test_claims_answer_only_claims_that_are_there(heap: tuple[Report, ...]) -> None:
    linked = link(heap)
    known = {claim.id for claim in linked.claims}
    for claim in linked.claims:
        assert {answer.claim for answer in claim.answers} <= known
        assert set(claim.repeats) <= known - {claim.id}
