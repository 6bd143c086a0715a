"""Sources, cues and contents out of a model's scores, each piece beside its cue."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from reportedly.models.tags import BioPath

Scores = NDArray[np.float32]
Piece = tuple[int, int]
"""Words `[start, end)` of a window."""


class Tagged(msgspec.Struct, frozen=True):
    """One statement as word stretches of a window; `score` as in `TaggedAttribution`."""

    cue: Piece
    sources: tuple[Piece, ...]
    content: tuple[Piece, ...]
    score: float


class _Stretch(NamedTuple):
    start: int
    end: int
    role: str
    score: float


def statements(
    path: BioPath, scores: Scores, pieces: Scores, cues: Scores, breaks: Sequence[bool]
) -> list[Tagged]:
    """The statements of one window, in the order of their cues.

    A source or content belongs to the cue with the greatest product of states; without a cue in
    the window it belongs to none and is left out, and so is a cue with neither.

    Args:
        path: decoder of the tags.
        scores: words × tags.
        pieces: words × s, states of the first words of sources and contents.
        cues: words × s, states of the first words of cues.
        breaks: per word, whether a segment begins with it; nothing runs across two of them.
    """
    found = _stretches(path, scores, breaks)
    heads = [each for each in found if each.role == "cue"]
    if not heads:
        return []
    columns = cues[[each.start for each in heads]]
    belongs: list[list[_Stretch]] = [[] for _ in heads]
    for each in found:
        if each.role != "cue":
            belongs[int((columns @ pieces[each.start]).argmax())].append(each)
    return [_joined(cue, parts) for cue, parts in zip(heads, belongs, strict=True) if parts]


def _stretches(path: BioPath, scores: Scores, breaks: Sequence[bool]) -> list[_Stretch]:
    edges = [k for k, is_break in enumerate(breaks) if is_break or k == 0] + [len(breaks)]
    return [
        _Stretch(begin + left, begin + right, role, score)
        for begin, end in pairwise(edges)
        for left, right, role, score in path.stretches(scores[begin:end])
    ]


def _joined(cue: _Stretch, parts: Sequence[_Stretch]) -> Tagged:
    sizes = [each.end - each.start for each in (cue, *parts)]
    sure = [each.score for each in (cue, *parts)]
    return Tagged(
        cue=(cue.start, cue.end),
        sources=tuple((each.start, each.end) for each in parts if each.role == "sources"),
        content=tuple((each.start, each.end) for each in parts if each.role == "content"),
        score=sum(a * b for a, b in zip(sizes, sure, strict=True)) / sum(sizes),
    )
