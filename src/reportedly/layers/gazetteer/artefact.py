"""The gazetteer file: columns of places and a sorted table of name hashes, in one zlib stream.

    magic (8 bytes) · zlib( header length (4) · header JSON · columns in the header's order )

Reading it takes a tenth of a second and no second copy on disk: there is no cache folder to
race for, to fill or to be refused (decisions/gazetteer.md has the measurements).
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

import msgspec

from reportedly.errors import IntegrityError

MAGIC = b"RPTGAZ1\n"
TYPECODES = {
    "hash_high": "I",
    "hash_low": "B",
    "first": "I",
    "more": "I",
    "lat": "i",
    "lon": "i",
    "geonameid": "I",
    "population": "I",
    "country": "B",
    "admin1": "H",
    "kind": "B",
    "name_length": "B",
}
MANY = 1 << 31
"""Set in `first` where it is no place but where in `more` the key's places are listed."""
DEGREE = 10_000
"""Coordinates are stored in ten-thousandths of a degree, about eleven metres."""


class Columns(msgspec.Struct, frozen=True):
    """An opened artefact: the header, the columns and the names, one after the other."""

    header: Mapping[str, Any]
    columns: Mapping[str, array[int]]
    names: bytes


def key_hash(key: str) -> tuple[int, int]:
    """The 40-bit hash of a folded name, as its high 32 and low 8 bits."""
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=5).digest()
    return int.from_bytes(digest[:4], "big"), digest[4]


def pack(header: Mapping[str, Any], columns: Mapping[str, Sequence[int]], names: bytes) -> bytes:
    """The bytes of a gazetteer file. The same content gives the same bytes."""
    arrays = [_little(array(code, columns[name])) for name, code in TYPECODES.items()]
    sizes = {name: len(columns[name]) for name in TYPECODES}
    full = {**header, "sizes": sizes, "names": len(names)}
    head = json.dumps(full, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    body = b"".join((len(head).to_bytes(4, "little"), head, *arrays, names))
    return MAGIC + zlib.compress(body, 9)


def unpack(data: bytes, item: str) -> Columns:
    """Open the bytes of a gazetteer file.

    Raises:
        IntegrityError: `item` (the file's name, for the message) is not a whole gazetteer file.
    """
    if not data.startswith(MAGIC):
        raise IntegrityError(item, "is not a gazetteer file of this version", "build it again")
    try:
        body = memoryview(zlib.decompress(data[len(MAGIC) :]))
        length = int.from_bytes(body[:4], "little")
        header = json.loads(bytes(body[4 : 4 + length]))
        return _columns(header, body[4 + length :])
    except (zlib.error, ValueError, KeyError) as error:
        raise IntegrityError(item, f"is damaged ({error})", "install the package again") from error


def _columns(header: Mapping[str, Any], body: memoryview) -> Columns:
    columns: dict[str, array[int]] = {}
    at = 0
    for name, code in TYPECODES.items():
        column = array(code)
        size = header["sizes"][name] * column.itemsize
        column.frombytes(body[at : at + size])
        if len(column) != header["sizes"][name]:
            raise ValueError(f"column {name} is cut short")
        if sys.byteorder == "big":
            column.byteswap()
        columns[name] = column
        at += size
    names = bytes(body[at : at + header["names"]])
    if len(names) != header["names"]:
        raise ValueError("the names are cut short")
    return Columns(header, columns, names)


def _little(column: array[int]) -> bytes:
    if sys.byteorder == "big":
        column.byteswap()
    return column.tobytes()
