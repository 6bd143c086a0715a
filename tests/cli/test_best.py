"""`--best RULE`: one number of several, only where it is asked for."""

from __future__ import annotations

import json

import pytest


def _sets(ran):
    return [each for line in ran.lines for each in json.loads(line)["figures"]]


def test_unasked_no_number_is_chosen(reportedly, heap):
    sets = _sets(reportedly("export", "incidents", "--store", heap))
    assert sets and all(each["best"] is None and each["rule"] is None for each in sets)


@pytest.mark.parametrize("rule", ["ucdp", "most_conservative"])
def test_asked_for_every_numbered_set_has_one_with_its_rule(reportedly, heap, rule):
    sets = _sets(reportedly("export", "incidents", "--best", rule, "--store", heap))
    chosen = [each for each in sets if each["best"] is not None]
    assert chosen and all(each["rule"] == rule for each in chosen)
    assert all(each["low"] <= each["best"] for each in chosen if each["low"] is not None)


def test_a_brief_names_the_rule(reportedly, heap):
    ran = reportedly("brief", "--best", "ucdp", "--store", heap)
    assert ran.code == 0 and "by rule ucdp" in ran.out.decode()


def test_an_unknown_rule_is_a_usage_error_that_lists_the_rules(reportedly, heap):
    ran = reportedly("export", "incidents", "--best", "average", "--store", heap)
    assert ran.code == 2
    assert "latest_official, most_conservative, ucdp" in ran.err


@pytest.fixture
def numbered(reportedly, heap):
    """An incident with a set of figures that a rule has chosen from."""
    for line in reportedly("export", "incidents", "--best", "ucdp", "--store", heap).lines:
        incident = json.loads(line)
        if any(each["rule"] for each in incident["figures"]):
            return incident
    raise AssertionError("no incident with numbers")


def test_show_has_the_number_asked_for_and_none_otherwise(reportedly, heap, numbered):
    ran = reportedly("show", numbered["id"], "--best", "ucdp", "--store", heap)
    assert ran.code == 0 and "by rule ucdp" in " ".join(ran.out.decode().split())
    assert b"by rule" not in reportedly("show", numbered["id"], "--store", heap).out
    told = json.loads(
        reportedly("show", numbered["id"], "--best", "ucdp", "--json", "--store", heap).out
    )
    assert told["figures"] == numbered["figures"]


def test_show_refuses_an_unknown_rule(reportedly, heap, numbered):
    assert reportedly("show", numbered["id"], "--best", "mean", "--store", heap).code == 2
