"""The ontology and the event lexicons: a wrong entry fails here."""

from __future__ import annotations

from typing import get_args

import pytest

from reportedly.extract.events.acled import groups, rules
from reportedly.extract.events.lexicon import NO_EVENT
from reportedly.extract.events.naming import sectors
from reportedly.extract.events.ontology import context_names, forced_contexts, kinds
from reportedly.records.event import EventType
from reportedly.records.token import Reality
from reportedly.resources import tsv, yaml_data

TYPES = set(get_args(EventType))
SECTORS = {
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS",
    "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
}  # fmt: skip
PREPOSITIONS = {
    "on", "against", "at", "to", "with", "of", "from", "into", "for", "about", "in", "as", "by",
    "between", "over", "off", "along",
}  # fmt: skip


def rows(name):
    return tsv("lexicons", "en", name)


def test_every_plover_type_has_a_file():
    assert set(kinds()) == TYPES


def test_scores_agree_with_the_quad_class():
    for kind in kinds().values():
        assert (kind.score > 0) == (kind.quad <= 2) or kind.score == 0
        for score in kind.modes.values():
            assert score is None or -10 <= score <= 10


def test_recipients_are_needed_where_the_manual_asks_for_them():
    needed = {name for name, kind in kinds().items() if kind.recipient == "needed"}
    assert needed == {"COOPERATE", "AID", "SANCTION"}


def test_quads_are_described():
    quads = yaml_data("ontology", "quads.yaml")["quads"]
    assert {kind.quad for kind in kinds().values()} == set(quads)


def test_there_are_37_contexts_and_every_context_word_names_one():
    assert len(context_names()) == 37
    assert {row["context"] for row in rows("contexts.tsv")} == set(context_names())
    assert set(forced_contexts().values()) <= set(context_names())


@pytest.mark.parametrize("name", ["event-triggers.tsv", "event-noun-triggers.tsv"])
def test_triggers_name_a_type_and_its_modes(name):
    for row in rows(name):
        assert row["type"] in TYPES | {NO_EVENT}, row
        if row["type"] != NO_EVENT:
            assert set(row["modes"].split()) <= set(kinds()[row["type"]].modes), row
        assert row["source"], row


@pytest.mark.parametrize("name", ["event-triggers.tsv", "event-noun-triggers.tsv"])
def test_no_pattern_is_listed_twice_under_one_condition(name):
    seen = [(row["pattern"], row["needs"]) for row in rows(name)]
    assert len(seen) == len(set(seen))


def test_slots_and_conditions_are_known():
    actors = PREPOSITIONS | {"subj", "obj", "none", "pre", "-", ""}
    for row in (*rows("event-triggers.tsv"), *rows("event-noun-triggers.tsv")):
        assert set(row["actor"].replace("+", "/").split("/")) <= actors, row
        assert set(row["recipient"].split("/")) <= PREPOSITIONS | {"obj", "subj", "others", ""}, row
        assert row["needs"] in {"", "party", "troops", "weapon", "visitor"}, row


def test_patterns_ask_only_for_classes_that_exist():
    known = {row["class"] for row in rows("event-classes.tsv")} | {"country", "place"}
    for row in rows("event-triggers.tsv"):
        asked = {word.strip("{}") for word in row["pattern"].split() if word.startswith("{")}
        assert asked <= known, row


def test_mode_words_name_a_mode_of_their_type():
    for row in rows("event-modes.tsv"):
        assert row["mode"] in kinds()[row["type"]].modes, row


def test_reality_cues_name_a_reality():
    assert {row["kind"] for row in rows("event-reality.tsv")} <= set(get_args(Reality))


def test_sectors_are_plovers():
    assert set(sectors().values()) <= SECTORS


def test_acled_rules_name_types_modes_and_groups():
    names = {row["family"] for row in tsv("lexicons", "en", "event-families.tsv")}
    for rule in rules():
        assert set(rule.get("modes", ())) <= set(kinds()[rule["type"]].modes), rule
        assert {rule.get("actor"), rule.get("recipient")} <= {*groups(), "any", "none", None}
        assert set(rule.get("families", ())) <= names
    for members in groups().values():
        assert members <= SECTORS
