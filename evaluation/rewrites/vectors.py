"""Sentence vectors out of the shipped reader: the mean of its word pieces' frozen embeddings.

Pieces count by how rare they are; the mean of all sentences and their first common directions are
taken away (Arora, Liang and Ma 2017). The table is read out of the model file itself.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.layers.tokenisation import tokenise
from reportedly.models.bundle import MODEL, VOCABULARY
from reportedly.models.card import models_folder
from reportedly.models.choice import SHIPPED
from reportedly.models.wordpiece import WordPiece

TABLE = b"model.encoder.words.weight"
WIDTH = 384
COMMON = 3
"""Directions common to all sentences that are taken away."""
_GRAPH, _INITIALIZER, _FLOATS, _INTEGERS, _NAME, _RAW = 7, 5, 4, 5, 8, 9
"""Field numbers of ONNX's ModelProto, GraphProto and TensorProto."""

Vectors = dict[str, NDArray[np.float32]]


def vectors(said: Sequence[str], size: int | None = None) -> Vectors:
    """Unit vectors of sentences.

    Args:
        said: all sentences; how rare a piece is and what is common to all is counted over them.
        size: project to so many dimensions at random and round to eight bits, as they would be
            kept of a report.
    """
    folder = models_folder() / SHIPPED
    table = word_table(folder / MODEL)
    cut = WordPiece.from_file(folder / VOCABULARY)
    each = [_pieces(one, cut) for one in said]
    held = Counter(piece for pieces in each for piece in set(pieces))
    rarity = np.array([math.log((len(said) + 40) / (held[k] + 0.5)) for k in range(len(table))])
    found = _unit(np.stack([rarity[pieces] @ table[pieces] for pieces in each]))
    found -= found.mean(0)
    _, directions = np.linalg.eigh(found.T @ found)
    common = directions[:, -COMMON:]
    found = _unit(found - found @ common @ common.T)
    if size is not None:
        found = found @ np.random.default_rng(0).choice([-1.0, 1.0], (found.shape[1], size))
        found = _unit(np.round(127 * found / np.abs(found).max(1, keepdims=True)))
    return dict(zip(said, found.astype(np.float32), strict=True))


def _unit(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)


def _pieces(said: str, cut: WordPiece) -> list[int]:
    words = (said[start:end] for start, end in tokenise(said))
    return [k for word in words if any(map(str.isalnum, word)) for k in cut.pieces(word)]


def word_table(path: Path) -> NDArray[np.float32]:
    """The embedding of every word piece, out of an eight-bit model file."""
    tensors = {}
    for field, graph in _fields(memoryview(path.read_bytes())):
        if field == _GRAPH:
            for inner, tensor in _fields(graph):
                parts = dict(_fields(tensor)) if inner == _INITIALIZER else {}
                name = bytes(parts.get(_NAME, b""))
                if name.startswith(TABLE):
                    tensors[name.removeprefix(TABLE)] = parts
    rows = np.frombuffer(tensors[b"_quantized"][_RAW], np.uint8).astype(np.float32)
    scale, zero = tensors[b"_scale"], tensors[b"_zero_point"]
    size = np.frombuffer(scale.get(_RAW) or scale[_FLOATS], np.float32)
    middle = zero[_RAW][0] if _RAW in zero else _number(zero[_INTEGERS], 0)[0]
    return ((rows - middle) * size).reshape(-1, WIDTH)


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    """The fields of a protocol-buffer message that hold bytes, and their numbers."""
    at = 0
    while at < len(message):
        key, at = _number(message, at)
        kind = key & 7
        if kind == 0:
            _, at = _number(message, at)
        elif kind == 2:
            length, at = _number(message, at)
            yield key >> 3, message[at : at + length]
            at += length
        else:
            at += 8 if kind == 1 else 4


def _number(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at
