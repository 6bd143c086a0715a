"""What each format looks like on disk."""

from __future__ import annotations

import csv
import io
import json
import sys

import pyarrow.parquet as pq
import pytest

from reportedly.errors import MissingExtra
from reportedly.exports import LOCAL, PUBLIC, export
from reportedly.exports.cells import cell
from reportedly.exports.columns import COLUMNS
from reportedly.exports.writers import KINDS
from reportedly.settings import Settings


def exported(rows, kind, format, context, profile=LOCAL) -> bytes:
    out = io.BytesIO()
    export(rows, kind, format, out, profile, Settings(), context)
    return out.getvalue()


def test_every_kind_has_columns_once():
    assert tuple(COLUMNS) == (
        "documents",
        "attributions",
        "claims",
        "figures",
        "events",
        "incidents",
        "stories",
        "checks",
        "copies",
    )
    assert set(COLUMNS) == set(KINDS)
    for columns in COLUMNS.values():
        names = [column.name for column in columns]
        assert len(names) == len(set(names))


def test_csv_is_rfc_4180_with_spans_and_lists_in_cells(rows, read, context):
    data = exported(rows("attributions", read), "attributions", "csv", context)
    assert data.endswith(b"\r\n")
    first = list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))[1]
    assert first["id"] == "att-2"
    assert first["cue"] == "said:"
    assert first["content_spans"] == "236-293"
    assert json.loads(first["events"]) == ["evt-1"]
    assert json.loads(first["hedges"]) == ["The claim could not be verified"]
    assert json.loads(first["sources"])[0]["quote"] == "Governor Anton Lisovy"
    assert first["addressee"] == ""


def test_csv_numbers_are_numbers_and_places_have_columns(rows, read, context):
    data = exported(rows("figures", read), "figures", "csv", context).decode()
    assert ",40,40,40," in data
    events = exported(rows("events", read), "events", "csv", context).decode()
    row = next(csv.DictReader(io.StringIO(events, newline="")))
    assert (row["lat"], row["lon"], row["time_start"]) == ("51.5", "30.25", "2023-05-01")
    assert row["span"] == "51-59"


@pytest.mark.parametrize(
    ("value", "type", "text"),
    [
        ("=SUM(A1)", "text", "'=SUM(A1)"),
        ("@handle", "text", "'@handle"),
        ("-5 degrees", "text", "'-5 degrees"),
        ("+1", "text", "'+1"),
        ("+", "text", "+"),
        (-5.0, "number", "-5"),
        (0.25, "number", "0.25"),
        (None, "text", ""),
        (True, "flag", "true"),
        ([[1, 2], [5, 9]], "spans", "1-2;5-9"),
        ([], "list", "[]"),
        ({"a": "é"}, "json", '{"a":"é"}'),
    ],
)
def test_cells(value, type, text):
    assert cell(value, type) == text


def test_parquet_has_a_fixed_schema_also_without_records(rows, read, context):
    empty = pq.read_schema(io.BytesIO(exported([], "events", "parquet", context)))
    full = exported(rows("events", read), "events", "parquet", context)
    table = pq.read_table(io.BytesIO(full))
    assert table.schema == empty
    row = table.to_pylist()[0]
    assert row["modes"] == ["arrest"]
    assert row["lat"] == 51.5
    assert json.loads(row["recipients"])[0]["quote"] == "Oksana Tarnova"


def test_parquet_without_pyarrow_names_the_extra(monkeypatch, context):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"reportedly\[parquet\]"):
        exported([], "events", "parquet", context)


def test_geojson_is_longitude_then_latitude_and_null_without(rows, read, context):
    found = json.loads(exported(rows("events", read), "events", "geojson", context, PUBLIC))
    assert found["type"] == "FeatureCollection"
    town, school = found["features"]
    assert town["geometry"] == {"type": "Point", "coordinates": [30.25, 51.5]}
    assert town["id"] == "evt-1"
    assert school["geometry"] is None
    assert school["properties"]["where"]["name"] == "Kyivska"
    assert json.loads(exported([], "incidents", "geojson", context))["features"] == []


def test_json_lines_are_the_records(rows, read, context):
    (line,) = exported(rows("figures", read), "figures", "jsonl", context).decode().splitlines()
    row = json.loads(line)
    assert list(row)[:3] == ["document", "id", "span"]
    assert row["reported"][0]["act"] == "deny"
