from __future__ import annotations

from typing import get_args

import pint
import pytest

from reportedly.extract.checks.unit_pairs import _name
from reportedly.extract.figures import lexicon
from reportedly.records.figure import Measure
from reportedly.resources import tsv

FILES = (
    "numerals.tsv",
    "vague-quantities.tsv",
    "bounds.tsv",
    "units.tsv",
    "nouns-of-people-and-things.tsv",
    "measures.tsv",
    "figure-words.tsv",
)
MEASURES = {*get_args(Measure), ""}


@pytest.mark.parametrize("name", FILES)
def test_every_entry_names_its_source(name: str) -> None:
    rows = tsv("lexicons", "en", name)
    assert rows
    assert all(row["source"] for row in rows)


def test_measures_are_those_of_the_contract() -> None:
    for row in tsv("lexicons", "en", "measures.tsv"):
        assert {row["people"], row["military"], row["things"]} <= MEASURES, row
    for row in tsv("lexicons", "en", "nouns-of-people-and-things.tsv"):
        assert row["measure"] in MEASURES, row


def test_no_unit_form_is_listed_twice() -> None:
    forms = [row["form"] for row in tsv("lexicons", "en", "units.tsv")]
    assert sorted(set(forms)) == sorted(forms)


def test_units_that_can_be_paired_are_known_to_pint() -> None:
    registry = pint.UnitRegistry(cache_folder=None)
    paired = {"distance", "area", "mass", "volume", "duration", "speed", "temperature", "power"}
    own = {"block", "night", "weekend", "gigatonne", "degree"}
    for unit in sorted(set(lexicon.units().values())):
        if unit.kind in paired and unit.name not in own:
            registry.parse_units(_name(unit.name))


def test_vague_words_allow_what_the_guidelines_say() -> None:
    table = lexicon.vague_words()
    assert table["dozens"] == (24, None)
    assert table["hundreds"] == (200, None)
    assert table["several"] == (3, None)
    assert table["a number"] == (2, None)
