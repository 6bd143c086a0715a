"""Whatever lies in a heap: one line naming the item and the way out, and all the rest is stored."""

from __future__ import annotations

import gzip
import json
import os
import sqlite3
import zipfile

import pytest

GOOD = "Police detained 12 protesters in Minsk on 3 May 2023, the interior ministry said.\n"
FOREIGN = (
    "Das Innenministerium teilte am Freitag mit, dass bei den Protesten in der Hauptstadt"
    " zwölf Menschen festgenommen wurden. Die Opposition sprach von mehr als hundert.\n"
)
BINARY = bytes(range(256)) * 4


def truncated(text):
    return gzip.compress(text.encode() * 200)[:-20]


def bomb():
    return gzip.compress(b"\0" * (40 * 1024 * 1024))


HEAP = {
    "empty.txt": (b"", "is empty"),
    "binary.txt": (BINARY, "is binary"),
    "broken.txt": ("Almaty – ".encode("cp1251") + b"\xff", "is not utf-8"),
    "cut.txt.gz": (truncated(GOOD), "is a truncated gzip file"),
    "bomb.txt.gz": (bomb(), "bomb"),
    "blank.html": (b"<html><head><title></title></head><body></body></html>", "text"),
    "columns.csv": (b"name;age\nx;3\n", "has no column 'text' or 'html'"),
    "foreign.txt": (FOREIGN.encode(), "kept, but not read"),
    "lines.jsonl": (b'{"text": "Troops left Odesa."}\n{broken\n{"text": 5}\n', "is not JSON"),
    "no.pdf": (b"%PDF-1.7 nothing behind it", "PDF"),
    "no.warc": (b"no archive at all", "WARC"),
    "no.eml": (b"\n\n", "no.eml"),
}
FAILING_LINES = len(HEAP) + 1  # lines.jsonl has two


@pytest.fixture(scope="module")
def wild(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wild")
    for name, (data, _) in HEAP.items():
        (folder / name).write_bytes(data)
    (folder / "good-1.txt").write_text(GOOD)
    (folder / "zz-good-2.txt").write_text(GOOD.replace("Minsk", "Gomel"))
    return folder


@pytest.fixture(scope="module")
def ran(wild, reportedly):
    return reportedly("run", wild, wild / "missing.txt", "--store", wild / "s.db", "-w", "1", "-q")


def test_every_failure_is_one_line_and_the_code_is_1(ran):
    assert ran.code == 1
    assert len(ran.err.splitlines()) == FAILING_LINES + 1  # and the missing one
    assert "Traceback" not in ran.err and "Error(" not in ran.err


@pytest.mark.parametrize("name", sorted(HEAP))
def test_each_is_named_with_reason_and_remedy(ran, name):
    lines = [line for line in ran.err.splitlines() if f"/{name}" in line.split(": ")[1]]
    assert lines, ran.err
    assert any(HEAP[name][1] in line for line in lines), lines
    assert all(";" in line and line.startswith("reportedly: ") for line in lines), lines


def test_a_missing_path_among_others(ran):
    assert "missing.txt: does not exist; check the path\n" in ran.err


def test_all_the_rest_is_stored_and_the_foreign_text_is_kept(ran, wild, reportedly):
    rows = [
        json.loads(line)
        for line in reportedly(
            "export", "documents", "--store", wild / "s.db", "--profile", "local"
        ).lines
    ]
    texts = {row["text"]: row for row in rows}
    assert len(rows) == 4
    assert {GOOD, GOOD.replace("Minsk", "Gomel"), "Troops left Odesa."} < texts.keys()
    foreign = texts[FOREIGN]
    assert foreign["lang"] == "de"
    assert [each["code"] for each in foreign["issues"]] == ["unsupported_language"]
    for kind in ("attributions", "figures", "events"):
        made = reportedly("export", kind, "--store", wild / "s.db").lines
        assert made and all(json.loads(line)["document"] != foreign["id"] for line in made)
    assert reportedly("verify", "--store", wild / "s.db").code == 0


def test_running_again_lists_the_failures_again_and_stores_nothing_twice(ran, wild, reportedly):
    again = reportedly("run", wild, "--store", wild / "s.db", "-w", "1", "--json", "-q")
    found = json.loads(again.out)
    assert (found["read"], found["already_stored"]) == (0, 4)
    assert again.code == 1


def test_a_line_far_over_the_limit_is_passed_over(reportedly, tmp_path, monkeypatch):
    from reportedly.sources import lines

    monkeypatch.setattr(lines.bounded_lines, "__defaults__", (4096,))
    long = json.dumps({"text": "x" * 100_000})
    (tmp_path / "l.jsonl").write_text(
        f'{{"text": "{GOOD.strip()}"}}\n{long}\n{{"text": "Troops left Odesa."}}\n'
    )
    ran = reportedly("run", tmp_path / "l.jsonl", "--store", tmp_path / "s.db", "--json", "-q")
    assert ran.code == 1 and json.loads(ran.out)["read"] == 2
    assert "l.jsonl:2: is larger than" in ran.err and "split it" in ran.err


def test_a_long_line_of_one_report_does_not_hang(reportedly, tmp_path):
    """Twenty thousand characters without a full stop are one sentence, and are read."""
    (tmp_path / "long.txt").write_text("Police detained twelve people in Minsk, " * 600)
    ran = reportedly("run", tmp_path / "long.txt", "--store", tmp_path / "s.db", "-q")
    assert ran.code == 0, ran.err[:500]


def test_a_zip_bomb_is_no_format_and_stays_packed(reportedly, tmp_path):
    with zipfile.ZipFile(tmp_path / "b.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("b.txt", b"\0" * 30_000_000)
    ran = reportedly("run", tmp_path / "b.zip", "--store", tmp_path / "s.db")
    assert ran.code == 3
    assert "b.zip: is of no kind that can be read; give .txt" in ran.err
    (tmp_path / "b.zip").rename(tmp_path / "b.txt")
    renamed = reportedly("run", tmp_path / "b.txt", "--store", tmp_path / "s.db")
    assert renamed.code == 3 and "b.txt: is binary" in renamed.err


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_an_unreadable_file(reportedly, tmp_path, monkeypatch):
    (tmp_path / "closed.txt").write_text(GOOD)
    (tmp_path / "open.txt").write_text(GOOD)
    (tmp_path / "closed.txt").chmod(0)
    if os.geteuid() == 0:  # root may read everything: refuse as the system would
        from reportedly.sources import unpacking

        opened = unpacking.open_plain

        def refuse(path, name):
            if path.name == "closed.txt":
                raise PermissionError(13, "Permission denied")
            return opened(path, name)

        monkeypatch.setattr(unpacking, "open_plain", refuse)
    ran = reportedly("run", tmp_path, "--store", tmp_path / "s.db", "--json", "-q")
    assert ran.code == 1 and json.loads(ran.out)["read"] == 1
    assert "closed.txt: may not be read; give yourself read permission on it\n" in ran.err


def test_a_bug_costs_one_report_and_names_its_place(reportedly, tmp_path, monkeypatch):
    from reportedly.jobs import outcome

    made = outcome.annotate_document

    def faulty(document, using, **named):
        if "Gomel" in document.text:
            raise RuntimeError("an unforeseen state")
        return made(document, using, **named)

    monkeypatch.setattr(outcome, "annotate_document", faulty)
    lines = [json.dumps({"text": GOOD}), json.dumps({"text": GOOD.replace("Minsk", "Gomel")})]
    ran = reportedly(
        "run", "-", "--store", tmp_path / "s.db", "--json", stdin="\n".join(lines).encode()
    )
    assert ran.code == 1 and json.loads(ran.out)["read"] == 1
    assert "reportedly: -:2: " in ran.err and "an unforeseen state" in ran.err
    assert "Traceback" not in ran.err


def test_a_locked_store(reportedly, heap, monkeypatch, tmp_path):
    monkeypatch.setattr("reportedly.store.engine.LOCK_SECONDS", 0.1)
    (tmp_path / "n.txt").write_text(GOOD)
    holder = sqlite3.connect(heap, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        ran = reportedly("run", tmp_path / "n.txt", "--store", heap, "-q")
    finally:
        holder.execute("ROLLBACK")
        holder.close()
    assert ran.code == 2 and ran.out == b""
    assert ran.err == (
        f"reportedly: {heap}: is locked by another process;"
        " wait for it to end, or name another --store\n"
    )
    assert reportedly("run", tmp_path / "n.txt", "--store", heap, "-q").code == 0


def test_a_newer_schema(reportedly, heap, tmp_path):
    with sqlite3.connect(heap) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    connection.close()
    for arguments in (["run", "-"], ["export", "events"], ["verify"], ["show", "x"]):
        ran = reportedly(*arguments, "--store", heap, stdin=b'{"text": "x y z"}\n')
        assert ran.code == 2 and ran.out == b"" and ran.err.count("\n") == 1
        assert "newer Reportedly (schema 99" in ran.err and "pip install --upgrade" in ran.err


def test_another_file_in_place_of_a_store(reportedly, tmp_path):
    (tmp_path / "x.db").write_bytes(b"My shopping list, which is precious. " * 40)
    before = (tmp_path / "x.db").read_bytes()
    ran = reportedly("run", "-", "--store", tmp_path / "x.db", stdin=b'{"text": "x y z"}\n')
    assert ran.code == 2 and "is not a Reportedly store; name another file" in ran.err
    assert (tmp_path / "x.db").read_bytes() == before
    folder = reportedly("run", "-", "--store", tmp_path, stdin=b'{"text": "x y z"}\n')
    assert folder.code == 2 and "is a folder" in folder.err


def test_a_read_only_store_can_be_read_and_says_so_when_it_cannot_be_written(
    process, heap, tmp_path
):
    if os.geteuid() == 0:
        pytest.skip("root writes to read-only files")
    (tmp_path / "n.txt").write_text(GOOD)
    heap.chmod(0o444)
    ran = process("run", tmp_path / "n.txt", "--store", heap)
    assert ran.code == 2 and "is read-only" in ran.err and ran.err.count("\n") == 1


def test_a_full_disk_keeps_what_was_stored(reportedly, heap, tmp_path, monkeypatch, exports):
    """SQLite's own page limit stands for the disk's end."""
    from reportedly.store import engine

    before = exports(heap)
    prepare = engine._prepare_sqlite

    def small(connection, record):
        prepare(connection, record)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")

    monkeypatch.setattr(engine, "_prepare_sqlite", small)
    lines = b"".join(
        json.dumps({"text": GOOD.replace("12", str(n)) * 120}).encode() + b"\n" for n in range(3)
    )
    ran = reportedly("run", "-", "--store", heap, "-q", stdin=lines)
    assert ran.code == 2 and ran.out == b""
    assert ran.err == (
        f"reportedly: {heap}: the disk is full;"
        " free some space and run again: nothing is lost or doubled\n"
    )
    monkeypatch.setattr(engine, "_prepare_sqlite", prepare)
    assert exports(heap) == before
    assert reportedly("verify", "--store", heap).code == 0
    assert reportedly("run", "-", "--store", heap, "-q", stdin=lines).code == 0
