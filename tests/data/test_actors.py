"""Every row of the actors files and of the mention lexicons says what the code expects."""

from __future__ import annotations

import re
from collections import Counter
from typing import get_args

import pytest

from reportedly.records.mention import MentionKind
from reportedly.resources import data_path, tsv

KINDS = set(get_args(MentionKind))
SECTORS = {
    *("COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS"),
    *("CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "OPP", "REF", "REL", "SOC", "IGO"),
}
FILES = sorted(path.name for path in data_path("actors").glob("*.tsv"))
LEXICONS = [
    "abbreviations",
    "acting-verbs",
    "addressing-verbs",
    "body-heads",
    "body-modifiers",
    "body-nouns",
    "common-capitals",
    "first-names",
    "irregular-nouns",
    "irregular-other",
    "irregular-verbs",
    "naming-words",
    "plain-acronyms",
    "public-roles",
    "quotation-verbs",
    "role-modifiers",
    "sentence-starters",
    "uninflected",
    "unit-words",
    "verb-spelling",
]  # fmt: skip
COUNTRIES = {row["alpha3"] for row in tsv("actors", "countries.tsv")}


@pytest.mark.parametrize("name", FILES)
def test_every_row_is_whole_and_sourced(name: str) -> None:
    rows = tsv("actors", name)
    assert rows
    for row in rows:
        assert row["source"], row
        assert None not in row.values()
        assert all(cell == cell.strip() for cell in row.values())
        assert row.get("kind", "person") in KINDS, row
        assert row.get("sector", "UNK") in SECTORS, row
        assert row.get("country", "") in COUNTRIES | {""}, row


@pytest.mark.parametrize("name", LEXICONS)
def test_lexicons_have_no_empty_and_no_double_rows(name: str) -> None:
    rows = tsv("lexicons", "en", f"{name}.tsv")
    assert rows
    assert all(row["source"] for row in rows)
    keys = Counter(tuple(value for key, value in row.items() if key != "source") for row in rows)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("name", ["bodies.tsv", "groups.tsv", "public-figures.tsv"])
def test_ids_are_unique_and_well_formed(name: str) -> None:
    ids = [row["id"] for row in tsv("actors", name)]
    assert all(re.fullmatch(r"actor:[A-Z0-9]+(-[A-Z0-9]+)*", each) for each in ids)
    assert [each for each, count in Counter(ids).items() if count > 1] == []


def test_countries_are_alpha3_and_unique() -> None:
    codes = [row["alpha3"] for row in tsv("actors", "countries.tsv")]
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in codes)
    assert len(set(codes)) == len(codes) >= 197


def test_years_of_public_figures_run_forward() -> None:
    for row in tsv("actors", "public-figures.tsv"):
        assert 1900 <= int(row["from"]) <= int(row["to"]) <= 2026, row
        assert row["office"], row


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("public-figures.tsv", "homonyms"),
        ("public-figures.tsv", "alone"),
        ("bodies.tsv", "guarded"),
        ("groups.tsv", "guarded"),
        ("metonyms.tsv", "acting"),
    ],
)
def test_flags_are_yes_or_no(table: str, column: str) -> None:
    assert {row[column] for row in tsv("actors", table)} == {"yes", "no"}


def test_a_name_means_one_body() -> None:
    seen: dict[str, str] = {}
    for table in ("bodies.tsv", "groups.tsv"):
        for row in tsv("actors", table):
            for name in (row["name"], *filter(None, row["aliases"].split("|"))):
                assert seen.setdefault(name, row["id"]) == row["id"], (name, seen[name], row["id"])


def test_the_world_is_covered() -> None:
    figures = {row["country"] for row in tsv("actors", "public-figures.tsv")}
    bodies = {row["country"] for row in tsv("actors", "bodies.tsv")}
    assert len(tsv("actors", "public-figures.tsv")) >= 1000
    assert len(tsv("actors", "bodies.tsv")) + len(tsv("actors", "groups.tsv")) >= 1000
    assert len(figures - {""}) >= 140
    assert len(bodies - {""}) >= 80


def test_given_names_stand_in_one_row_of_variants() -> None:
    names = [
        name for row in tsv("actors", "given-variants.tsv") for name in row["names"].split("|")
    ]
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_public_flags_are_yes_or_no() -> None:
    for name in ("titles.tsv", "ranks.tsv"):
        assert {row["public"] for row in tsv("actors", name)} == {"yes", "no"}


@pytest.mark.parametrize(
    "role", ["conscript", "deserter", "suspect", "victim", "wife", "soldier", "sergeant", "colonel"]
)
def test_the_exposed_are_no_public_roles(role: str) -> None:
    assert role not in {row["role"] for row in tsv("lexicons", "en", "public-roles.tsv")}
    assert role not in {row["office"] for row in tsv("actors", "offices.tsv")}


def test_an_alias_belongs_to_one_public_figure() -> None:
    seen: dict[str, str] = {}
    for row in tsv("actors", "public-figures.tsv"):
        for name in {row["name"], *filter(None, row["aliases"].split("|"))}:
            assert seen.setdefault(name, row["id"]) == row["id"], (name, seen[name], row["id"])
