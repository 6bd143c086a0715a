"""What linking keeps from one run to the next, so that a report that comes is all that is read.

Four drawers of packed records, by id: the outlines of all reports, which are read every time;
the digests and the ties of reports and what was told of stories, which are read where they are
needed. All of it follows from the reports, so that it may be thrown away and made again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, MutableMapping
from typing import Generic, TypeVar

import msgspec

from reportedly.stories.digest import Digest
from reportedly.stories.outline import Outline
from reportedly.stories.overlapping import Overlap
from reportedly.stories.packing import pack, unpack

T = TypeVar("T")
Fetch = Callable[[str, str], bytes | None]
"""The packed record of a kind and an id, None where there is none."""


class Ties(msgspec.Struct):
    """What ties a report to others: by id, how alike they are and what wording they share.

    `likeness` is in hundredths; `translated` holds, of a report and its translation, what each is
    to the other; `story` is the report's story and `origins` what it is a copy of.
    """

    likeness: dict[str, int] = {}
    shared: dict[str, Overlap] = {}
    translated: dict[str, Overlap] = {}
    story: str = ""
    origins: tuple[str, ...] = ()


class Told(msgspec.Struct, frozen=True):
    """What a story was told from, hashed, and what was told.

    `basis` is what its incidents and claims follow from, `whole` what its record does; `incidents`
    and `claims` are their ids, `lines` how many roots the lines of its incidents have.
    """

    basis: str
    whole: str
    incidents: tuple[str, ...]
    claims: tuple[str, ...]
    lines: int


class Drawer(MutableMapping[str, T], Generic[T]):
    """Records of one kind: read when asked for, and remembered with what became of them."""

    def __init__(self, kind: str, type: type[T], fetch: Fetch) -> None:
        self.kind = kind
        self._type, self._fetch = type, fetch
        self._held: dict[str, T | None] = {}
        self._packed: dict[str, bytes | None] = {}

    def __getitem__(self, id: str) -> T:
        """The record, which may be changed in place."""
        if id not in self._held:
            data = self._packed[id] = self._fetch(self.kind, id)
            self._held[id] = None if data is None else unpack(data, self._type)
        record = self._held[id]
        if record is None:
            raise KeyError(id)
        return record

    def __setitem__(self, id: str, record: T) -> None:
        """Put a record in; what it replaces need not be read."""
        self._held[id] = record

    def __delitem__(self, id: str) -> None:
        """Take a record out."""
        self._held[id] = None

    def __iter__(self) -> Iterator[str]:
        """Ids of the records that were asked for or put in, in order."""
        return iter(sorted(id for id, record in self._held.items() if record is not None))

    def __len__(self) -> int:
        """How many of them there are."""
        return sum(1 for _ in self)

    def fill(self, packed: Iterable[tuple[str, bytes]]) -> None:
        """Remember records that were read in one go."""
        for id, data in packed:
            self._packed[id], self._held[id] = data, unpack(data, self._type)

    def changes(self) -> Iterator[tuple[str, str, bytes | None]]:
        """Kind, id and bytes of every record that is other than it was; None for one taken out."""
        for id, record in sorted(self._held.items()):
            data = None if record is None else pack(record)
            if id not in self._packed or self._packed[id] != data:
                yield self.kind, id, data


def _nothing(kind: str, id: str) -> None:
    """The workings of a heap that was never linked."""


class Workings:
    """All four drawers of one heap.

    Args:
        outlines: packed, by id: of every report that was linked.
        fetch: gives the other packed records.
    """

    def __init__(self, outlines: Iterable[tuple[str, bytes]] = (), fetch: Fetch = _nothing) -> None:
        self.outlines = Drawer("outline", Outline, fetch)
        self.outlines.fill(outlines)
        self.digests = Drawer("digest", Digest, fetch)
        self.ties = Drawer("ties", Ties, fetch)
        self.told = Drawer("told", Told, fetch)

    def changes(self) -> Iterator[tuple[str, str, bytes | None]]:
        """Everything that is other than it was."""
        for drawer in (self.outlines, self.digests, self.ties, self.told):
            yield from drawer.changes()
