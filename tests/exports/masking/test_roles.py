"""Roles, protected classes and ages."""

from __future__ import annotations

import pytest

from reportedly.exports.masking.roles import NO_ROLE, Role, decade, role_at_age, role_of
from reportedly.resources import tsv

LEXICONS = {
    "masking-roles.tsv": ("role", "label", "source"),
    "masking-states.tsv": ("word", "class", "with", "source"),
    "masking-special.tsv": ("term", "category", "source"),
    "masking-facilities.tsv": ("word", "source"),
    "masking-known-words.tsv": ("word", "source"),
    "masking-given-names.tsv": ("name", "source"),
    "masking-patterns.tsv": ("id", "pattern", "replacement", "source"),
    "masking-ages.tsv": ("id", "pattern", "source"),
}


@pytest.mark.parametrize("name", LEXICONS)
def test_lexicons_are_whole_and_without_doubles(name):
    rows = tsv("lexicons", "en", name)
    assert rows
    for row in rows:
        assert all(row[column] for column in LEXICONS[name]), row
    keys = [row[LEXICONS[name][0]] for row in rows]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("conscript", Role("conscript")),
        ("a wounded conscript from the north", Role("conscript")),
        ("leader of the deserters", NO_ROLE),
        ("captured soldier", Role("soldier", "detained")),
        ("captured journalist", Role("reporter")),
        ("prisoner of war", Role("soldier", "detained")),
        ("deserter", Role("soldier", "refuser")),
        ("rape survivor", Role("person", "sexual violence")),
        ("teenage protester", Role("protester", "minor")),
        ("12-year-old girl", Role("child", "minor")),
        ("informants", Role("person", "informant")),
        ("two patients", Role("person", "patient")),
        ("servicemen", Role("soldier")),
        ("Foreign Minister", NO_ROLE),
        (None, NO_ROLE),
    ],
)
def test_roles(phrase, role):
    assert role_of(phrase) == role


def test_ages():
    assert [decade(age) for age in (17, 18, 65, 104)] == [None, "10s", "60s", "100s"]
    assert role_at_age(Role("student"), 15) == Role("child", "minor")
    assert role_at_age(Role("student"), 25) == Role("student")
