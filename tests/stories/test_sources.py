"""A source under its several names is one source; bodies of one kind are not."""

from __future__ import annotations

import pytest

from reportedly.records import Source
from reportedly.stories.digest import Detail
from reportedly.stories.sources import SourceNames, label_of

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


@pytest.mark.parametrize(
    ("speaker", "body"),
    [
        ("a military spokesman", "the military"),
        ("a spokeswoman for the Norland Board", "the Norland Board"),
        ("the Norland Board's press service", "the Norland Board"),
    ],
)
def test_who_speaks_for_a_body_is_the_body(speaker: str, body: str) -> None:
    assert len(set(_keys(speaker, body))) == 1


def test_a_leader_speaks_for_himself() -> None:
    assert len(set(_keys("the group's leader", "the group"))) == 2


def test_other_words_for_a_curated_source_are_names_and_never_its_label() -> None:
    names = SourceNames(
        [("Armed Forces", "actor:X-MIL"), ("Norland's ruling army", None)],
        [("Norland's army", "actor:X-MIL")],
    )
    assert names.key("Norland's ruling army") == names.key("Armed Forces")
    assert names.key("Norland's army") != "Norland's army"


@pytest.mark.parametrize(
    ("quote", "label"),
    [
        ("Officials", "officials"),
        ("A paramedic", "a paramedic"),
        ("The Norland Board", "the Norland Board"),
        ("NBCS", "NBCS"),
        ("President Jan Petrov", "President Jan Petrov"),
        ("Marfa Quillspear", "Marfa Quillspear"),
    ],
)
def test_a_label_stands_as_within_a_sentence(quote: str, label: str) -> None:
    source = Source((), quote, None, None, "anonymous", "witness")
    assert label_of(source, Detail()) == label


def test_a_source_without_a_name_is_shown_in_its_own_words() -> None:
    quote = "a member of the team that cleared the road"
    source = Source((), quote, None, "ent-1", "person", "witness")
    assert label_of(source, Detail(labels={"ent-1": "a member"})) == quote
    assert label_of(source, Detail(labels={"ent-1": "Jan Petrov"})) == "Jan Petrov"
    assert label_of(Source((), "he", None, None, "person", "witness"), Detail()) is None
