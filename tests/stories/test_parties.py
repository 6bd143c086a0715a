"""Who takes part in an event, and who only speaks of it."""

from __future__ import annotations

from reportedly.records import Attribution, Event, Evidence, Participant, Source, Span
from reportedly.stories.parties import taking_part

SPEAKER = Span(0, 9)
PROTEST = Event("evt-1", Span(20, 28), "protests", "PROTEST")
BLAMING = Event("evt-2", Span(10, 16), "blamed", "ACCUSE")
COMMISSION = Participant((SPEAKER,), "Norlandic", None, "ent-1", None, None)
CROWD = Participant((Span(40, 45),), "crowd", None, None, None, None)


def _said(cue: str = "counts", content: str = "22 dead in protests") -> Attribution:
    return Attribution(
        "att-1",
        (Source((SPEAKER,), "Norlandic", None, "ent-1", "organization", "witness"),),
        Evidence((Span(10, 16),), cue),
        Evidence((Span(17, 36),), content),
        "indirect",
        "assert",
        "+",
        "certain",
    )


def _left(event: Event, *said: Attribution) -> list[str]:
    return [each.quote for each in taking_part((COMMISSION, CROWD), event, said)]


def test_who_only_speaks_takes_no_part() -> None:
    assert _left(PROTEST, _said()) == ["crowd"]
    assert _left(PROTEST) == ["Norlandic", "crowd"]


def test_who_claims_a_deed_takes_part() -> None:
    assert "Norlandic" in _left(PROTEST, _said("claimed responsibility for", "the protests"))


def test_who_comes_back_to_himself_takes_part() -> None:
    assert "Norlandic" in _left(PROTEST, _said("said", "that it had put down protests"))


def test_who_does_it_by_saying_it_takes_part() -> None:
    assert "Norlandic" in _left(BLAMING, _said("blamed", "the rebels"))
