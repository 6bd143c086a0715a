"""Whole records: nothing that leads to a private person is left anywhere in them."""

from __future__ import annotations

import copy
from datetime import UTC, datetime

import msgspec
import pytest

from reportedly.exports import Context
from reportedly.exports.masking import Scopes, mask
from reportedly.exports.writers import KINDS

PRIVATE = ("Oksana", "Tarnov", "tarnov", "Pavlo", "Hrim", "Denys", "Vakula", "Mykolka", "58")


def context(read, now=datetime(2023, 6, 1, tzinfo=UTC)) -> Context:
    return Context(report={read.document.id: read}.get, now=now)


def strings(value) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [each for inner in value.values() for each in strings(inner)]
    if isinstance(value, list | tuple):
        return [each for inner in value for each in strings(inner)]
    return []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "checks"])
def test_no_private_person_is_left_in_any_kind(read, rows, kind):
    scopes = Scopes(context(read), 24)
    for row in rows(kind, read):
        row.pop("extra", None)
        left = mask(row, scopes.of(row, kind))
        words = " ".join(strings(left.record))
        assert not [name for name in PRIVATE if name in words]
        assert "psychiatric" not in words
        assert "+380" not in words
        assert left.changed == bool(left.record.get("masked"))


def test_public_role_holders_and_bodies_stay(read, rows):
    scopes = Scopes(context(read), 24)
    words = ""
    for row in rows("attributions", read):
        words += " ".join(strings(mask(row, scopes.of(row, "attributions")).record))
    assert "Governor Anton Lisovy" in words
    assert "9th Brigade" in words
    assert "Zarichne" in words


def test_the_given_record_is_not_changed_and_masking_again_changes_nothing(read, rows):
    scopes = Scopes(context(read), 24)
    for row in rows("attributions", read):
        before = copy.deepcopy(row)
        once = mask(row, scopes.of(row, "attributions"))
        assert row == before
        again = mask(once.record, scopes.of(row, "attributions"))
        assert again.record == once.record


def test_a_private_persons_chain_id_does_not_leave(read, rows):
    scopes = Scopes(context(read), 24)
    found = [mask(row, scopes.of(row, "events")).record for row in rows("events", read)]
    people = [each for row in found for each in (*row["actors"], *row["recipients"])]
    assert [each["entity"] for each in people] == [None, None, None]


def test_numbers_start_anew_in_every_record(read, rows):
    scopes = Scopes(context(read), 24)
    twice = [
        {"id": f"evt-{at}", "document": "doc-1", "quote": name}
        for at, name in enumerate(["Denys Vakula", "Denys Vakula"])
    ]
    found = [mask(row, scopes.of(row, "events")).record["quote"] for row in twice]
    assert found == ["[conscript 1]", "[conscript 1]"]
    both = {"id": "x", "document": "doc-1", "quote": "Pavlo Hrim", "note": "Hrim, Mykola Sych"}
    left = mask(both, scopes.of(both, "events")).record
    assert (left["quote"], left["note"]) == ("[resident 1]", "[resident 1], [person 1]")


def test_a_pronoun_beside_a_private_person_drops_special_categories(read, rows):
    row = {
        "id": "att-9",
        "document": "doc-1",
        "content": {
            "spans": [[0, 0]],
            "quote": "was once treated in a psychiatric clinic",
        },
    }
    start = read.document.text.index("was once treated")
    row["content"]["spans"] = [[start, start + 40]]
    left = mask(row, Scopes(context(read), 24).of(row, "attributions"))
    assert left.record["content"]["quote"] == "was once treated in a […]"
    assert left.dropped == 2


def test_an_age_given_as_a_figure_is_emptied(read, rows):
    row = {
        "document": "doc-1",
        "id": "fig-9",
        "quote": "58-year-old",
        "measure": "duration",
        "value": 58.0,
        "low": 58.0,
        "high": 58.0,
        "unit": "years",
    }
    left = mask(row, Scopes(context(read), 24).of(row, "figures")).record
    assert (left["value"], left["low"], left["high"]) == (None, None, None)


def test_words_of_unknown_keys_are_masked_too(read, rows):
    row = {"id": "x", "document": "doc-1", "remarks": ["seen with Oksana Tarnova"]}
    left = mask(row, Scopes(context(read), 24).of(row, "events")).record
    assert left["remarks"] == ["seen with [woman, 50s]"]


def test_a_fresh_event_loses_its_town_in_words_too(read, rows):
    soon = context(read, datetime(2023, 5, 2, 12, tzinfo=UTC))
    row = {**rows("events", read)[0], "quote": "detained in Rudnya"}
    scope = Scopes(soon, 24).of(row, "events")
    assert scope.fresh
    assert mask(row, scope).record["quote"] == "detained in [place]"
    assert not Scopes(soon, 1).of(row, "events").fresh


def test_without_the_document_strangers_are_masked_still(read, rows):
    nothing = Context(report={}.get, now=datetime(2023, 6, 1, tzinfo=UTC))
    row = msgspec.to_builtins(read.annotated.events[0])
    left = mask({**row, "document": "doc-1"}, Scopes(nothing, 24).of(row, "events"))
    assert "Tarnova" not in " ".join(strings(left.record))
