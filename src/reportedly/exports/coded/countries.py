"""Countries as other data sets number and group them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from reportedly.resources import tsv

_NONE: tuple[str, ...] = ("", "", "", "")
_AMERICAS = frozenset({"Caribbean", "Central America", "South America", "Northern America"})
_MIDDLE_EAST = frozenset({"EGY", "IRN"})
_CAUCASUS = frozenset({"ARM", "AZE", "GEO"})
_EUROPE = frozenset({"CYP"})


class Country(msgspec.Struct, frozen=True):
    """A country: `numeric` is ISO 3166-1, `subregion` UN M49's, `gwno` Gleditsch and Ward's.

    Each is an empty string where it is not known.
    """

    name: str
    numeric: str
    subregion: str
    gwno: str

    def in_parentheses(self, said: str) -> str:
        """`said` with the country's name in parentheses behind it."""
        return f"{said} ({self.name})" if self.name else said


@cache
def _countries() -> Mapping[str, Country]:
    return {
        row["alpha3"]: Country(row["name"], row["numeric"], row["subregion"], row["gwno"])
        for row in tsv("gazetteer", "countries.tsv")
    }


def country(alpha3: str | None) -> Country:
    """The country of an alpha-3 code; all empty where there is none."""
    return _countries().get(alpha3 or "", Country(*_NONE))


def ged_region(alpha3: str | None) -> str:
    """One of the five regions of the GED: Africa, Americas, Asia, Europe, Middle East.

    By UN M49 subregions; Egypt and Iran are counted to the Middle East, the Caucasus to Asia
    but for Cyprus, which is Europe's. Oceania is in none.
    """
    where = country(alpha3).subregion
    if alpha3 in _EUROPE or where.endswith("Europe"):
        return "Europe"
    if alpha3 in _MIDDLE_EAST or (where == "Western Asia" and alpha3 not in _CAUCASUS):
        return "Middle East"
    if where in _AMERICAS:
        return "Americas"
    return next((each for each in ("Africa", "Asia") if where.endswith(each)), "")
