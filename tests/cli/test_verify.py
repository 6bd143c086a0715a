"""`reportedly verify`: clean is 0, one flipped byte is 4 (RULES T6)."""

from __future__ import annotations

import json
import sqlite3

import pytest


def flip(store, table, column):
    with sqlite3.connect(store) as connection:
        (row, value) = connection.execute(
            f"SELECT rowid, {column} FROM {table} ORDER BY rowid DESC LIMIT 1"
        ).fetchone()
        if isinstance(value, bytes):
            wrong = value[:-1] + bytes([value[-1] ^ 1])
        else:
            wrong = value[:-2] + chr(ord(value[-2]) ^ 1) + value[-1]
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (wrong, row))
    connection.close()


def test_a_clean_store_is_counted(reportedly, heap):
    ran = reportedly("verify", "--store", heap)
    assert ran.code == 0 and ran.err == ""
    assert b"all is as it was stored: 31 raw items, 31 documents, 31 readings" in ran.out
    found = json.loads(reportedly("verify", "--store", heap, "--json").out)
    assert found["documents"] == 31 and found["mismatches"] == []


@pytest.mark.parametrize(
    ("table", "column", "named"),
    [
        ("raw", "data", "the bytes have changed"),
        ("documents", "text", "the text has changed"),
        ("readings", "record", "reading of "),
        ("linked", "record", "the record has changed"),
        ("custody", "entry", "the chain is broken here"),
    ],
)
def test_one_flipped_byte_is_code_4_and_named(reportedly, heap, table, column, named):
    flip(heap, table, column)
    ran = reportedly("verify", "--store", heap)
    assert ran.code == 4 and ran.out == b""
    assert named in ran.err and "Traceback" not in ran.err
    machine = reportedly("verify", "--store", heap, "--json")
    assert machine.code == 4 and named in " ".join(json.loads(machine.out)["mismatches"])


def test_an_export_of_a_record_that_was_changed_is_refused(reportedly, heap):
    """A quote that is no longer in its text cannot leave."""
    with sqlite3.connect(heap) as connection:
        connection.execute("UPDATE documents SET text = 'Q' || text")
    connection.close()
    ran = reportedly("export", "events", "--store", heap)
    assert ran.code == 4 and ran.out == b"" and ran.err.count("\n") == 1
