"""From a user's files to one gazetteer file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from reportedly.errors import NothingReadable, UsageError
from reportedly.layers.gazetteer.building import Draft, build
from reportedly.layers.gazetteer.foreign import Part, Told, lines_of, parts_of
from reportedly.layers.gazetteer.further import alternate_names, geojson_drafts, postal_drafts
from reportedly.layers.gazetteer.importing import csv_drafts, geonames_drafts
from reportedly.layers.gazetteer.lookup import Entry, Gazetteer, open_gazetteer

_GEONAMES = frozenset({"geonames", "alternates", "postal"})
CREDIT = "GeoNames (geonames.org), CC BY 4.0"


class Gathered(msgspec.Struct, frozen=True):
    """A gazetteer file's bytes, its places by kind, and whom to credit."""

    data: bytes
    places: dict[str, int]
    names: int
    """Further names put to places."""
    credit: str


def gather(paths: Sequence[Path], told: Told) -> Gathered:
    """The gazetteer of all places in the files at `paths`; the same files give the same bytes.

    Alternate names go to the places of the files and of the shipped gazetteer.

    Raises:
        UsageError: a file is missing, or there is more than the format can number.
        ItemError: a file or a line of it cannot be read; nothing is made.
        NothingReadable: the files hold no place.
    """
    parts = [part for path in sorted(set(paths)) for part in parts_of(path)]
    drafts = [draft for part in parts for draft in _drafts(part, told)]
    further = [part for part in parts if part.layout == "alternates"]
    if further:
        drafts = _named(drafts, further, told)
    if not drafts:
        raise NothingReadable(", ".join(map(str, paths)), "no place was found in it")
    credit = CREDIT if any(part.layout in _GEONAMES for part in parts) else ""
    try:
        data = build(drafts, {"version": "1", "licence": credit or "the user's own"})
    except (ValueError, OverflowError) as error:
        raise UsageError("gazetteer", f"cannot hold this ({error})", "give fewer files") from error
    return Gathered(
        data=data,
        places=dict(sorted(Counter(each.kind for each in set(drafts)).items())),
        names=sum(len(each.names) for each in set(drafts)),
        credit=credit,
    )


def _drafts(part: Part, told: Told) -> Iterable[Draft]:
    if part.layout == "alternates":
        return ()
    lines = lines_of(part, told)
    if part.layout == "geonames":
        return geonames_drafts(lines, part.item)
    if part.layout == "postal":
        return postal_drafts(lines, part.item)
    if part.layout == "csv":
        return csv_drafts(lines, part.item)
    return geojson_drafts("".join(lines), part.item)


def _named(drafts: list[Draft], parts: Iterable[Part], told: Told) -> list[Draft]:
    """The drafts with the alternate names of `parts`, and the shipped places that get some."""
    shipped = _by_geonameid(open_gazetteer())
    own = {draft.geonameid for draft in drafts} - {0}
    names: dict[int, set[str]] = {}
    for part in parts:
        found = alternate_names(
            lines_of(part, told), part.item, lambda id: id in own or id in shipped
        )
        for geonameid, more in found.items():
            names.setdefault(geonameid, set()).update(more)
    gazetteer = open_gazetteer()
    added = [_draft(gazetteer.entry(shipped[id])) for id in sorted(names.keys() - own)]
    return [
        msgspec.structs.replace(each, names=tuple(sorted({*each.names, *names[each.geonameid]})))
        if each.geonameid in names
        else each
        for each in (*drafts, *added)
    ]


def _by_geonameid(gazetteer: Gazetteer) -> dict[int, int]:
    """The numbers of entries by GeoNames id, for those that have one."""
    found = ((gazetteer.geonameid(number), number) for number in range(len(gazetteer)))
    return {geonameid: number for geonameid, number in found if geonameid}


def _draft(entry: Entry) -> Draft:
    return Draft(
        name=entry.name,
        kind=entry.kind,
        lat=entry.lat,
        lon=entry.lon,
        country=entry.country or "",
        admin1=entry.admin1,
        geonameid=entry.geonameid or 0,
        population=entry.population,
    )
