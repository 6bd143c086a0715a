"""Likeness of reports: symmetric, explained, and time counts."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec
import pytest

from reportedly.records import Annotated, Document
from reportedly.stories.blocking import candidate_pairs
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
    assert compare.likeness("wire", "second") == pytest.approx(1 / (1 + math.exp(-odds)))


def test_reports_of_one_event_are_more_alike(digests: dict[str, Digest]) -> None:
    compare = Comparison(digests)
    assert compare.likeness("wire", "second") > 0.5 > compare.likeness("wire", "riot")


def test_long_after_needs_more_in_common(digests: dict[str, Digest]) -> None:
    late = msgspec.structs.replace(
        digests["second"], published="2024-05-01", published_end="2024-05-01"
    )
    then, now = Comparison(digests), Comparison({**digests, "second": late})
    assert now.likeness("wire", "second") < then.likeness("wire", "second")


def test_candidates_are_sorted_and_unique(digests: dict[str, Digest]) -> None:
    pairs = list(candidate_pairs(digests, Comparison(digests)))
    assert ("second", "wire") in pairs
    assert len(pairs) == len(set(pairs))
    assert all(left < right for left, right in pairs)


def test_main_terms() -> None:
    assert agreement(["a"], {"a": 1.0}, ["b"], {"b": 1.0}) == -1.0
    assert agreement(["a"], {"a": 1.0}, ["a"], {"a": 1.0, "c": 0.1}) == 1.0
    assert agreement(["a"], {"a": 1.0}, ["b"], {"b": 1.0, "a": 0.1}) == 0.5
    assert agreement([], {}, ["a"], {"a": 1.0}) == 0.0
    assert weightiest({"a": 0.1, "b": 0.9, "c": 0.9}, 2) == ["b", "c"]


@pytest.mark.parametrize("text", [".", "Word.", "1 2 3"])
def test_hardly_any_text_is_no_obstacle(report: Callable[..., Report], text: str) -> None:
    found = digest(*report(text, "small"))
    assert found.id == "small"
