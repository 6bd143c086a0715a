"""Opening files, with gzip recognised by its first bytes and watched while it unpacks."""

from __future__ import annotations

import io
import zlib
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import ItemError
from reportedly.sources.limits import (
    ITEM_BYTES,
    MEBIBYTE,
    RATIO,
    RATIO_FROM,
    STREAM_BYTES,
    too_large,
)

GZIP_MAGIC = b"\x1f\x8b"
_CHUNK = 64 * 1024


class Gunzip(io.RawIOBase):
    """A gzip stream (one or more members) as plain bytes, refusing bombs and truncation.

    Raises:
        ItemError: while reading, when the data is truncated, corrupt, or unpacks too far.
    """

    def __init__(self, packed: BinaryIO, name: str) -> None:
        super().__init__()
        self._packed = packed
        self._name = name
        self._member = zlib.decompressobj(wbits=31)
        self._pending = b""
        self._read = self._given = 0

    def readable(self) -> bool:
        """Always true."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill `buffer` with the next unpacked bytes; 0 at the end."""
        piece = self._next(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        """Close the packed file too."""
        if not self.closed:
            self._packed.close()
        super().close()

    def _next(self, size: int) -> bytes:
        while True:
            if not self._pending:
                self._pending = self._packed.read(_CHUNK)
                self._read += len(self._pending)
            if self._member.eof and not self._start_member():
                return b""
            if not self._pending and not self._member.unconsumed_tail:
                raise ItemError(
                    self._name, "is a truncated gzip file", "fetch or compress it again"
                )
            piece = self._inflate(size)
            if piece:
                return piece

    def _start_member(self) -> bool:
        """Begin the next member; False at the end. Zero padding after the last one is allowed."""
        left = (self._member.unused_data + self._pending).lstrip(b"\0")
        while not left:
            left = self._packed.read(_CHUNK)
            if not left:
                return False
            self._read += len(left)
            left = left.lstrip(b"\0")
        self._pending = left
        self._member = zlib.decompressobj(wbits=31)
        return True

    def _inflate(self, size: int) -> bytes:
        data, self._pending = self._pending, b""
        try:
            piece = self._member.decompress(data, max(size, 1))
        except zlib.error as error:
            raise ItemError(
                self._name, f"is a damaged gzip file ({error})", "fetch or compress it again"
            ) from error
        if not self._member.eof:
            self._pending = self._member.unconsumed_tail
        self._given += len(piece)
        self._refuse_bombs()
        return piece

    def _refuse_bombs(self) -> None:
        swollen = self._given > RATIO_FROM and self._given > RATIO * self._read
        if swollen or self._given > STREAM_BYTES:
            raise ItemError(
                self._name,
                f"unpacks to more than {self._given // MEBIBYTE} MB from {self._read} bytes and "
                "looks like a decompression bomb",
                "unpack it yourself if it is what it should be",
            )


def open_plain(path: Path, name: str) -> BinaryIO:
    """The file's bytes as a stream, unpacked where they are gzip, whatever the name says.

    Raises:
        OSError: the file cannot be opened.
    """
    file = path.open("rb")
    head = file.read(2)
    file.seek(0)
    return unpacked(file, name) if head == GZIP_MAGIC else file


def unpacked(packed: BinaryIO, name: str) -> BinaryIO:
    """A buffered stream over gzip data."""
    return io.BufferedReader(Gunzip(packed, name), buffer_size=_CHUNK)


def read_whole(path: Path, name: str) -> bytes:
    """All bytes of a file that is one report.

    Raises:
        ItemError: it is empty, larger than one report may be, or badly packed.
        OSError: it cannot be opened or read.
    """
    with open_plain(path, name) as file:
        data = file.read(ITEM_BYTES + 1)
    if len(data) > ITEM_BYTES:
        raise too_large(name)
    if not data.strip():
        raise ItemError(name, "is empty", "leave it out or put the report in it")
    return data


def read_to_end(path: Path, name: str) -> None:
    """Unpack a gzip file to its end and keep nothing, so that truncation does not go unseen.

    Raises:
        ItemError: it is truncated, damaged or a bomb.
        OSError: it cannot be read.
    """
    with open_plain(path, name) as stream:
        while stream.read(MEBIBYTE):
            pass
