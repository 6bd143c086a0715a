"""Lazy relations and their tables."""

from __future__ import annotations

import pytest

from reportedly.store import Relation

ROWS = [{"id": str(n), "names": ["a", "<b>"], "n": n} for n in range(30)]


@pytest.fixture
def relation():
    return Relation("events", lambda: iter(ROWS))


def test_it_can_be_read_twice(relation):
    assert list(relation) == list(relation) == ROWS
    assert len(relation) == 30


@pytest.mark.parametrize("method", ["to_arrow", "to_polars", "to_pandas"])
def test_tables_hold_every_row(relation, method):
    pytest.importorskip(method.removeprefix("to_").replace("arrow", "pyarrow"))
    table = getattr(relation, method)()
    assert table.shape == (30, 3)


def test_it_prints_the_first_rows(relation):
    assert repr(relation).startswith("10+ events\nid=0")
    assert repr(relation).count("\n") == 10


def test_a_notebook_shows_escaped_text(relation):
    shown = relation._repr_html_()
    assert "&lt;b&gt;" in shown
    assert "<b>" not in shown
