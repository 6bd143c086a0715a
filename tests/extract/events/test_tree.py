"""Trees: built from any heads, walked without end to no loop."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.extract.events.tree import MOST, Tree, tree_of
from reportedly.records import Span, Token


def words(heads, relation="dep"):
    return [
        Token(Span(at, at + 1), "a", "a", head=head, deprel=relation)
        for at, head in enumerate(heads)
    ]


def test_no_tree_without_a_parse():
    assert tree_of([Token(Span(0, 1), "a", "a")], 0) is None


def test_heads_are_counted_from_the_sentence():
    tree = tree_of(words([6, 6, 8]), 5)
    assert tree is not None
    assert list(tree.heads) == [1, -1, -1]


@given(st.lists(st.integers(-3, 12), min_size=1, max_size=12))
def test_any_heads_make_a_forest(heads):
    tree = tree_of(words(heads), 0)
    assert tree is not None
    for at in range(len(heads)):
        assert at not in tree.above(at)
        assert all(below != at for below in tree.below(at))
        assert at in tree.joined(at)


def test_a_long_coordination_is_cut():
    many = 3 * MOST
    tree = Tree([-1, *range(many)], ["root"] + ["conj"] * many)
    assert len(tree.joined(0)) <= MOST + 1


def test_a_word_is_under_what_it_hangs_on():
    tree = Tree([1, -1, 1], ["nsubj", "root", "obj"])
    assert tree.under(0, 1)
    assert tree.under(1, 1)
    assert not tree.under(1, 0)
