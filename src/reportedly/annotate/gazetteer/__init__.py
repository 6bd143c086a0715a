"""The gazetteer: names to places, from GeoNames (CC BY 4.0) and Natural Earth."""

from reportedly.annotate.gazetteer.building import KINDS, Draft, Kind, build
from reportedly.annotate.gazetteer.folding import fold, readable, slavic_key
from reportedly.annotate.gazetteer.lookup import Entry, Gazetteer, lookup, open_gazetteer
from reportedly.annotate.gazetteer.regions import abbreviations, demonyms, land_regions, regions

__all__ = [
    "KINDS",
    "Draft",
    "Entry",
    "Gazetteer",
    "Kind",
    "abbreviations",
    "build",
    "demonyms",
    "fold",
    "land_regions",
    "lookup",
    "open_gazetteer",
    "readable",
    "regions",
    "slavic_key",
]
