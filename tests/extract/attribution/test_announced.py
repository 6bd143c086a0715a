"""Numbers announced before, by whom is not said."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("It was a sharp rise from the 12 deaths announced earlier.", "announced", "the 12 deaths"),
        ("That is more than the 17 cases reported previously.", "reported", "the 17 cases"),
        ("The 30 arrests confirmed so far worry the union.", "confirmed", "The 30 arrests"),
    ],
)
def test_a_number_announced_before_has_no_source(read, text: str, cue: str, content: str) -> None:
    (said,) = [each for each in read(text).attributions if each.cue.quote == cue]
    assert (said.sources, said.content.quote) == ((), content)


@pytest.mark.parametrize(
    "text",
    [
        "Two ministers announced earlier that the road was closed.",
        "The plan announced earlier was dropped.",
        "The 12 deaths announced on Monday shook the town.",
    ],
)
def test_plans_and_ministers_are_no_numbers(read, text: str) -> None:
    assert all(each.made_by.find(":announced:") < 0 for each in read(text).attributions)
