"""The hand-made tables hold together: a slip of the pen fails here, not in a report."""

from __future__ import annotations

import pytest

from reportedly.layers.gazetteer import abbreviations, demonyms, open_gazetteer, regions
from reportedly.resources import tsv

TABLES = [
    ("gazetteer", "aliases.tsv"),
    ("gazetteer", "abbreviations.tsv"),
    ("gazetteer", "countries.tsv"),
    ("gazetteer", "regions.tsv"),
    ("gazetteer", "worldviews.tsv"),
    ("lexicons", "en", "demonyms.tsv"),
    ("lexicons", "en", "place-words.tsv"),
    ("lexicons", "en", "place-not.tsv"),
    ("lexicons", "en", "months.tsv"),
    ("lexicons", "en", "time-words.tsv"),
    ("lexicons", "en", "time-numbers.tsv"),
]


@pytest.mark.parametrize("parts", TABLES, ids=lambda parts: parts[-1])
def test_every_row_says_where_it_is_known_from(parts: tuple[str, ...]) -> None:
    rows = tsv(*parts)
    assert rows
    assert all(row["source"] for row in rows)


def test_regions_lie_on_the_globe_in_known_countries() -> None:
    gazetteer = open_gazetteer()
    for row in tsv("gazetteer", "regions.tsv"):
        assert -90 <= float(row["lat"]) <= 90 and -180 <= float(row["lon"]) <= 180, row["name"]
        for code in filter(None, row["countries"].split(",")):
            assert gazetteer.country(code) is not None, (row["name"], code)
    assert len({row["name"] for row in tsv("gazetteer", "regions.tsv")}) >= 300
    assert regions()["donbas"] is regions()["donbass"]


def test_every_demonym_names_a_known_place() -> None:
    known = demonyms()
    unknown = [row for row in tsv("lexicons", "en", "demonyms.tsv") if row["form"] not in known]
    assert unknown == []
    assert known["Ukrainian"].country == "UKR"
    assert known["Chechens"].name == "Chechnya"
    assert known["Muscovites"].kind == "capital"


def test_abbreviations_stand_for_divisions() -> None:
    assert {entry.kind for entry, _ in abbreviations().values()} == {"admin1"}
    assert {after for _, after in abbreviations().values()} == {"point", "comma", "plain"}
    assert abbreviations()["Calif."][0].name == "California"
