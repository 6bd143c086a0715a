"""Records in words: numbers, bounds, speakers, status. No word of them is a verdict."""

from __future__ import annotations

import re

import pytest

from reportedly.exports.briefing import wording as w
from reportedly.exports.briefing.folding import folded, folded_figures


def figure(**fields):
    known = {"quote": "dozens", "value": None, "low": None, "high": None, "bound": "exact"}
    return {**known, "unit": None, "measure": "killed", **fields}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"value": 1120.0, "low": 1120.0, "high": 1120.0}, "1,120"),
        ({"value": 300.0, "low": 300.0, "bound": "more_than"}, "more than 300"),
        ({"value": 4.5, "low": 4.5, "high": 4.5, "unit": "km"}, "4.5 km"),
        ({"low": 20.0, "high": 25.0, "bound": "range"}, "20 to 25"),
        ({"low": 24.0, "bound": "vague"}, "“dozens” (no number given)"),
    ],
)
def test_a_figure_is_told_as_its_words_allow(fields, said):
    assert w.reading(figure(**fields)) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(None, None, "open on both sides"), (5, None, "5 or more"), (None, 5, "5 or fewer")],
)
def test_open_intervals_say_so(low, high, said):
    assert w.between(low, high) == said


@pytest.mark.parametrize(
    ("name", "quote", "said"),
    [
        (None, "a  rescue\nworker", "a rescue worker"),
        ("BYPOL", "it", "BYPOL (“it”)"),
        ("Anton Lisovy", "Governor Anton Lisovy", "Governor Anton Lisovy"),
    ],
)
def test_the_name_stands_where_the_words_hide_it(name, quote, said):
    assert w.name_of({"name": name, "quote": quote}) == said


def test_a_disputed_incident_says_by_which_rule():
    values = [{"low": 8.0, "high": 8.0}, {"low": 171.0, "high": None}]
    incident = {"status": "disputed", "denials": [], "figures": [{"values": values}]}
    assert w.status_reason(incident) == "two figures for it exclude each other"
    denied = {**incident, "denials": ["att-1"], "figures": []}
    assert w.status_reason(denied) == "a statement about it is a denial or is denied"


def test_no_word_of_ours_is_a_verdict():
    values = [{"low": 1.0, "high": 1.0}, {"low": 2.0, "high": 2.0}]
    disputed = {"status": "disputed", "denials": ["x"], "figures": [{"values": values}]}
    said = " ".join([*w.ACTS.values(), *w.STATUS.values(), w.status_reason(disputed)])
    verdicts = {"true", "false", "fake", "lie", "lied", "verified", "debunked", "confirmed"}
    assert verdicts & set(re.findall(r"\w+", said.lower())) == set()


def said(id, document, hedges=(), content="two men fled"):
    source = {"name": None, "quote": "the ministry"}
    how = {"act": "assert", "polarity": "+", "certainty": "certain", "form": "indirect"}
    words = {"content": {"quote": content}, "hedges": list(hedges)}
    return {"id": id, "document": document, "sources": [source], **how, **words}


def test_the_same_words_of_a_copy_are_told_once_under_the_original():
    told = folded([said("a-1", "copy"), said("a-2", "original")], {"copy": {}})
    (one,) = told
    assert (one["id"], one["documents"], one["folded"]) == ("a-2", ["original", "copy"], ["a-1"])


def test_a_hedge_that_only_one_report_has_keeps_both():
    hedged = said("a-1", "x", hedges=["could not be verified"])
    assert len(folded([hedged, said("a-2", "y")], {})) == 2


def test_a_figure_folds_only_into_what_it_copies():
    row = figure(whom=None, speakers=[], reported=[])
    rows = [{**row, "id": id, "document": id} for id in ("a", "b", "copy")]
    kept = folded_figures(rows, {"copy": {}})
    assert [each["documents"] for each in kept] == [["a", "copy"], ["b"]]


def test_least_and_greatest_are_told_where_several_values_stand():
    several = {"measure": "killed", "whom": "people", "low": 8.0, "high": 171.0, "rule": None}
    assert w.together([{**several, "values": [{}, {}]}, {**several, "values": [{}]}]) == [
        "killed, people: 8 to 171"
    ]


def test_what_a_report_says_twice_is_told_once_and_names_it_once():
    said = {"sources": [], "act": "assert", "polarity": "+", "certainty": "certain"}
    said |= {"form": "indirect", "content": {"quote": "it rained"}, "hedges": []}
    twice = [{**said, "id": id, "document": "doc-1"} for id in ("att-1", "att-2")]
    (told,) = folded(twice, {})
    assert told["documents"] == ["doc-1"] and told["folded"] == ["att-2"]


def test_a_figure_that_its_report_repeats_is_one_row():
    rows = [
        figure(id=id, document="doc-1", whom=None, speakers=["a doctor"], reported=[], quote="22")
        for id in ("fig-1", "fig-2")
    ]
    (row,) = folded_figures(rows, {})
    assert row["documents"] == ["doc-1"]


def test_a_set_says_what_it_covers_and_a_figure_that_it_is_replaced():
    parts = {"measure": "killed", "whom": "people", "scope": "two weeks"}
    assert w.set_of(parts) == "killed, people (two weeks)"
    replaced = figure(reported=[], revised_by="fig-2")
    assert w.how_said(replaced) == "in the report's own voice; replaced by a later figure"
