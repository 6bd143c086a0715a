"""Grammar has the last word; the model is heard where nothing marks a predicate."""

from __future__ import annotations

import pytest

from reportedly.extract.predicates.status import CONDITIONAL, HELD, NEGATED, OPEN, Status
from reportedly.extract.predicates.weighing import weighed


@pytest.mark.parametrize("value", [-3.0, 0.0, 1.0])
def test_what_nothing_marks_is_possible_where_the_model_doubts_it(value: float) -> None:
    found = weighed(HELD, value)
    assert (found.certainty, found.reality, found.rule) == ("possible", "actual", "model")


def test_what_nothing_marks_is_held_where_the_model_is_sure() -> None:
    assert weighed(HELD, 3.0) == HELD


def test_a_purpose_is_held_where_the_model_is_sure() -> None:
    purpose = OPEN._replace(rule="purpose")
    assert weighed(purpose, 3.0).certainty == "certain"
    assert weighed(purpose, 1.0) == purpose


@pytest.mark.parametrize("status", [NEGATED, CONDITIONAL, OPEN, HELD.flipped()])
@pytest.mark.parametrize("value", [-3.0, 1.0, 3.0])
def test_grammar_that_speaks_is_not_overruled(status: Status, value: float) -> None:
    assert weighed(status, value) == status
