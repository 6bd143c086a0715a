"""A repetition weeks later in the same words is another event; a copy or a follow-up is not."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from reportedly.records import Annotated, Document
from reportedly.stories import link
from reportedly.stories.digest import Digest, digest
from reportedly.stories.lookalikes import look_alike

MakeReport = Callable[..., tuple[Document, Annotated]]
FORM = (
    "Police fired tear gas at protesters in Gyumri on {day}, and {killed} people were killed. "
    "{hurt} people were injured, the city hospital said. The mayor, {mayor}, asked people to stay "
    "at home. Shops in the centre of Gyumri stayed closed until the evening."
)
FIRST = {"day": "2 May 2023", "killed": "12", "hurt": "40", "mayor": "Anahit Sargsyan"}
AGAIN = {"day": "3 June 2023", "killed": "7", "hurt": "65", "mayor": "Levon Petrosyan"}


@pytest.fixture(scope="module")
def riots(report: MakeReport) -> dict[str, tuple[Document, Annotated]]:
    return {
        "first": report(FORM.format(**FIRST), "first", published="2023-05-03T08:00:00Z"),
        "copy": report(FORM.format(**FIRST), "copy", published="2023-05-12T08:00:00Z"),
        "again": report(FORM.format(**AGAIN), "again", published="2023-06-04T08:00:00Z"),
    }


@pytest.fixture(scope="module")
def digests(riots: dict[str, tuple[Document, Annotated]]) -> dict[str, Digest]:
    return {id: digest(*each) for id, each in riots.items()}


def test_another_day_toll_and_mayor_weeks_later(digests: dict[str, Digest]) -> None:
    assert look_alike(digests["first"], digests["again"])
    assert look_alike(digests["again"], digests["first"])


def test_a_late_copy_is_no_look_alike(digests: dict[str, Digest]) -> None:
    assert not look_alike(digests["first"], digests["copy"])


def test_within_a_week_tolls_and_days_may_differ(digests: dict[str, Digest]) -> None:
    soon = msgspec.structs.replace(digests["again"], published="2023-05-05", published_end=None)
    assert not look_alike(digests["first"], soon)


def test_without_dates_nothing_is_ruled_out(digests: dict[str, Digest]) -> None:
    undated = msgspec.structs.replace(digests["again"], published=None)
    assert not look_alike(digests["first"], undated)


def test_two_riots_in_one_city_are_two_stories_and_no_copies(
    riots: dict[str, tuple[Document, Annotated]],
) -> None:
    linked = link(riots.values())
    assert sorted(story.documents for story in linked.stories) == [("again",), ("copy", "first")]
    assert [(each.document, each.copy_of) for each in linked.copies] == [("copy", "first")]
