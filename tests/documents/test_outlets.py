"""Outlets: the shipped register, one's own, and names known by their last word."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.citations import citations, citations_with
from reportedly.documents.outlets import named_outlets, same_outlet, shortened
from reportedly.documents.zones import zones
from reportedly.errors import UsageError
from reportedly.records import Document, Origin, Reading
from reportedly.resources import tsv

HEADER = "name\tvariants\tkind\tcountry\tdomain\tstate_owned\n"
TEXT = "Rebels took the town on Sunday. Nine people died, Ostrich reported."


@pytest.fixture
def register(tmp_path: Path) -> str:
    file = tmp_path / "mine.tsv"
    file.write_text(f"# ours\n{HEADER}Ostrich Press\tOstrich\tonline\tKEN\tostrich.example\tno\n")
    return str(file)


def _named(text: str) -> list[tuple[str, bool]]:
    return [(each.outlet.name, each.plain) for each in named_outlets(text)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Nine died, The Hill Country Gazette reported.", [("The Hill Country Gazette", True)]),
        ("On Monday Delta Newswire said so.", [("Delta Newswire", True)]),
        ("He spoke to the Rosario Star.", [("Rosario Star", False)]),
        ("Reuters and Delta Newswire said so.", [("Reuters", True), ("Delta Newswire", True)]),
        ("Gazette readers wrote in.", []),
        ("Radio Ostrov said so.", [("Radio Ostrov", True)]),
        ("AFP News Agency said so.", [("Agence France-Presse", True)]),
        ("World Digest 24 has no office.", []),
    ],
)
def test_names_by_register_and_by_shape(text: str, named: list[tuple[str, bool]]) -> None:
    assert _named(text) == named


def test_every_word_that_ends_a_name_is_strong_or_weak() -> None:
    rows = tsv("outlets", "name-words.tsv")
    assert {row["strength"] for row in rows} == {"strong", "weak", "opening"}
    assert all(row["source"] and row["word"][0].isupper() for row in rows)
    keys = [(row["word"], row["strength"]) for row in rows]
    assert keys == sorted(set(keys))


def test_a_register_of_ones_own_is_read_beside_the_shipped_one(register: str) -> None:
    given = zones.read(Reading(Document.of(TEXT, Origin("a", "txt", "", "none/1"))))
    assert citations.read(given).cites == ()
    (cite,) = citations_with(register).read(given).cites
    assert (cite.outlet, cite.relation) == ("Ostrich Press", "reports")
    assert same_outlet("https://ostrich.example", "Ostrich Press", register)
    assert cite.made_by.startswith(citations_with(register).label)


def test_an_edited_register_is_another_version_of_the_step(tmp_path: Path, register: str) -> None:
    other = tmp_path / "other.tsv"
    other.write_text(f"{HEADER}Heron Press\t\t\t\t\t\n")
    labels = {citations.label, citations_with(register).label, citations_with(str(other)).label}
    assert len(labels) == 3


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"names\n", "no column 'name'"), (f"{HEADER}\tx\n".encode(), "names no"), (b"\xff", "UTF-8")],
)
def test_a_register_that_cannot_be_used_says_why(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "bad.tsv"
    file.write_bytes(content)
    with pytest.raises(UsageError, match=said):
        citations_with(str(file))
    with pytest.raises(UsageError, match="cannot be read"):
        citations_with(str(tmp_path / "none.tsv"))


def test_a_report_speaks_of_its_own_outlet_by_the_last_word() -> None:
    (found,) = shortened("Doctors told the Gazette that nine died.", "The Delta Gazette")
    assert found.outlet.name == "The Delta Gazette"
    assert not list(shortened("Doctors told the Gazette.", None))
    assert not list(shortened("He went to the Hills.", "Coast and Hills"))


@given(st.text(max_size=120))
def test_any_text_is_searched(text: str) -> None:
    for each in named_outlets(text):
        assert 0 <= each.start < each.end <= len(text)
