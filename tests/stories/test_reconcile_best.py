"""One number by a named rule."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.records import FigureSet, FigureValue
from reportedly.stories.reconcile_best import RULES, row_with_best


def _value(id: str, number: float | None, **given: object) -> FigureValue:
    made = FigureValue(id, f"doc-{id}", (), number, number, number, "unknown")
    return msgspec.structs.replace(made, **given)


def _best(rule: str, *values: FigureValue) -> tuple[float | None, str | None]:
    row = {"id": "inc-1", "figures": [_set(*values)]}
    (found,) = row_with_best(row, rule)["figures"]
    return found["best"], found["rule"]


def _set(*values: FigureValue) -> dict[str, object]:
    return msgspec.to_builtins(FigureSet("killed", "people", None, None, None, None, values, None))


OWN = _value("own", 12.0, side="own", stated="2023-05-02")
ENEMY = _value("enemy", 3.0, side="adversary", stated="2023-05-03")
DOCTOR = _value("doctor", 15.0, side="third_party", stated="2023-05-01")
MINISTRY = _value("ministry", 20.0, official=True, stated="2023-05-02")
MAYOR = _value("mayor", 17.0, official=True, stated="2023-05-04")


def test_the_three_rules_have_the_names_they_are_asked_by() -> None:
    assert sorted(RULES) == ["latest_official", "most_conservative", "ucdp"]


def test_ucdp_takes_the_lowest_and_leaves_the_adversary_out() -> None:
    assert _best("ucdp", OWN, ENEMY, DOCTOR) == (12.0, "ucdp")


def test_ucdp_takes_the_adversary_where_nobody_else_counts() -> None:
    assert _best("ucdp", ENEMY) == (3.0, "ucdp")


def test_most_conservative_is_the_lowest_of_all() -> None:
    assert _best("most_conservative", OWN, ENEMY, DOCTOR) == (3.0, "most_conservative")


def test_latest_official_is_the_newest_in_office() -> None:
    assert _best("latest_official", MINISTRY, DOCTOR, MAYOR) == (17.0, "latest_official")


def test_without_an_official_there_is_none() -> None:
    assert _best("latest_official", DOCTOR, OWN) == (None, None)


def test_a_revised_figure_and_a_vague_word_are_left_out() -> None:
    old = _value("old", 5.0, revised_by="fig-new")
    dozens = _value("dozens", None, low=24.0, high=None)
    assert _best("most_conservative", old, dozens, DOCTOR) == (15.0, "most_conservative")


def test_fewer_than_is_a_number_only_where_nobody_states_another() -> None:
    fewer = _value("fewer", 9.0, low=0.0)
    assert _best("most_conservative", fewer, DOCTOR) == (15.0, "most_conservative")
    assert _best("most_conservative", fewer) == (9.0, "most_conservative")


def test_a_range_counts_by_its_lower_end() -> None:
    between = _value("between", None, low=8.0, high=10.0)
    assert _best("most_conservative", between, DOCTOR) == (8.0, "most_conservative")


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(KeyError):
        row_with_best({"figures": []}, "average")


def test_what_only_stays_below_a_number_is_none_where_others_give_one() -> None:
    below = msgspec.structs.replace(_value("below", 50.0), low=0.0)
    assert _best("most_conservative", below, _value("other", 164.0))[0] == 164.0
    assert _best("most_conservative", below)[0] == 50.0
