"""GeoJSON after RFC 7946: a feature for each event or incident."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, BinaryIO

import msgspec

_HEAD = b'{"type":"FeatureCollection","features":['


class GeoJsonWriter:
    """Writes one feature a line; without coordinates its geometry is null."""

    def __init__(self, out: BinaryIO, kind: str) -> None:
        self._out = out
        self._place = "where" if kind == "events" else "place"
        self._before = b"\n"
        self._out.write(_HEAD)

    def write(self, record: Mapping[str, Any]) -> None:
        """Add a feature: coordinates as longitude, latitude; the record as its properties."""
        feature = {
            "type": "Feature",
            "id": record["id"],
            "geometry": _geometry(record.get(self._place)),
            "properties": {key: value for key, value in record.items() if key != "id"},
        }
        self._out.write(self._before + msgspec.json.encode(feature))
        self._before = b",\n"

    def close(self) -> None:
        """End the collection."""
        self._out.write(b"\n]}\n")


def _geometry(place: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if not place or place.get("lat") is None or place.get("lon") is None:
        return None
    return {"type": "Point", "coordinates": [place["lon"], place["lat"]]}
