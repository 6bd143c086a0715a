"""A user's gazetteer beside the shipped one, read as one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from reportedly.errors import IntegrityError, UsageError
from reportedly.layers.gazetteer.artefact import unpack
from reportedly.layers.gazetteer.folding import fold
from reportedly.layers.gazetteer.lookup import Entry, Gazetteer, open_gazetteer
from reportedly.records import sha256


class Joined:
    """The places of two gazetteers; those of the second are numbered after the first's.

    A place that both have, by its GeoNames id, is the first's; the second may add names to it.
    """

    def __init__(self, shipped: Gazetteer, own: Gazetteer) -> None:
        self._shipped = shipped
        self._own = own
        self._known: dict[str, tuple[Entry, ...]] = {}

    def __len__(self) -> int:
        return len(self._shipped) + len(self._own)

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """The places that bear `name`, largest first; none is an empty tuple."""
        return self.find(fold(name))

    def find(self, key: str) -> tuple[Entry, ...]:
        """The places that bear a name whose folded form is `key`, largest first."""
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._both(key)
        return found

    def _both(self, key: str) -> tuple[Entry, ...]:
        shipped, own = self._shipped.find(key), self._own.find(key)
        if not own:
            return shipped
        there = {each.geonameid for each in shipped if each.geonameid}
        added = (self._mine(each) for each in own if each.geonameid not in there)
        return tuple(sorted((*shipped, *added), key=lambda each: (-each.population, each.number)))

    def entry(self, number: int) -> Entry:
        """The place with this number.

        Raises:
            IndexError: there is none.
        """
        first = len(self._shipped)
        if number < first:
            return self._shipped.entry(number)
        return self._mine(self._own.entry(number - first))

    def within(self, country: str) -> Iterator[Entry]:
        """All places of a country (alpha-3), the shipped ones first."""
        yield from self._shipped.within(country)
        yield from map(self._mine, self._own.within(country))

    def country(self, code: str) -> Entry | None:
        """The entry of a whole country, by its alpha-3 code."""
        own = self._own.country(code)
        return self._shipped.country(code) or (self._mine(own) if own else None)

    def division(self, country: str, admin1: str) -> Entry | None:
        """The entry of a first-order division, by its country's alpha-3 code and its own."""
        own = self._own.division(country, admin1)
        return self._shipped.division(country, admin1) or (self._mine(own) if own else None)

    def _mine(self, entry: Entry) -> Entry:
        """An entry of the user's, numbered here, with its division's name where only we have it."""
        name = entry.admin1_name
        if name is None and entry.country and entry.admin1:
            division = self._shipped.division(entry.country, entry.admin1)
            name = division.name if division else None
        number = len(self._shipped) + entry.number
        return msgspec.structs.replace(entry, number=number, admin1_name=name)


AnyGazetteer = Gazetteer | Joined


@cache
def gazetteer_for(file: str) -> AnyGazetteer:
    """The shipped gazetteer, with the user's at `file` unless that is empty; opened once.

    Raises:
        UsageError: the user's file is missing.
        IntegrityError: a gazetteer file is damaged.
    """
    shipped = open_gazetteer()
    if not file:
        return shipped
    return Joined(shipped, Gazetteer(_bytes(file), file))


def digest_of_gazetteer(file: str) -> str:
    """The hash of a user's gazetteer file, "" where none is set.

    Raises:
        UsageError: there is no such file, or it is no whole gazetteer file.
    """
    if not file:
        return ""
    data = _bytes(file)
    try:
        unpack(data, file)
    except IntegrityError as error:
        raise _unusable(file, error.reason) from error
    return sha256(data)


def _bytes(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise _unusable(file, f"cannot be read ({error.strerror})") from error


def _unusable(file: str, reason: str) -> UsageError:
    return UsageError(
        f"[geo] gazetteer {file}",
        reason,
        "make it with: reportedly gazetteer build PATH... --out FILE",
    )
