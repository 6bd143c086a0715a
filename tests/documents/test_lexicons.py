"""The zone lexicons and the register of outlets hold what their columns promise."""

from __future__ import annotations

import re

import pytest

from reportedly.documents.patterns import expression_of, first_words, needed_words, parsed
from reportedly.documents.wording import wordings
from reportedly.records import ZONE_KINDS
from reportedly.resources import tsv

EN = ("lexicons", "en")


@pytest.mark.parametrize("row", tsv(*EN, "zones.tsv"), ids=lambda row: row["pattern"][:30])
def test_wording_rows(row: dict[str, str]) -> None:
    assert row["zone"] in ZONE_KINDS
    assert row["match"] in ("whole", "start", "end", "any")
    assert row["where"] in ("any", "below", "tail")
    assert row["then"] in ("", "items", "end")
    assert row["rule"] and row["source"]
    assert int(row["max"]) > 0
    re.compile(expression_of(row["pattern"]))


def test_every_wording_rule_compiles() -> None:
    assert all(rule.expression for rule in wordings().rules)


@pytest.mark.parametrize("name", ["zones_credits.tsv", "zones_repairs.tsv", "zones_citations.tsv"])
def test_every_entry_has_a_source(name: str) -> None:
    assert all(row["source"] for row in tsv(*EN, name))


def test_outlets() -> None:
    owners: dict[str, str] = {}
    for row in tsv("outlets", "outlets.tsv"):
        assert row["kind"] in (
            "agency", "newspaper", "broadcaster", "aggregator", "state", "online",
        )  # fmt: skip
        assert re.fullmatch(r"[A-Z]{3}|", row["country"])
        assert row["state_owned"] in ("yes", "no")
        assert row["source"]
        for name in (row["name"], *filter(None, row["variants"].split("|"))):
            assert owners.setdefault(name, row["name"]) == row["name"], name


def test_pattern_language() -> None:
    found = re.compile(expression_of("read {more|next}{ on *|}:"), re.IGNORECASE)
    assert found.fullmatch("Read more:")
    assert found.fullmatch("READ NEXT on the war:")
    assert not found.fullmatch("Read on:")
    assert first_words("{read|see} more") == {"read", "see"}
    assert first_words("* more") is None
    assert first_words("{# |}comments") == {"#", "comments"}
    assert needed_words("* is an automatic {aggregator|copy}") == {"automatic"}
    with pytest.raises(ValueError, match="brace"):
        parsed("{read|see")
