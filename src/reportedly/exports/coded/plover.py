"""PLOVER 2.0's JSON, one event a line (ONTOLOGY §1)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, BinaryIO

import msgspec

from reportedly import __version__
from reportedly.exports.coded.coding import with_coding
from reportedly.exports.coded.countries import country
from reportedly.exports.coded.dating import dated
from reportedly.exports.coded.notes import notes
from reportedly.exports.context import Context, Report
from reportedly.resources import yaml_data

RESOLUTION = {"exact": 5, "settlement": 4, "admin2": 3, "admin1": 2, "country": 1}
REALITIES = {
    "negated": "negation",
    "future": "future",
    "hypothetical": "hypothetical",
    "historical": "historical",
    "called_for": "hypothetical",
    "threatened": "hypothetical",
}
"""PLOVER's auxiliary modes for what is not simply told as done."""


class PloverWriter:
    """Writes one PLOVER record a line; what is not known has no key, a date is null."""

    def __init__(self, out: BinaryIO, kind: str) -> None:
        self._out = out
        self._encoder = msgspec.json.Encoder()

    def write(self, record: Mapping[str, Any]) -> None:
        """Add a line."""
        self._out.write(self._encoder.encode(plover_event(record)) + b"\n")

    def close(self) -> None:
        """Nothing stands after the last line."""


def plover_record(
    record: Mapping[str, Any], kind: str, reports: Mapping[str, Report], context: Context
) -> dict[str, Any]:
    """The record with its coding: PLOVER holds every type and reality."""
    return with_coding(record, kind, reports, context, "")


def plover_event(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record with its coding as PLOVER's JSON has it."""
    coding = record["coding"]
    time = record["when"] if "when" in record else record["time"]
    when = dated(time)
    auxiliary = REALITIES.get(record.get("reality", "actual"))
    modes = list(record.get("modes") or ())
    quad, scale = _scores(record["type"], modes)
    last = when.last if when and when.last != when.first else None
    made = {
        "id": record["id"],
        "date": when.first.isoformat() if when else None,
        "enddate": last.isoformat() if last else None,
        "actor": [_entity(each) for each in record.get("actors") or ()],
        "recipient": [_entity(each) for each in _facing(record)],
        "event": [record["type"]],
        "mode": [*modes, auxiliary] if auxiliary else modes,
        "context": coding["contexts"],
        "quad_code": quad,
        "event_scale": scale,
        "event_loc": _location(record["where"] if "where" in record else record["place"]),
        "event_text": [each["quote"] for each in _mentions(record)],
        "size": _size(coding),
        "text_info": [_text(at, each) for at, each in enumerate(_mentions(record), start=1)],
        "cite_info": [_cite(each) for each in coding["sources"]],
        "link": record.get("story"),
        "coder": f"reportedly {__version__}",
        "comment": notes(record),
    }
    required = ("id", "date", "actor", "event")
    return {key: value for key, value in made.items() if key in required or _known(value)}


def _known(value: object) -> bool:
    return value is not None and value not in ("", [], {})


def _facing(record: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The recipients that do not act as well: PLOVER has both sides of a meeting as actors."""
    acting = [_who(each) for each in record.get("actors") or ()]
    return [each for each in record.get("recipients") or () if _who(each) not in acting]


def _who(each: Mapping[str, Any]) -> tuple[Any, Any]:
    return each.get("name"), each.get("quote")


def _entity(each: Mapping[str, Any]) -> dict[str, Any]:
    entity = {
        "code": each.get("country"),
        "sector": each.get("sector"),
        "entity_text": each.get("quote"),
        "identifier_text": each.get("name"),
    }
    return {key: value for key, value in entity.items() if value}


def _location(place: Mapping[str, Any] | None) -> dict[str, Any]:
    if not place:
        return {}
    precision = place["precision"]
    made = {
        "extracted_place": place.get("quote"),
        "resolved_place": place["name"] if precision in RESOLUTION else None,
        "geonameid": place.get("geonameid"),
        "lat": place.get("lat"),
        "lon": place.get("lon"),
        "city": place["name"] if precision == "settlement" else None,
        "district": place["name"] if precision == "admin2" and place.get("lat") else None,
        "province": place.get("admin1"),
        "country": country(place.get("country")).name,
        "country_code": place.get("country"),
        "resolution": RESOLUTION.get(precision),
    }
    return {key: value for key, value in made.items() if _known(value)}


def _mentions(record: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return list(record["mentions"]) if "mentions" in record else [record]


def _text(sequence: int, mention: Mapping[str, Any]) -> dict[str, Any]:
    start, end = mention["span"]
    return {"sequence": sequence, "start": start, "end": end, "id": mention["document"]}


def _cite(source: Mapping[str, Any]) -> dict[str, Any]:
    made = {
        "corpus": source["document"],
        "url": source["url"],
        "title": source["title"],
        "language": source["lang"],
        "publication": source["outlet"],
        "citation": source["start"],
        "version": "PLOVER 2.0",
    }
    return {key: value for key, value in made.items() if value}


def _size(coding: Mapping[str, Any]) -> dict[str, Any]:
    """Dead, injured and arrested, each only where every report gives the same exact number."""
    dead = (coding["killed"] or {}).get("best")
    made = {"dead": dead, "injured": _one(coding["hurt"]), "arrested": _one(coding["held"])}
    return {key: int(value) for key, value in made.items() if value is not None}


def _one(counts: list[Mapping[str, Any]]) -> float | None:
    said = {each["exact"] for each in counts}
    return said.pop() if len(said) == 1 else None


def _scores(kind: str, modes: list[str]) -> tuple[int, float]:
    """Quad and intensity: of several modes the strongest counts, without a score the type's."""
    quad, score, by_mode = _ontology(kind)
    scored = [each for each in map(by_mode.get, modes) if each is not None]
    return quad, max(scored, key=abs, default=score)


@cache
def _ontology(kind: str) -> tuple[int, float, Mapping[str, float | None]]:
    found = yaml_data("ontology", "types", f"{kind}.yaml")
    return found["quad"], found["score"], found["modes"]
