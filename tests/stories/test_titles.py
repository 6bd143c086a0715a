"""What a story is called."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.records import Annotated, Document
from reportedly.stories.digest import Digest, digest
from reportedly.stories.titles import likeness_sums, title_of

MakeReport = Callable[..., tuple[Document, Annotated]]


def _member(report: MakeReport, id: str, day: str, title: str = "") -> Digest:
    return digest(*report("It rained in Kovel.", id, published=day, title=title or id))


def test_likeness_counts_inside_a_story_only() -> None:
    likeness = {("a", "b"): 0.5, ("a", "c"): 0.25, ("b", "c"): 0.125}
    assert likeness_sums([("a", "b"), ("c",)], likeness) == {"a": 0.5, "b": 0.5, "c": 0.0}


def test_the_first_report_in_the_middle_of_a_story_names_it(report: MakeReport) -> None:
    days = {"side": "2023-05-01", "first": "2023-05-02", "second": "2023-05-03"}
    members = [_member(report, id, day) for id, day in days.items()]
    sums = dict(zip((each.id for each in members), (0.2, 1.0, 1.1), strict=True))
    assert title_of(members, set(), sums) == "first"
    assert title_of(members, {members[1].id}, sums) == "second"


def test_a_story_of_copies_is_named_by_its_first(report: MakeReport) -> None:
    members = [_member(report, "one", "2023-05-02"), _member(report, "two", "2023-05-01")]
    sums = {each.id: 1.0 for each in members}
    assert title_of(members, {each.id for each in members}, sums) == "two"
    assert title_of([], set(), {}) is None
