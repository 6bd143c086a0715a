"""A changed byte anywhere is found."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reportedly.errors import IntegrityError, StoreUnavailable
from reportedly.store import Store

ADD = {"at": "2024-03-01T00:00:00+00:00", "who": "test", "config": "c"}


@pytest.fixture
def location(tmp_path, stored_item):
    path = str(tmp_path / "test.db")
    store = Store(path, create=True)
    store.add_items([stored_item("Ten people died."), stored_item("Six were hurt.")], **ADD)
    store.log("export", ["x"], at=ADD["at"], who="test")
    return path


def _change(location, statement, *values):
    with sqlite3.connect(location) as connection:
        connection.execute(statement, values)
    connection.close()


@pytest.mark.parametrize(
    ("statement", "value", "said"),
    [
        ("UPDATE raw SET data = ?", b"Nine people died.", "bytes have changed"),
        ("UPDATE documents SET text = ?", "Nine people died.", "text has changed"),
        ("UPDATE readings SET record = ?", b"not zlib", "reading of"),
        ("UPDATE custody SET entry = ? WHERE sequence = 1", "{}", "custody entry 1"),
    ],
)
def test_a_change_is_found(location, statement, value, said):
    _change(location, statement, value)
    assert any(said in each for each in Store(location).verify().mismatches)


def test_a_removed_custody_entry_breaks_the_chain(location):
    _change(location, "DELETE FROM custody WHERE sequence = ?", 1)
    assert Store(location).verify().mismatches == (
        "custody entry 2: the chain is broken here; restore from a backup",
    )


def test_a_newer_schema_is_refused(location):
    _change(location, "UPDATE meta SET value = ? WHERE key = 'schema'", "99")
    with pytest.raises(StoreUnavailable, match="newer Reportedly"):
        Store(location)


def test_a_missing_store_is_not_made_by_reading(tmp_path):
    with pytest.raises(StoreUnavailable, match="no such store"):
        Store(str(tmp_path / "none.db"))
    assert list(tmp_path.iterdir()) == []


def test_another_file_is_not_touched(tmp_path):
    file = tmp_path / "letter.txt"
    file.write_text("Dear all, this is not a database, as anyone can see.")
    with pytest.raises(StoreUnavailable, match="not a Reportedly store"):
        Store(str(file), create=True)
    assert file.read_text().startswith("Dear all")


def test_another_database_is_not_touched(tmp_path):
    file = tmp_path / "other.db"
    _change(str(file), "CREATE TABLE mine (x)")
    with pytest.raises(StoreUnavailable, match="not a Reportedly store"):
        Store(str(file), create=True)


def test_a_folder_is_named_as_such(tmp_path):
    with pytest.raises(StoreUnavailable, match="is a folder"):
        Store(str(tmp_path), create=True)


def test_a_locked_store_says_so(location, monkeypatch, stored_item):
    monkeypatch.setattr("reportedly.store.engine.LOCK_SECONDS", 0.05)
    holder = sqlite3.connect(location, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable, match="locked by another process"):
        Store(location).add_items([stored_item("Two left.")], **ADD)
    holder.execute("ROLLBACK")
    holder.close()


def test_a_full_disk_says_so_and_nothing_half_stays(location, stored_item):
    store = Store(location)
    before = store.counts()
    big = stored_item("Ten " + "people " * 200_000)
    store._engine.dispose()

    from sqlalchemy import event

    event.listen(
        store._engine, "connect", lambda c, _: c.execute("PRAGMA max_page_count = 40").fetchall()
    )
    with pytest.raises(StoreUnavailable, match="disk is full"):
        store.add_items([big], **ADD)
    assert Store(location).counts() == before
    assert Store(location).verify().mismatches == ()


def test_a_damaged_file_is_an_integrity_error(location):
    with Path(location).open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 20_000)
    with pytest.raises((IntegrityError, StoreUnavailable)):
        list(Store(location).reports())
