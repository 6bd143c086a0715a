"""Nicknames are the person's own names."""

from __future__ import annotations

import pytest

import reportedly
from reportedly.records import Annotated

FULL = "Mourners gathered for Boris {} Halvorsen, 16, who was shot on Friday in Minsk."


def read(text: str) -> Annotated:
    return reportedly.annotate(text)


@pytest.mark.parametrize("nick", ["'Nena'", "(Nena)", "“Nena”", '"Nena"'])
def test_a_nickname_is_part_of_the_name_and_a_name_alone(nick: str) -> None:
    found = read(FULL.format(nick) + "\n\nFriends said Nena was on his way home.")
    named = [each for each in found.mentions if "Nena" in each.quote]
    assert [each.quote for each in named] == [f"Boris {nick} Halvorsen", "Nena"]
    assert {each.name for each in named} == {"Boris Halvorsen"}
    assert len({each.entity for each in named}) == 1
    assert not [place for place in found.places if "Nena" in place.quote]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Boris Halvorsen (Democrat) Monday asked for calm.",
        "Boris (D) Halvorsen asked for calm.",
        "They met in Gomel (Belarus) Friday.",
    ],
)
def test_brackets_after_a_full_name_hold_no_nickname(text: str) -> None:
    assert not [each for each in read(text).mentions if each.made_by.endswith(":nickname")]
