"""Likeness of reports: symmetric, explained, and time counts."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec
import pytest

from reportedly.records import Annotated, Document
from reportedly.stories.digest import Digest, digest
from reportedly.stories.similarity import ABOUT, BIAS, WEIGHTS, Comparison, agreement, weightiest

Report = tuple[Document, Annotated]


@pytest.fixture(scope="module")
def digests(heap: tuple[Report, ...]) -> dict[str, Digest]:
    return {document.id: digest(document, annotated) for document, annotated in heap}


def test_likeness_is_symmetric_and_explained(digests: dict[str, Digest]) -> None:
    compare = Comparison(digests)
    assert compare.likeness("wire", "second") == pytest.approx(compare.likeness("second", "wire"))
    assert set(compare.features("wire", "riot")) == set(WEIGHTS) == set(ABOUT)
    odds = BIAS + sum(compare.explained("wire", "second").values())
    assert compare.likeness("wire", "second") == round(1 / (1 + math.exp(-odds)), 2)


def test_reports_of_one_event_are_more_alike(digests: dict[str, Digest]) -> None:
    compare = Comparison(digests)
    assert compare.likeness("wire", "second") > 0.5 > compare.likeness("wire", "riot")


def test_long_after_needs_more_in_common(digests: dict[str, Digest]) -> None:
    late = msgspec.structs.replace(
        digests["second"], published="2024-05-01", published_end="2024-05-01"
    )
    then, now = Comparison(digests), Comparison({**digests, "second": late})
    odds = [sum(each.explained("wire", "second").values()) for each in (now, then)]
    assert odds[0] < odds[1]


def test_main_terms() -> None:
    assert agreement([1], {1: 1.0}, [2], {2: 1.0}) == -1.0
    assert agreement([1], {1: 1.0}, [1], {1: 1.0, 3: 0.1}) == 1.0
    assert agreement([1], {1: 1.0}, [2], {2: 1.0, 1: 0.1}) == 0.5
    assert agreement([], {}, [1], {1: 1.0}) == 0.0
    assert weightiest({1: 0.1, 2: 0.9, 3: 0.9}, 2) == [2, 3]


@pytest.mark.parametrize("text", [".", "Word.", "1 2 3"])
def test_hardly_any_text_is_no_obstacle(report: Callable[..., Report], text: str) -> None:
    found = digest(*report(text, "small"))
    assert found.id == "small"
