"""Looking names up: from a toponym to the places that bear it."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path

import msgspec

from reportedly.errors import IntegrityError
from reportedly.layers.gazetteer.artefact import DEGREE, MANY, key_hash, unpack
from reportedly.layers.gazetteer.building import Kind
from reportedly.layers.gazetteer.folding import fold
from reportedly.resources import data_path

FILE = "places.gaz"


class Entry(msgspec.Struct, frozen=True):
    """One place of the gazetteer.

    `number` identifies it within this gazetteer; `geonameid` is None for places GeoNames'
    city file does not have. Coordinates are WGS 84 degrees. `country` is ISO 3166 alpha-3 as
    the gazetteer has it (worldviews may put another), `admin1` the code of its first-order
    division and `admin1_name` that division's name.
    """

    number: int
    name: str
    kind: Kind
    lat: float
    lon: float
    country: str | None
    admin1: str
    admin1_name: str | None
    geonameid: int | None
    population: int


class Gazetteer:
    """An opened gazetteer, read-only.

    Args:
        data: the bytes of a gazetteer file.
        item: its name, for messages.

    Raises:
        IntegrityError: the bytes are not a whole gazetteer file.
    """

    def __init__(self, data: bytes, item: str = FILE) -> None:
        opened = unpack(data, item)
        self.header = opened.header
        self._columns = opened.columns
        self._names = opened.names
        self._ends = array("I", accumulate(opened.columns["name_length"]))
        self._known: dict[str, tuple[Entry, ...]] = {}

    def __len__(self) -> int:
        return len(self._columns["kind"])

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """The places that bear `name`, largest first; none is an empty tuple."""
        return self.find(fold(name))

    def find(self, key: str) -> tuple[Entry, ...]:
        """The places that bear a name whose folded form is `key`, largest first."""
        found = self._known.get(key)
        if found is None:
            found = tuple(sorted((self.entry(n) for n in self._numbers(key)), key=_largest_first))
            if len(self._known) < _REMEMBERED:
                self._known[key] = found
        return found

    def entry(self, number: int) -> Entry:
        """The place with this number.

        Raises:
            IndexError: there is none.
        """
        columns = self._columns
        country, admin1, admin1_name = self.header["divisions"][columns["admin1"][number]]
        end = self._ends[number]
        return Entry(
            number=number,
            name=self._names[end - columns["name_length"][number] : end].decode("utf-8", "ignore"),
            kind=self.header["kinds"][columns["kind"][number]],
            lat=columns["lat"][number] / DEGREE,
            lon=columns["lon"][number] / DEGREE,
            country=country or None,
            admin1=admin1,
            admin1_name=admin1_name or None,
            geonameid=columns["geonameid"][number] or None,
            population=columns["population"][number],
        )

    def geonameid(self, number: int) -> int | None:
        """The GeoNames id of the place with this number."""
        return self._columns["geonameid"][number] or None

    def within(self, country: str) -> Iterator[Entry]:
        """All places of a country (alpha-3), in the file's order."""
        countries = self.header["countries"]
        if country in countries:
            wanted = countries.index(country)
            column = self._columns["country"]
            for number in range(bisect_left(column, wanted), bisect_left(column, wanted + 1)):
                yield self.entry(number)

    def country(self, code: str) -> Entry | None:
        """The entry of a whole country, by its alpha-3 code."""
        return next((each for each in self.within(code) if each.kind == "country"), None)

    def division(self, country: str, admin1: str) -> Entry | None:
        """The entry of a first-order division, by its country's alpha-3 code and its own."""
        for each in self.within(country):
            if each.kind == "admin1" and each.admin1 == admin1:
                return each
            if each.kind not in ("country", "admin1"):
                return None
        return None

    def _numbers(self, key: str) -> tuple[int, ...]:
        high, low = key_hash(key)
        hashes, lows = self._columns["hash_high"], self._columns["hash_low"]
        at = bisect_left(hashes, high)
        while at < len(hashes) and hashes[at] == high:
            if lows[at] == low:
                return self._bearers(self._columns["first"][at])
            at += 1
        return ()

    def _bearers(self, first: int) -> tuple[int, ...]:
        if not first & MANY:
            return (first,)
        more, at = self._columns["more"], first - MANY
        return tuple(more[at + 1 : at + 1 + more[at]])


_REMEMBERED = 200_000


def _largest_first(entry: Entry) -> tuple[int, int]:
    return (-entry.population, entry.number)


@cache
def open_gazetteer(path: Path | None = None) -> Gazetteer:
    """The shipped gazetteer, or the one at `path`; opened once per process, on first need.

    Raises:
        IntegrityError: the file is missing or damaged.
    """
    file = path or data_path("gazetteer", FILE)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise IntegrityError(str(file), f"cannot be read ({error.strerror})",
                             "install the package again") from error  # fmt: skip
    return Gazetteer(data, str(file))


def lookup(name: str) -> tuple[Entry, ...]:
    """The places of the shipped gazetteer that bear `name`, largest first."""
    return open_gazetteer().lookup(name)
