"""Numbers of killed: conservative, never converted, vague words only where nothing else is."""

from __future__ import annotations

import pytest

from reportedly.exports.coded.deaths import Count, Killed


def count(low, high=None, exact=None, vague=None, in_numbers=True):
    return Count(low, high, exact, "words", "doc-1", vague, in_numbers)


@pytest.mark.parametrize(("word", "stand_in"), [("tens", 10), ("dozens", 12), ("hundreds", 100)])
def test_vague_words_have_stand_ins(word, stand_in):
    deaths = Killed((count(24, vague=word, in_numbers=False),), "")
    assert deaths.fewest.conservative == stand_in
    assert (deaths.low, deaths.high, deaths.best) == (24, None, None)


def test_a_vague_word_does_not_contradict_a_number():
    deaths = Killed((count(3, in_numbers=False), count(22, 22, 22)), "")
    assert (deaths.fewest.conservative, deaths.low, deaths.best) == (22, 22, 22)
    assert not deaths.differ


def test_best_needs_exact_figures_that_agree():
    assert Killed((count(22, 22, 22), count(22, 22, 22)), "").best == 22
    assert Killed((count(22, 22, 22), count(22)), "").best is None
    assert Killed((count(8, 8, 8), count(171, 171, 171)), "").best is None
