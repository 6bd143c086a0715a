"""The medium of a statement, away from its cue."""

import pytest

from .conftest import read_text


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("The ministry tweeted, “The bridge is open to all traffic now.”", "tweeted"),
        ("The nurses criticised their managers in an open letter.", "open letter"),
        ("In some interviews, relatives asserted that he was in good health.", "interviews"),
        ("“Nobody came to help us,” one miner can be heard shouting in the video.", "video"),
        ("The mayor said that two bridges were closed.", None),
    ],
)
def test_medium(text, medium):
    found = read_text(text).attributions[0].medium
    assert (found is None) if medium is None else (found is not None and medium in found.quote)
