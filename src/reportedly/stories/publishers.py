"""Who publishes a report, and from which outlet it takes what it tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from urllib.parse import urlsplit

from reportedly.records import Event
from reportedly.resources import tsv
from reportedly.stories.digest import Detail, Digest

SIGNING = frozenset({"dateline", "byline", "signature"})
"""Rules of citation by which a text without an outlet names its own."""
AGGREGATOR = "aggregator-notice"
NAMELESS = frozenset({"lost-origin", AGGREGATOR})
"""Rules by which a page says that it is a copy, and not of what."""
UNNAMED = frozenset({"unnamed"})
"""Rules that cite outlets in general: "local media"."""


@cache
def _registered() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for row in tsv("outlets", "outlets.tsv"):
        for name in (row["name"], row["domain"], *row["variants"].split("|")):
            found.setdefault(_bare(name), _bare(row["name"]))
    found.pop("", None)
    return found


@cache
def _state_owned() -> Mapping[str, str]:
    rows = tsv("outlets", "outlets.tsv")
    return {_bare(row["name"]): row["country"] for row in rows if row["state_owned"] == "yes"}


def ownership(outlet: str) -> str:
    """What a reader should know of an outlet: that a state owns or directly funds it."""
    country = _state_owned().get(outlet_key(outlet))
    return f"; owned or funded by a state ({country})" if country else ""


def _bare(name: str) -> str:
    said = name.casefold().strip().removeprefix("https://").removeprefix("http://")
    return " ".join(said.removeprefix("www.").removeprefix("the ").rstrip("/").split())


def outlet_key(name: str) -> str:
    """One key for an outlet under its names: "The Times", "AP", "apnews.com"."""
    bare = _bare(name)
    return _registered().get(bare, bare)


def publisher(digest: Digest, detail: Detail) -> str | None:
    """The outlet of a report: as its bearer says, as its notice says, as it signs, or its site.

    An aggregator's notice names the aggregator, and an agency's dateline in it the agency.
    """
    own = [outlet for outlet, _, _, rule in detail.cites if rule == AGGREGATOR]
    own += [outlet for outlet, _, _, rule in detail.cites if rule in SIGNING]
    site = urlsplit(digest.url or "").hostname
    return digest.outlet or next(iter(own), None) or (site.removeprefix("www.") if site else None)


def taken_from(digest: Digest, detail: Detail, told: Iterable[Event]) -> str | None:
    """The outlet that a report passes on for some events, where it passes one on.

    That is the outlet cited in a sentence that tells of one of them; else the outlet whose text
    the report is; else the only outlet it cites, if it has no reporting of its own.
    """
    own = outlet_key(publisher(digest, detail) or "")
    cites = [each for each in detail.cites if each[3] not in NAMELESS]
    others = [each for each in cites if outlet_key(each[0]) != own]
    signs_itself = digest.outlet is None and not any(each[3] == AGGREGATOR for each in detail.cites)
    spoken = [each for each in others if each[1] == "reports"]
    for start, end in _sentences(detail, told):
        for outlet, _, at, _ in spoken:
            if start <= at < end:
                return outlet
    for outlet, relation, _, rule in others:
        if relation == "republishes" and not (signs_itself and rule in SIGNING):
            return outlet
    named = {outlet_key(each[0]): each[0] for each in spoken if each[3] not in UNNAMED}
    reports_itself = any(
        relation == "self" or (signs_itself and rule in SIGNING) for _, relation, _, rule in cites
    )
    return next(iter(named.values())) if len(named) == 1 and not reports_itself else None


def _sentences(detail: Detail, told: Iterable[Event]) -> list[tuple[int, int]]:
    places = [event.span.start for event in told]
    return [
        (start, end)
        for start, end, _ in detail.sentences
        if any(start <= place < end for place in places)
    ]
