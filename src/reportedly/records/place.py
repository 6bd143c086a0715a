"""Places named in the text, resolved or honestly ambiguous."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.span import Span

Precision = Literal["exact", "settlement", "admin2", "admin1", "country", "region", "unknown"]
PlaceRole = Literal["place", "metonym", "demonym", "modifier"]


class PlaceCandidate(msgspec.Struct, frozen=True):
    """One gazetteer entry a toponym may mean; `score` orders candidates of one mention only."""

    name: str
    geonameid: int | None
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    score: float


class Place(msgspec.Struct, frozen=True):
    """A toponym in the text.

    `lat`/`lon` in WGS 84 degrees, None while `precision` is unknown, and for second-order
    divisions whose own point is not known. `country` is ISO 3166
    alpha-3 in the named `worldview`; `admin1` is the first-order division's name. An ambiguous
    toponym has no coordinates of its own but two or more ranked `candidates`. A site without a name
    of its own (*the training base*) is told by the place it is in: `within` is that place's id, and
    `name`, coordinates and precision are that place's.
    """

    id: str
    span: Span
    quote: str
    name: str
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    precision: Precision = "unknown"
    candidates: tuple[PlaceCandidate, ...] = ()
    role: PlaceRole = "place"
    worldview: str | None = None
    made_by: str = ""
    within: str | None = None
