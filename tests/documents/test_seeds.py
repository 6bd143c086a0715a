"""The five real reports, where the evaluation material lies beside the project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.documents.citations import citations
from reportedly.documents.dates import dates
from reportedly.documents.zones import zones
from reportedly.records import READ_KINDS, Document, Origin, Reading

HAND = Path(__file__).parents[2] / "evaluation" / "zones" / "seeds.jsonl"
ROWS = [json.loads(line) for line in HAND.read_text(encoding="utf-8").splitlines()]


def read(shared: Path, name: str) -> Reading:
    text = (shared / "seeds" / f"{name}.txt").read_bytes().decode("utf-8")
    document = Document.of(text, Origin(name, "txt", "", "none/1"))
    return citations.read(dates.read(zones.read(Reading(document))))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"][:3])
def test_no_furniture_is_read_and_no_text_is_lost(shared: Path, row: dict) -> None:
    reading = read(shared, row["id"])
    found = [""] * len(reading.text)
    for zone in reading.zones:
        found[zone.span.start : zone.span.end] = [zone.zone] * (zone.span.end - zone.span.start)
    for zone in row["zones"]:
        for at in range(*zone["span"]):
            if not reading.text[at].isspace():
                assert (found[at] in READ_KINDS) == (zone["zone"] in READ_KINDS)


def test_publication_dates(shared: Path) -> None:
    found = {row["id"][:3]: read(shared, row["id"]).published for row in ROWS}
    assert (found["002"].start, found["002"].basis) == ("2022-09-11T12:34", "stated")
    assert (found["003"].start, found["003"].end) == (None, "2023-05-07")
    assert all(found[name].basis in ("inferred", "unknown") for name in ("000", "001", "004"))


def test_citations(shared: Path) -> None:
    found = {
        (row["id"][:3], cite.outlet, cite.relation)
        for row in ROWS
        for cite in read(shared, row["id"]).cites
    }
    assert {
        ("000", "Gazeta Wyborcza", "reports"),
        ("000", "RIA Novosti", "quotes"),
        ("001", "Sota", "quotes"),
        ("001", "Forbes Russia", "reports"),
        ("002", "The New York Times", "quotes"),
        ("003", "Avvenire", "self"),
        ("004", "Elite News", "republishes"),
    } <= found
    assert not any(name == "Reuters" for _, name, _ in found)
