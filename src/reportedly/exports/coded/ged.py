"""The 49 columns of the UCDP GED (ONTOLOGY §3): column-compatible, not UCDP data."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor
from typing import Any, BinaryIO

from reportedly.exports.cells import number
from reportedly.exports.coded.coding import with_coding
from reportedly.exports.coded.countries import country, ged_region
from reportedly.exports.coded.dating import dated, ged_precision
from reportedly.exports.coded.sayings import innermost, reportedly
from reportedly.exports.coded.sides import ARMED_NON_STATE, CIVILIANS, CROWDS, STATE, label
from reportedly.exports.coded.table import Row, TableWriter
from reportedly.exports.context import Context, Report

_NAMES = """
id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id
conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a
side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office
source_date source_headline source_original where_prec where_coordinates
where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country
country_id region event_clarity date_prec date_start date_end deaths_a deaths_b
deaths_civilians deaths_unknown best high low gwnoa gwnob
"""
COLUMNS = tuple(_NAMES.split())
"""The columns, in their order."""
WHERE_PREC = {"exact": 1, "settlement": 1, "admin2": 3, "admin1": 4, "region": 5, "country": 6}
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
SIDED = "Violence against civilians"
"""Sides are those of violence, whatever ACLED calls the event: who did it, to whom."""
_HAPPENED = frozenset({"actual", "historical"})
_ARMED = STATE | ARMED_NON_STATE
_CIVILIAN_WORDS = frozenset({"civilian"})
_NARROW = 3
_CELLS_ROUND = 720


class GedWriter(TableWriter):
    """Writes rows of the GED's columns."""

    def __init__(self, out: BinaryIO, kind: str) -> None:
        super().__init__(out, COLUMNS, ged_row)


def ged_record(
    record: Mapping[str, Any], kind: str, reports: Mapping[str, Report], context: Context
) -> dict[str, Any] | None:
    """The record with its coding; None where no report gives at least one death in force.

    Only ASSAULT is force: the dead that a protest or an arrest is told with are other events'.
    """
    if record["type"] != "ASSAULT" or record.get("reality", "actual") not in _HAPPENED:
        return None
    made = with_coding(record, kind, reports, context, SIDED)
    deaths = made["coding"]["killed"]
    return made if deaths and (deaths["low"] or 0) >= 1 else None


def ged_row(record: Mapping[str, Any]) -> Row:
    """The cells of a record with its coding; what only UCDP can give is empty."""
    coding = record["coding"]
    cells: dict[str, str | float | None] = dict.fromkeys(COLUMNS)
    return {
        **cells,
        "id": record["id"],
        "code_status": "Check",
        **_sides(coding),
        **_sources(record),
        **_where(record),
        **_when(record),
        **_deaths(coding["killed"]),
    }


def _sides(coding: Mapping[str, Any]) -> Row:
    """Both sides and the kind of violence; a state first, civilians last."""
    one, other = ([dict(each) for each in side["parties"]] for side in coding["sides"])
    if not _is_state(one) and _is_state(other):
        one, other = other, one
    if _are_civilians(one) and not _are_civilians(other):
        one, other = other, one
    kind = _violence(one, other)
    names = [label(one[0]) if one else None, label(other[0]) if other else None]
    if _are_civilians(other):
        names[1] = CIVILIANS
    return {
        "type_of_violence": kind,
        "side_a": names[0],
        "side_b": names[1],
        "dyad_name": " - ".join(each for each in names if each) if all(names) else None,
        "gwnoa": _gwno(one),
        "gwnob": _gwno(other),
    }


def _violence(one: list[dict[str, Any]], other: list[dict[str, Any]]) -> int | None:
    if not one or not other or one[0]["sector"] not in _ARMED | {"UNK"}:
        return None
    if _are_civilians(other):
        return ONE_SIDED
    if other[0]["sector"] not in _ARMED:
        return None
    return STATE_BASED if _is_state(one) or _is_state(other) else NON_STATE


def _is_state(parties: list[dict[str, Any]]) -> bool:
    return bool(parties) and parties[0]["sector"] in STATE


def _are_civilians(parties: list[dict[str, Any]]) -> bool:
    return bool(parties) and parties[0]["code"] in (CIVILIANS, *CROWDS.values())


def _gwno(parties: list[dict[str, Any]]) -> int | None:
    found = country(parties[0]["country"]).gwno if _is_state(parties) else ""
    return int(found) if found else None


def _sources(record: Mapping[str, Any]) -> Row:
    """The reports, and in `source_original` who makes the claim, with every hedge and denial."""
    coding = record["coding"]
    sources = coding["sources"]
    articles = (
        ",".join(f'"{part}"' for part in (each["outlet"], each["start"], each["title"]))
        for each in sources
    )
    original = "; ".join(innermost(coding["sayings"]))
    told = f"reportedly, {'; '.join(reportedly(coding))}"
    return {
        "number_of_sources": int(record.get("reports", 1)) - int(record.get("copies_folded", 0)),
        "source_article": ";".join(articles),
        "source_office": _each(sources, "outlet"),
        "source_date": _each(sources, "start"),
        "source_headline": _each(sources, "title"),
        "source_original": f"{original} [{told}]" if original else f"[{told}]",
    }


def _each(sources: list[Mapping[str, Any]], key: str) -> str:
    return ";".join(str(each[key]) for each in sources) if any(s[key] for s in sources) else ""


def _where(record: Mapping[str, Any]) -> Row:
    place = (record["where"] if "where" in record else record["place"]) or {}
    land = country(place.get("country"))
    precision = place.get("precision", "unknown")
    lat, lon = place.get("lat"), place.get("lon")
    point: Row = {}
    if lat is not None and lon is not None:
        point = {
            "where_coordinates": place["name"],
            "adm_2": place["name"] if precision == "admin2" else None,
            "latitude": lat,
            "longitude": lon,
            "geom_wkt": f"POINT ({number(lon)} {number(lat)})",
            "priogrid_gid": priogrid(lat, lon),
        }
    return {
        **point,
        "where_prec": WHERE_PREC.get(precision),
        "where_description": place.get("quote"),
        "adm_1": place.get("admin1"),
        "country": land.name,
        "country_id": int(land.gwno) if land.gwno else None,
        "region": ged_region(place.get("country")),
    }


def priogrid(lat: float, lon: float) -> int:
    """The PRIO-GRID cell of a point: half-degree squares, counted from the south-west corner."""
    row = min(floor((lat + 90) * 2), 359)
    return row * _CELLS_ROUND + min(floor((lon + 180) * 2), _CELLS_ROUND - 1) + 1


def _when(record: Mapping[str, Any]) -> Row:
    """The days; `event_clarity` 1 for a single day in a place no wider than a district, else 2."""
    time = record["when"] if "when" in record else record["time"]
    place = (record["where"] if "where" in record else record["place"]) or {}
    when = dated(time)
    precision = ged_precision(when, time.get("mod")) if when else None
    if when is None or precision is None:
        return {"year": when.first.year if when else None}
    narrow = WHERE_PREC.get(place.get("precision", ""), _NARROW + 1) <= _NARROW
    last = when.last or when.first
    return {
        "year": when.first.year,
        "date_prec": precision,
        "date_start": when.first.isoformat(),
        "date_end": last.isoformat(),
        "event_clarity": 1 if narrow and precision == 1 else 2,
    }


def _deaths(deaths: Mapping[str, Any]) -> Row:
    """Low and high as reported; `best` by a named rule, and then also its parts."""
    cells: Row = {"low": deaths["low"], "high": deaths["high"], "best": deaths["best"]}
    if deaths["best"] is None:
        return cells
    civil = deaths["whom"] in _CIVILIAN_WORDS
    return {
        **cells,
        "deaths_a": 0,
        "deaths_b": 0,
        "deaths_civilians": deaths["best"] if civil else 0,
        "deaths_unknown": 0 if civil else deaths["best"],
    }
