"""Every member says what ties it to the others of its group."""

from __future__ import annotations

from reportedly.records import Annotated, Document, Match
from reportedly.stories import link
from reportedly.stories.explaining import closest, match

Report = tuple[Document, Annotated]


def test_the_likeliest_other_member_of_the_group() -> None:
    scores = {("a", "b"): 0.4, ("a", "c"): 0.9, ("b", "c"): 0.4, ("c", "d"): 1.0, ("a", "b2"): -1.0}
    found = closest([("a", "b", "b2", "c"), ("d",)], scores)
    assert found == {"a": ("c", 0.9), "c": ("a", 0.9), "b": ("a", 0.4)}
    assert closest([("a", "b", "b2", "c"), ("d",)], dict(reversed(scores.items()))) == found


def test_features_that_say_nothing_are_left_out() -> None:
    assert match("a", "b", 0.81234, {"words": 1.23456, "days": 0.0, "names": -0.00001}) == Match(
        "a", "b", 0.812, {"words": 1.235}
    )


def test_every_report_of_a_story_is_explained(heap: tuple[Report, ...]) -> None:
    for story in link(heap).stories:
        assert {each.of for each in story.matches} == set(story.documents)
        assert all(each.to in story.documents and each.score > 0 for each in story.matches)


def test_mentions_are_tied_to_another_report(heap: tuple[Report, ...]) -> None:
    linked = link(heap)
    told = {m.event: m.document for each in linked.incidents for m in each.mentions}
    ties = [each for incident in linked.incidents for each in incident.matches]
    assert ties
    assert all(told[each.of] != told[each.to] and 0 < each.score <= 1 for each in ties)
