"""ACLED's 31 columns (ONTOLOGY §2): column-compatible, not ACLED data, not endorsed by ACLED."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, BinaryIO

from reportedly.exports.coded.coding import with_coding
from reportedly.exports.coded.countries import country
from reportedly.exports.coded.dating import acled_precision, dated
from reportedly.exports.coded.notes import amount, notes
from reportedly.exports.coded.sides import CROWDS, Side, interaction, label
from reportedly.exports.coded.table import Row, TableWriter
from reportedly.exports.context import Context, Report

_NAMES = """
event_id_cnty event_date year time_precision disorder_type event_type sub_event_type
actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting
iso region country admin1 admin2 admin3 location latitude longitude geo_precision
source source_scale notes fatalities tags timestamp
"""
COLUMNS = tuple(_NAMES.split())
"""The columns, in their order."""
GEO_PRECISION = {"exact": 1, "settlement": 1, "admin2": 2, "admin1": 3, "region": 3, "country": 3}
_CIVIL = "Civilian targeting"
_DISORDER = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Mob violence": "Political violence",
    "Excessive force against protesters": "Political violence; Demonstrations",
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
}
_HAPPENED = frozenset({"actual", "historical"})
_CIVILIAN_INTER = 7


class AcledWriter(TableWriter):
    """Writes rows of ACLED's columns."""

    def __init__(self, out: BinaryIO, kind: str) -> None:
        super().__init__(out, COLUMNS, acled_row)


def acled_record(
    record: Mapping[str, Any], kind: str, reports: Mapping[str, Report], context: Context
) -> dict[str, Any] | None:
    """The record with its coding; None for what has no ACLED code or did not happen."""
    if not record.get("acled") or record.get("reality", "actual") not in _HAPPENED:
        return None
    return with_coding(record, kind, reports, context, record["acled"]["event_type"])


def acled_row(record: Mapping[str, Any]) -> Row:
    """The cells of a record with its coding."""
    coding = record["coding"]
    deaths = coding["killed"] or {}
    kind = record["acled"]
    disorder = _DISORDER.get(kind["sub_event_type"]) or _DISORDER.get(kind["event_type"])
    return {
        "event_id_cnty": record["id"],
        **_when(record),
        "disorder_type": disorder,
        "event_type": kind["event_type"],
        "sub_event_type": kind["sub_event_type"],
        **_actors(coding),
        "civilian_targeting": _targeting(record),
        **_where(record),
        "source": "; ".join(dict.fromkeys(s["outlet"] for s in coding["sources"] if s["outlet"])),
        "source_scale": None,
        "notes": notes(record, stand_ins=True),
        "fatalities": deaths.get("conservative"),
        "tags": _tags(record),
        "timestamp": coding["stamp"],
    }


def _when(record: Mapping[str, Any]) -> Row:
    time = record["when"] if "when" in record else record["time"]
    when = dated(time)
    precision = acled_precision(when, time.get("mod")) if when else None
    if when is None or precision is None:
        return {"event_date": None, "year": when.first.year if when else None,
                "time_precision": None}  # fmt: skip
    day = when.middle
    return {"event_date": day.isoformat(), "year": day.year, "time_precision": precision}


def _actors(coding: Mapping[str, Any]) -> Row:
    one, other = coding["sides"]
    cells: dict[str, str | float | None] = {}
    for number, side in (("1", one), ("2", other)):
        names = list(dict.fromkeys(label(each) for each in side["parties"]))
        cells[f"actor{number}"] = names[0] if names else None
        cells[f"assoc_actor_{number}"] = "; ".join(names[1:])
        cells[f"inter{number}"] = side["inter"]
    if not other["parties"] and one["inter"] is not None:
        cells["inter2"] = 0
    both = [Side(tuple(each["parties"]), each["inter"]) for each in (one, other)]
    return {**cells, "interaction": interaction(*both)}


def _targeting(record: Mapping[str, Any]) -> str | None:
    sub_event_type = record["acled"]["sub_event_type"]
    if record["acled"]["event_type"] == "Violence against civilians":
        return _CIVIL
    if sub_event_type == "Excessive force against protesters":
        return _CIVIL
    violent = record["acled"]["event_type"] == "Explosions/Remote violence"
    facing = record["coding"]["sides"][1]
    hit = facing["inter"] == _CIVILIAN_INTER
    return _CIVIL if hit and (violent or sub_event_type == "Mob violence") else None


def _where(record: Mapping[str, Any]) -> Row:
    place = (record["where"] if "where" in record else record["place"]) or {}
    land = country(place.get("country"))
    precision = place.get("precision", "unknown")
    known = precision in GEO_PRECISION
    located = known and place.get("lat") is not None
    return {
        "iso": int(land.numeric) if land.numeric else None,
        "region": land.subregion,
        "country": land.name,
        "admin1": place.get("admin1"),
        "admin2": place["name"] if precision == "admin2" and located else None,
        "admin3": None,
        "location": _location(place, land.name) if known else None,
        "latitude": place.get("lat"),
        "longitude": place.get("lon"),
        "geo_precision": GEO_PRECISION.get(precision),
    }


def _location(place: Mapping[str, Any], land: str) -> str:
    """The name of the place, a country's in words where only its code is left."""
    return land if place["name"] == place.get("country") else str(place["name"])


def _tags(record: Mapping[str, Any]) -> str | None:
    """The crowd's size where one demonstrates, in words where the report has no number."""
    if record["acled"]["event_type"] not in CROWDS:
        return None
    sizes = dict.fromkeys(amount(each) for each in record["coding"]["crowd"])
    return "; ".join(f"crowd size={each}" for each in sizes) or "crowd size=no report"
