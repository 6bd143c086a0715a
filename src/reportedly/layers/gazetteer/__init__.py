"""The gazetteer: names to places, from GeoNames (CC BY 4.0) and Natural Earth."""

from reportedly.layers.gazetteer.building import KINDS, Draft, Kind, build
from reportedly.layers.gazetteer.folding import fold, readable, slavic_key
from reportedly.layers.gazetteer.gathering import Gathered, gather
from reportedly.layers.gazetteer.joined import (
    AnyGazetteer,
    Joined,
    digest_of_gazetteer,
    gazetteer_for,
)
from reportedly.layers.gazetteer.lookup import Entry, Gazetteer, lookup, open_gazetteer
from reportedly.layers.gazetteer.regions import abbreviations, demonyms, land_regions, regions

__all__ = [
    "KINDS",
    "AnyGazetteer",
    "Draft",
    "Entry",
    "Gathered",
    "Gazetteer",
    "Joined",
    "Kind",
    "abbreviations",
    "build",
    "demonyms",
    "digest_of_gazetteer",
    "fold",
    "gather",
    "gazetteer_for",
    "land_regions",
    "lookup",
    "open_gazetteer",
    "readable",
    "regions",
    "slavic_key",
]
