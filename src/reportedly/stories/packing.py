"""How linking's own workings lie in rows: arrays as bytes, records as MessagePack."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

if TYPE_CHECKING:
    Ints = array[int]
else:
    Ints = array
"""Whole numbers packed small; the class itself takes no parameter when a program runs."""

T = TypeVar("T")


def _enc(value: object) -> bytes:
    if isinstance(value, array):
        return value.typecode.encode() + value.tobytes()
    raise NotImplementedError(f"{type(value)} is not packed")


def _dec(kind: type, value: Any) -> Any:  # noqa: ANN401 - msgspec's own signature
    if kind is array:
        return array(chr(value[0]), value[1:])
    raise NotImplementedError(f"{kind} is not packed")


_encoder = msgspec.msgpack.Encoder(enc_hook=_enc, order="deterministic")


def pack(record: object) -> bytes:
    """The bytes of a record, the same for equal records."""
    return _encoder.encode(record)


def unpack(data: bytes, kind: type[T]) -> T:
    """The record that was packed.

    Raises:
        msgspec.DecodeError: the bytes are not a record of this kind.
    """
    return msgspec.msgpack.decode(data, type=kind, dec_hook=_dec)
