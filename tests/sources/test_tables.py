"""CSV and Parquet rows."""

from __future__ import annotations

import datetime
import sys

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from reportedly.records import FailedItem
from reportedly.sources import read_paths


def read(path):
    return list(read_paths([str(path)]))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found_from_the_header(tmp_path, delimiter):
    path = tmp_path / "heap.csv"
    row = delimiter.join(['"A crowd, some; others"', "http://x.org"])
    path.write_text("\ufeffText" + delimiter + "url\r\n" + row + "\r\n", newline="")
    (item,) = read(path)
    assert item.text == "A crowd, some; others"
    assert item.given == {"url": "http://x.org"}
    assert item.data == row.encode()
    assert item.name.endswith("heap.csv:2")


def test_cells_may_hold_lines_and_other_columns_are_extra(tmp_path):
    path = tmp_path / "heap.csv"
    path.write_bytes(b'id,text,region\na1,"First\nsecond ""line""",North\n\n')
    (item,) = read(path)
    assert item.text == 'First\nsecond "line"'
    assert item.given == {"id": "a1", "extra": {"region": "North"}}
    assert item.data == b'a1,"First\nsecond ""line""",North'


def test_wrong_columns_are_named_with_the_wanted_ones(tmp_path):
    path = tmp_path / "heap.csv"
    path.write_text("name;body\na;b\n")
    (item,) = read(path)
    assert item.reason == "has no column 'text' or 'html' (found: name, body)"
    assert "text, html, url" in item.remedy


def test_bad_rows_fail_alone(tmp_path):
    path = tmp_path / "heap.csv"
    path.write_bytes(b"text,url\ncaf\xe9,\none,two,three\n,http://x\nfine,\n")
    items = read(path)
    assert [isinstance(item, FailedItem) for item in items] == [True, True, True, False]
    assert "0xE9" in items[0].reason
    assert items[1].reason == "has 3 cells where the header has 2"
    assert items[2].reason == "has neither 'text' nor 'html'"
    assert items[3].text == "fine"


def test_a_quotation_mark_never_closed_ends_the_file(tmp_path, monkeypatch):
    monkeypatch.setattr("reportedly.sources.csv_rows.ITEM_BYTES", 500)
    path = tmp_path / "heap.csv"
    path.write_text('text\nfine\n"open' + "\nmore" * 300)
    first, second = read(path)
    assert first.text == "fine"
    assert "cannot be parsed as CSV" in second.reason


def test_an_empty_csv_fails(tmp_path):
    path = tmp_path / "heap.csv"
    path.write_text("")
    assert read(path)[0].reason == "is empty"


def test_parquet_rows(tmp_path):
    path = tmp_path / "heap.parquet"
    day = datetime.datetime(2022, 9, 11, 12, 34, tzinfo=datetime.UTC)
    rows = [
        {"text": "A crowd met.", "published": day, "views": 3},
        {"text": None, "published": day, "views": 4},
    ]
    pq.write_table(pa.Table.from_pylist(rows), path)
    item, bad = read(path)
    assert item.text == "A crowd met."
    assert item.given == {"published": "2022-09-11T12:34:00+00:00", "extra": {"views": 3}}
    assert bad.reason == "has neither 'text' nor 'html'"


def test_parquet_with_other_columns_or_none_at_all(tmp_path):
    path = tmp_path / "heap.parquet"
    pq.write_table(pa.table({"body": ["x"]}), path)
    assert "found: body" in read(path)[0].reason
    path.write_bytes(b"PAR1 is not enough")
    assert "is no readable Parquet file" in read(path)[0].reason


def test_without_pyarrow_the_extra_is_named(tmp_path, monkeypatch):
    path = tmp_path / "heap.parquet"
    pq.write_table(pa.table({"text": ["x"]}), path)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (item,) = read(path)
    assert item.reason == "needs the optional extra 'parquet'"
    assert item.remedy == "pip install 'reportedly[parquet]'"
