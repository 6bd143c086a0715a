"""What is added, announced or put in other words is not always said."""

import pytest

from reportedly import annotate


def cues(text: str) -> list[str]:
    return [each.cue.quote for each in annotate(text).attributions if each.cue is not None]


def test_no_statement() -> None:
    assert cues("In other words, the seat was safe from the first day.") == []


def test_what_was_announced_stands_before_and_not_behind() -> None:
    text = "The toll was a sharp rise from the 12 deaths announced earlier: nine rebels, three men."
    (said,) = annotate(text).attributions
    assert (said.sources, said.content.quote) == ((), "the 12 deaths")


def test_a_thing_added_is_not_said_and_a_clause_is() -> None:
    pytest.importorskip("onnxruntime", reason="the tree tells an object from a clause")
    assert cues("The province had added the extra week, known as Harvest Week, in 2011.") == []
    assert cues("He added the road was closed.") == ["added"]


def test_words_of_someone_are_a_source() -> None:
    (said,) = annotate("In the mayor's words, it was a disaster.").attributions
    assert [source.quote for source in said.sources] == ["the mayor"]
