"""A source under its several names is one source; bodies of one kind are not."""

from __future__ import annotations

import pytest

from reportedly.stories.sources import SourceNames

BOARD = "the Norland Board of Civil Safety"


def _keys(*labels: str) -> list[str]:
    names = SourceNames((label, None) for label in labels)
    return [names.key(label) for label in labels]


@pytest.mark.parametrize(
    "short", ["the board", "The Norland Board", "the Board of Civil Safety", "NBCS"]
)
def test_a_shorter_form_is_the_same_source(short: str) -> None:
    full, other = _keys(BOARD, short)
    assert full == other == BOARD


def test_a_word_for_two_bodies_is_neither() -> None:
    keys = _keys("the health ministry", "the interior ministry", "the ministry")
    assert len(set(keys)) == 3


def test_ministries_of_two_countries_stay_two() -> None:
    keys = _keys("Norland's defence ministry", "Sudland's defence ministry", "the defence ministry")
    assert len(set(keys)) == 3


def test_what_a_body_issues_is_not_the_body() -> None:
    assert len(set(_keys("the commission", "the commission's own statement"))) == 2


def test_a_curated_id_unites_names() -> None:
    names = SourceNames([("the junta", "actor:X-MIL"), ("State council", "actor:X-MIL")])
    assert names.key("the junta") == names.key("State council")
    assert names.also(names.key("the junta"))


def test_the_order_of_names_does_not_matter() -> None:
    labels = ("the board", BOARD, "NBCS", "a witness")
    assert dict(zip(labels, _keys(*labels), strict=True)) == dict(
        zip(reversed(labels), _keys(*reversed(labels)), strict=True)
    )
