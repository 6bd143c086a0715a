"""`reportedly export`: data on stdout or in a file with its manifest, messages on stderr."""

from __future__ import annotations

import csv
import hashlib
import io
import json

import pytest

KINDS = "documents attributions claims figures events incidents stories checks copies".split()  # noqa: SIM905


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_as_json_lines(reportedly, heap, kind):
    ran = reportedly("export", kind, "--store", heap)
    assert ran.code == 0
    records = [json.loads(line) for line in ran.lines]
    assert records and all(isinstance(each, dict) for each in records)
    assert f"{len(records)} {kind} written to stdout" in ran.err
    assert "profile public" in ran.err  # the first export says what it did, and how to get more


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_as_csv_in_columns_that_never_vary(reportedly, heap, kind):
    text = reportedly("export", kind, "--format", "csv", "--store", heap).out.decode()
    header, *rows = csv.reader(io.StringIO(text))
    assert len(set(header)) == len(header)
    assert rows and all(len(row) == len(header) for row in rows)


def test_a_file_and_its_manifest(reportedly, heap, tmp_path):
    out = tmp_path / "events.csv"
    ran = reportedly("export", "events", "-f", "csv", "-o", out, "--store", heap)
    assert ran.code == 0 and ran.out == b""
    assert f"written to {out} (manifest beside it)" in ran.err
    manifest = json.loads((tmp_path / "events.csv.manifest.json").read_text())
    assert manifest["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert manifest["profile"] == "public" and manifest["legal_basis"] == "undeclared"
    assert manifest["counts"]["records"] == len(out.read_text().splitlines()) - 1
    assert sorted(each.name for each in tmp_path.iterdir() if "heap" not in each.name) == [
        "events.csv",
        "events.csv.manifest.json",
    ]


def test_parquet_and_geojson(reportedly, heap, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    out = tmp_path / "figures.parquet"
    assert reportedly("export", "figures", "-f", "parquet", "-o", out, "--store", heap).code == 0
    assert parquet.read_table(out).num_rows > 0
    shown = json.loads(reportedly("export", "incidents", "-f", "geojson", "--store", heap).out)
    assert shown["type"] == "FeatureCollection" and shown["features"]


def test_the_manifest_as_json_on_stderr(reportedly, heap):
    ran = reportedly("export", "copies", "--json", "--store", heap)
    assert json.loads(ran.err)["sha256"] == hashlib.sha256(ran.out).hexdigest()


def test_local_says_what_is_unsafe_in_it(reportedly, heap):
    ran = reportedly("export", "documents", "--profile", "local", "--store", heap)
    assert "unsafe to pass on: names, ages" in ran.err
    assert all(json.loads(line)["text"] for line in ran.lines)
    public = reportedly("export", "documents", "--store", heap)
    assert "unsafe" not in public.err
    assert not any("text" in json.loads(line) for line in public.lines)


@pytest.mark.parametrize(
    ("arguments", "remedy"),
    [
        (["incident"], "use one of: documents, attributions"),
        (["events", "--format", "xml"], "use: jsonl, csv, parquet, geojson"),
        (["copies", "--format", "geojson"], "for copies use: jsonl, csv, parquet"),
        (["events", "--profile", "secret"], "use one of: public, team, local"),
        (["events", "--as-of", "yesterday"], "write 2024-01-31 or 2024-01-31T12:00Z"),
        (["events", "--as-of", "2024-02-30"], "write 2024-01-31"),
        (["events", "--as-of", "20240131"], "write 2024-01-31"),
        (["events", "--out", "no/such/folder/x.csv"], "choose another place"),
    ],
)
def test_what_cannot_be_exported_is_named_with_the_way_out(reportedly, heap, arguments, remedy):
    ran = reportedly("export", *arguments, "--store", heap)
    assert ran.code == 2 and ran.out == b""
    assert ran.err.count("\n") == 1 and remedy in ran.err


def test_as_of_gives_what_was_held_then(reportedly, heap):
    def count(*as_of):
        return len(reportedly("export", "documents", "--store", heap, *as_of).lines)

    now = count()
    assert now == 31
    for before in ("1999-12-31", "1999-12-31T23:59:59Z", "1999-12-31T12:00+03:00"):
        assert count("--as-of", before) == 0
    for after in ("2999-01-01", "2999-01-01T00:00:00Z"):
        assert count("--as-of", after) == now


def test_as_of_a_revision_shows_the_report_as_it_stood(reportedly, tmp_path):
    store = tmp_path / "s.db"
    line = b'{"id": "r", "text": "The ministry said that %d people were killed in Almaty."}\n'
    reportedly("run", "-", "--store", store, stdin=line % 3)
    import reportedly as package

    first = package.open_store(str(store)).custody_entries()[0].at
    reportedly("run", "-", "--store", store, stdin=line % 7)

    def killed(*as_of):
        rows = reportedly("export", "figures", "--store", store, *as_of).lines
        return [json.loads(row)["value"] for row in rows]

    assert killed() == [7] and killed("--as-of", first) == [3]


def test_formula_cells_do_not_start_a_formula(reportedly, tmp_path):
    store = tmp_path / "s.db"
    given = {
        "title": '=HYPERLINK("http://x.example","y")',
        "outlet": "@SUM(1+1)*cmd",
        "url": "+1",
        "text": "-2+3 said the ministry. “=1+1 people were killed,” it said.",
    }
    reportedly("run", "-", "--store", store, stdin=json.dumps(given).encode())
    for kind in KINDS:
        text = reportedly("export", kind, "-f", "csv", "--store", store).out.decode()
        for row in list(csv.reader(io.StringIO(text)))[1:]:
            for cell in row:
                assert cell[:1] not in tuple("=+@\t\r") or cell == "+", (kind, cell)
                assert (
                    not cell.startswith("-") or cell[1:].replace(".", "").isdigit() or cell == "-"
                )


def test_exports_are_logged_and_nothing_else_is_changed(reportedly, heap):
    import reportedly as package

    reportedly("export", "copies", "--store", heap)
    entry = package.open_store(str(heap)).custody_entries()[-1]
    assert entry.act == "export" and len(entry.objects) == 2
    assert reportedly("verify", "--store", heap).code == 0


def test_a_missing_store_says_how_to_make_one(reportedly, tmp_path):
    ran = reportedly("export", "events", "--store", tmp_path / "none.db")
    assert ran.code == 2 and "make one with: reportedly run" in ran.err
    assert not (tmp_path / "none.db").exists()
