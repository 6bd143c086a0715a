"""Statements are put together from tags and links."""

import numpy as np

from reportedly.models.factuality import values
from reportedly.models.statements import statements
from reportedly.models.tags import BioPath

LABELS = ("O", "B-cue", "I-cue", "B-sources", "I-sources", "B-content", "I-content")
PATH = BioPath(LABELS)


def tagged(*names: str) -> np.ndarray:
    """Scores that leave no doubt about these labels."""
    table = np.zeros((len(names), len(LABELS)), np.float32)
    table[range(len(names)), [LABELS.index(name) for name in names]] = 20.0
    return table


def states(size: int, **at: tuple[int, int]) -> np.ndarray:
    """Word states of two numbers, zero but at the words named `w0`, `w1`, …"""
    table = np.zeros((size, 2), np.float32)
    for word, state in at.items():
        table[int(word[1:])] = state
    return table


def test_each_piece_goes_to_the_cue_its_state_points_at() -> None:
    scores = tagged("B-sources", "B-cue", "B-content", "B-content", "B-cue", "B-sources")
    cues = states(6, w1=(1, 0), w4=(0, 1))
    pieces = states(6, w0=(1, 0), w2=(1, 0), w3=(0, 1), w5=(0, 1))
    first, second = statements(PATH, scores, pieces, cues, [True] + [False] * 5)
    assert (first.sources, first.cue, first.content) == (((0, 1),), (1, 2), ((2, 3),))
    assert (second.sources, second.cue, second.content) == (((5, 6),), (4, 5), ((3, 4),))
    assert first.score > 0.99


def test_content_may_be_in_pieces() -> None:
    scores = tagged("B-content", "I-content", "B-sources", "B-cue", "B-content")
    nothing = states(5)
    (found,) = statements(PATH, scores, nothing, nothing, [True] + [False] * 4)
    assert found.content == ((0, 2), (4, 5))


def test_nothing_runs_across_a_break() -> None:
    scores = tagged("B-cue", "B-content", "I-content")
    nothing = states(3)
    (found,) = statements(PATH, scores, nothing, nothing, [True, False, True])
    assert found.content == ((1, 2),)


def test_pieces_without_a_cue_and_cues_without_pieces_are_none() -> None:
    nothing = states(2)
    assert statements(PATH, tagged("B-sources", "O"), nothing, nothing, [True, False]) == []
    assert statements(PATH, tagged("B-cue", "O"), nothing, nothing, [True, False]) == []


def test_factuality_is_the_value_of_the_best_class() -> None:
    scores = np.array([[3, 0, 0, 0], [0, 3, 0, 0], [0, 0, 3, 0], [0, 0, 0, 3]], np.float32)
    labels = ("certain+", "certain-", "possible", "unknown")
    assert values(scores, labels) == [3.0, -3.0, 1.0, 0.0]
