"""The crosswalk asks for sides before it calls a deed an armed clash."""

from __future__ import annotations

import pytest

from reportedly.extract.events.acled import acled_of
from reportedly.records import Participant, Span


def who(sector=None):
    return (Participant((Span(0, 1),), "x", sector=sector),)


@pytest.mark.parametrize(
    ("actors", "recipients", "word", "kind"),
    [
        (who("MIL"), who("REB"), "attack", "Armed clash"),
        ((), (), "clashes", "Armed clash"),
        (who("MIL"), (), "attack", "Armed clash"),
        ((), who("MIL"), "kill", "Armed clash"),
        (who("MIL"), who("CVL"), "attack", "Attack"),
        ((), who(), "attack", "Attack"),
        ((), (), "attack", None),
        (who(), (), "violence", None),
    ],
)
def test_armed_clash_or_attack(actors, recipients, word, kind):
    code = acled_of("ASSAULT", (), actors, recipients, "actual", word)
    assert (code.sub_event_type if code else None) == kind


@pytest.mark.parametrize("reality", ["negated", "future", "hypothetical", "threatened"])
def test_what_did_not_happen_has_no_code(reality):
    assert acled_of("ASSAULT", (), who("MIL"), who("REB"), reality, "battle") is None
