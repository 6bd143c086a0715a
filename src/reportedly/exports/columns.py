"""The columns of tabular exports: one row a record, in a fixed order for each kind.

A column is a name, a type, and where its value stands in the record. Types: `text`, `number`,
`integer`, `flag`, `list` (of strings), `spans` (`s-e;s-e`), `json` (anything nested).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, cast

import msgspec

ColumnType = Literal["text", "number", "integer", "flag", "list", "spans", "json"]


class Column(msgspec.Struct, frozen=True):
    """One column: its name, type, and path of keys into the record."""

    name: str
    type: ColumnType
    path: tuple[str, ...]

    def value(self, record: Mapping[str, Any]) -> Any:  # noqa: ANN401 - any JSON
        """The record's value in this column, or None."""
        found: Any = record
        for key in self.path:
            found = found.get(key) if isinstance(found, Mapping) else None
        return [found] if self.type == "spans" and key == "span" and found is not None else found


def _columns(*lines: str) -> tuple[Column, ...]:
    """Columns written as `name`, `name:type` or `name:type:dotted.path`."""
    made = []
    for word in " ".join(lines).split():
        name, kind, path = (*word.split(":"), "", "")[:3]
        made.append(
            Column(name, cast("ColumnType", kind or "text"), tuple((path or name).split(".")))
        )
    return tuple(made)


_QUOTE = "quote span:spans"
_PLACE = (
    "place_name:text:{0}.name lat:number:{0}.lat lon:number:{0}.lon precision:text:{0}.precision "
    "country:text:{0}.country admin1:text:{0}.admin1 geonameid:integer:{0}.geonameid "
    "worldview:text:{0}.worldview"
)
_TIME = "time_value:text:{0}.value time_start:text:{0}.start time_end:text:{0}.end"
_SAYING = "act polarity certainty form hedges:list"
_LAST = "made_by masked:flag"

COLUMNS: dict[str, tuple[Column, ...]] = {
    "documents": _columns(
        "id sha256 url outlet title published_start:text:published.start",
        "published_end:text:published.end published_basis:text:published.basis lang",
        "rights:text:origin.rights robots:text:origin.robots collected:text:origin.collected",
        "format:text:origin.format extractor:text:origin.extractor",
        "raw_sha256:text:origin.raw_sha256 cites:json issues:json steps:list text masked:flag",
    ),
    "attributions": _columns(
        "id document sources:json cue:text:cue.quote cue_spans:spans:cue.spans",
        "content:text:content.quote content_spans:spans:content.spans",
        _SAYING,
        "scope_hedges:spans addressee:text:addressee.quote medium:text:medium.quote",
        "figures:list events:list denies:list",
        _LAST,
    ),
    "claims": _columns(
        "id document attribution story incident speaker said about first_reported",
        _SAYING,
        "repeats:list answers:json",
        _LAST,
    ),
    "figures": _columns(
        "id document",
        _QUOTE,
        "measure what whom by value:number low:number high:number bound unit base period place",
        "reported:json",
        _LAST,
    ),
    "events": _columns(
        "id document",
        _QUOTE,
        "type modes:list contexts:list reality actors:json recipients:json place",
        _PLACE.format("where"),
        "time",
        _TIME.format("when"),
        "acled_event_type:text:acled.event_type acled_sub_event_type:text:acled.sub_event_type",
        "figures:list attributions:list reported:json also:spans",
        _LAST,
    ),
    "incidents": _columns(
        "id story type modes:list reality status actors:json recipients:json",
        _PLACE.format("place"),
        _TIME.format("time"),
        "acled_event_type:text:acled.event_type acled_sub_event_type:text:acled.sub_event_type",
        "reports:integer copies_folded:integer independent_lines:json figures:json denials:list",
        "reported:json mentions:json",
        _LAST,
    ),
    "stories": _columns(
        "id title documents:list first_reported last_reported incidents:list reports:integer",
        "copies_folded:integer independent_lines:integer",
        _LAST,
    ),
    "checks": _columns(
        "id document kind verdict figures:list expected:number found:number note", _LAST
    ),
    "copies": _columns("document copy_of kind overlap:number evidence:spans", _LAST),
}
"""Columns by kind."""
