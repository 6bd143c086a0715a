"""A toponym on its way: where it stands, what it may mean, what stands around it."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.layers.gazetteer import Entry

Wanted = Literal["", "settlement", "admin1", "admin2"]


class Toponym(msgspec.Struct):
    """A name found in the text.

    `first` and `last` are indices of the document's tokens (inclusive); `key` is the folded
    name; `entries` what the tables know under it; `wanted` the kind of place the words around
    it say it is; `inside` the index of the toponym that a comma or `in` names as its container.
    """

    first: int
    last: int
    key: str
    entries: tuple[Entry, ...]
    rule: str
    wanted: Wanted = ""
    demonym: bool = False
    fixed: bool = False
    evidence: int = 0
    inside: int | None = None
