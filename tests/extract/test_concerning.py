"""Statements without a deed of their own, and the deed told beside them."""

from __future__ import annotations

import pytest

from reportedly import annotate
from reportedly.settings import Models, Settings

RULES = Settings(models=Models(reader="rules"))


@pytest.mark.parametrize(
    "text",
    [
        "Rockets hit the port on Monday. The governor said that the grain store was undamaged.",
        "Rockets hit the port on Monday. Engineers said there was no visible damage.",
        "The port was shelled on Monday. Rebels shared photographs that show the cranes.",
    ],
)
def test_it_concerns_the_deed_told_beside_it(text: str) -> None:
    found = annotate(text, settings=RULES)
    (deed,) = found.events
    (said,) = found.attributions
    assert said.events == (deed.id,)
    assert deed.attributions == (said.id,)


@pytest.mark.parametrize(
    "text",
    [
        "Rockets hit the port on Monday. The governor said that bread was scarce.",
        "Rockets hit the port. It rained. It snowed. The wind rose. It was cold. The governor said "
        "that the mill was undamaged.",
        "Rockets hit the port on Monday. A mediator said that their trust was intact.",
        "Rockets hit the port on Monday. The ministry said that the video was false.",
        "The talks went on. The governor said that the treaty was intact.",
    ],
)
def test_other_statements_concern_no_deed(text: str) -> None:
    (said,) = annotate(text, settings=RULES).attributions
    assert said.events == ()
