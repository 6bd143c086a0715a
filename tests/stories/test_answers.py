"""How claims answer each other across reports."""

from __future__ import annotations

import msgspec

from reportedly.records import Attribution, Evidence, Figure, Span
from reportedly.stories.answers import answers_between
from reportedly.stories.saying import Saying

NOTHING = Evidence((), "")
SAID = Attribution("1", (), NOTHING, NOTHING, "indirect", "assert", "+", "certain")


def _saying(
    id: str, speaker: str, value: float, day: int, *, denies: bool = False, open_end: bool = False
) -> Saying:
    high = None if open_end else value
    figure = Figure(f"fig-{id}", Span(0, 2), "", "killed", value=value, low=value, high=high)
    attribution = msgspec.structs.replace(SAID, id=id, act="deny" if denies else "assert")
    return Saying(
        attribution=attribution,
        document=f"doc-{id}",
        published=f"2023-05-0{day}",
        speaker=speaker,
        incident="inc-1",
        words=frozenset({f"{value:.0f}", "people", "killed", "strike"}),
        values=frozenset({("killed", value)}),
        counts=((("killed", ""), figure),),
    )


FIRST = _saying("1", "the ministry", 30, 1)


def test_the_same_figure_from_another_confirms() -> None:
    assert answers_between([FIRST, _saying("2", "a doctor", 30, 2)]) == {"1": {"2": "confirms"}}


def test_another_figure_from_another_disputes() -> None:
    assert answers_between([FIRST, _saying("2", "a doctor", 50, 2)]) == {"1": {"2": "disputes"}}


def test_another_figure_from_the_same_revises() -> None:
    assert answers_between([_saying("2", "the ministry", 35, 2), FIRST]) == {"1": {"2": "revises"}}


def test_two_figures_of_one_speaker_on_one_day_revise_nothing() -> None:
    assert answers_between([FIRST, _saying("2", "the ministry", 35, 1)]) == {}


def test_figures_that_cover_different_things_do_not_answer_each_other() -> None:
    other = _saying("2", "a doctor", 50, 2)
    (((measure, _), figure),) = other.counts
    tally = msgspec.structs.replace(other, counts=(((measure, " (two weeks)"), figure),))
    assert answers_between([FIRST, tally]) == {}


def test_a_denial_in_another_report_answers_the_claim_it_names() -> None:
    denial = _saying("2", "the army", 30, 2, denies=True)
    assert answers_between([FIRST, denial]) == {"1": {"2": "denies"}}


def test_a_denial_of_another_figure_does_not() -> None:
    assert answers_between([FIRST, _saying("2", "the army", 77, 2, denies=True)]) == {}


def test_nothing_is_denied_before_it_is_said() -> None:
    late = _saying("1", "the ministry", 30, 3)
    assert answers_between([late, _saying("2", "the army", 30, 2, denies=True)]) == {}


def test_bounds_that_meet_do_not_dispute() -> None:
    at_least = _saying("1", "the ministry", 30, 1, open_end=True)
    assert answers_between([at_least, _saying("2", "a doctor", 50, 2)]) == {}
