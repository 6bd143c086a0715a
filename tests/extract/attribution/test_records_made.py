"""Who draws up a list, shows footage or speaks of so many dead says so."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The exile council speaks of 168 dead.", "The exile council", "168 dead"),
        ("The union spoke of at least forty arrests.", "The union", "at least forty arrests"),
        ("The commission counted 32 cases of abuse.", "The commission", "32 cases of abuse"),
        ("Lawyers have registered 400 arrests.", "Lawyers", "400 arrests"),
        (
            "The committee has drawn up a list of 70 people who were killed in the raid.",
            "The committee",
            "a list of 70 people who were killed in the raid",
        ),
        (
            "A rights group published a register of 60 detained lawyers.",
            "A rights group",
            "a register of 60 detained lawyers",
        ),
        (
            "The ministry released a video on Thursday that shows a drone over a warship.",
            "The ministry",
            "a video on Thursday that shows a drone over a warship",
        ),
        (
            "Activists shared photographs of the attack on the market.",
            "Activists",
            "photographs of the attack on the market",
        ),
    ],
)
def test_what_is_made_public_is_told(read, text: str, source: str, content: str) -> None:
    said = read(text).attributions
    assert (source, content) in {(each.sources[-1].quote, each.content.quote) for each in said}


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke of a new beginning for the country.",
        "The studio released a video game in May.",
        "The bishop issued a list.",
        "The club released a list of its sponsors.",
        "The singer shared a photo of herself.",
        "The paper published a picture that won a prize.",
        "The treaty speaks of 2030.",
        "The club registered 400 members.",
        "The bank counted 30 notes.",
        "The team logged six goals.",
        "It is vital that police release video of the shooting.",
        "The company will release a list of winners next week.",
        "The team refused to publish a list of its members.",
        "The court did not release photographs of the scene.",
    ],
)
def test_what_is_not_told_or_not_yet(read, text: str) -> None:
    assert read(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Nine men died, the group said: five miners and four drivers.",
            "Nine men died five miners and four drivers",
        ),
        ("When he arrived, the mayor said: the bridge is closed.", "the bridge is closed"),
        ("Yesterday, the mayor said: the bridge is closed.", "the bridge is closed"),
        ("Asked about it, the mayor said: the bridge is closed.", "the bridge is closed"),
    ],
)
def test_a_list_behind_the_cue_goes_on_with_the_clause_before_it(read, text, content) -> None:
    assert content in {each.content.quote for each in read(text).attributions}
