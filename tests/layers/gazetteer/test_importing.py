from __future__ import annotations

import pytest

from reportedly.errors import ItemError
from reportedly.layers.gazetteer import Gazetteer, build
from reportedly.layers.gazetteer.importing import csv_drafts, geonames_drafts


def line(gid: int, name: str, group: str, code: str, population: str = "0") -> str:
    cells = [str(gid), name, name, f"{name}e,北,{name}skyi", "48.5", "37.5", group, code, "UA", "",
             "05", "", "", "", population, "", "100", "Europe/Kyiv", "2024-01-01"]  # fmt: skip
    return "\t".join(cells) + "\n"


def test_a_geonames_dump_becomes_a_gazetteer() -> None:
    lines = [
        line(1, "Testove", "P", "PPL", "900"),
        line(2, "Malove", "P", "PPL"),
        line(3, "Testova Dam", "S", "DAM"),
        line(4, "Riverove", "H", "STM"),
        line(5, "Shopove", "S", "MALL"),
    ]
    opened = Gazetteer(build(geonames_drafts(lines, "UA.txt"), {}))
    assert [opened.entry(n).kind for n in range(len(opened))] == [
        "settlement",
        "village",
        "region",
        "site",
    ]
    (found,) = opened.lookup("Testoveskyi")
    assert (found.country, found.admin1, found.geonameid) == ("UKR", "05", 1)
    assert opened.lookup("北") == ()


def test_a_line_that_is_none_is_named() -> None:
    with pytest.raises(ItemError, match=r"UA\.txt line 1: has 2 columns"):
        list(geonames_drafts(["a\tb\n"], "UA.txt"))
    broken = line(1, "Testove", "P", "PPL").replace("48.5", "north")
    with pytest.raises(ItemError, match="line 1"):
        list(geonames_drafts([broken], "UA.txt"))


def test_a_table_of_ones_own_places() -> None:
    table = ["name,lat,lon,kind,country,names\n", "Depot 7,48.1,37.2,site,UKR,Depot Seven|D7\n"]
    (draft,) = csv_drafts(table, "mine.csv")
    assert (draft.kind, draft.country, draft.names) == ("site", "UKR", ("D7", "Depot Seven"))


@pytest.mark.parametrize("said", ["UKR", "UA", "Ukraine", " ukraine "])
def test_a_country_is_told_by_code_or_name(said: str) -> None:
    (draft,) = csv_drafts(["name,lat,lon,country\n", f"Depot 7,48.1,37.2,{said}\n"], "mine.csv")
    assert draft.country == "UKR"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (["name,lat\n", "x,1\n"], "no column lon"),
        (["name,lat,lon\n", "x,1,east\n"], "line 2"),
        (["name,lat,lon,kind\n", "x,1,2,moon\n"], "kind must be one of"),
        (["name,lat,lon,country\n", "x,1,2,Atlantis\n"], "no ISO 3166 code or English name"),
    ],
)
def test_tables_that_cannot_be_read(table: list[str], message: str) -> None:
    with pytest.raises(ItemError, match=message):
        list(csv_drafts(table, "mine.csv"))
