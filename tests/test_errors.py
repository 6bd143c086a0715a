"""Errors are one line, name the item and the way out, and carry the exit code of CONTRACT."""

from __future__ import annotations

import inspect

from reportedly import errors

CODES = {
    "ReportedlyError": 1,
    "ItemError": 1,
    "UsageError": 2,
    "MissingExtra": 2,
    "StoreUnavailable": 2,
    "NothingReadable": 3,
    "IntegrityError": 4,
    "SpanMismatch": 4,
    "PolicyRefusal": 5,
    "ModelUnavailable": 1,
}


def test_every_error_has_its_exit_code():
    found = {
        name: kind.exit_code
        for name, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, errors.ReportedlyError)
    }
    assert found == CODES


def test_the_tree_in_the_docstring_names_every_error():
    for name in CODES:
        assert name in errors.__doc__


def test_an_error_is_one_line():
    line = str(errors.ItemError("a.txt", "holds\nno text", "check it"))
    assert line == "a.txt: holds no text; check it"


def test_a_missing_extra_says_how_to_install_it():
    assert "pip install 'reportedly[parquet]'" in str(errors.MissingExtra("x.parquet", "parquet"))
