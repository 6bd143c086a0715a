"""What comes out of the door of the sources room, format by format."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

from reportedly.records import FailedItem, RawItem
from reportedly.sources import read_paths
from reportedly.sources.reading import FORMATS, _read_file


def read(*paths: Path | str, stdin: bytes | None = None) -> list[RawItem | FailedItem]:
    stream = None if stdin is None else io.BytesIO(stdin)
    return list(read_paths([str(path) for path in paths], stream))


def only(*paths: Path | str) -> RawItem | FailedItem:
    items = read(*paths)
    assert len(items) == 1
    return items[0]


def test_a_text_file_is_its_bytes_without_the_byte_order_mark(tmp_path):
    path = tmp_path / "report.txt"
    path.write_bytes(b"\xef\xbb\xbfA crowd met.\r\nIt left.")
    item = only(path)
    assert item.text == "A crowd met.\r\nIt left."
    assert item.data == path.read_bytes()
    assert (item.format, item.name) == ("txt", path.as_posix())


def test_utf16_with_its_mark_is_read(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("Толпа разошлась", encoding="utf-16")
    assert only(path).text == "Толпа разошлась"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \n ", "is empty"),
        (b"\x89PNG\x00\x01", "is binary (a NUL byte at offset 4)"),
        ("le café".encode("latin-1"), "is not utf-8 (byte 0xE9 at offset 6)"),
        (gzip.compress(b"A long report. " * 5000)[:-9], "is a truncated gzip file"),
    ],
)
def test_a_bad_text_file_fails_with_reason_and_remedy(tmp_path, data, reason):
    path = tmp_path / "report.txt"
    path.write_bytes(data)
    item = only(path)
    assert isinstance(item, FailedItem)
    assert item.reason == reason
    assert item.remedy


def test_a_report_over_the_limit_fails(tmp_path, monkeypatch):
    monkeypatch.setattr("reportedly.sources.unpacking.ITEM_BYTES", 1000)
    path = tmp_path / "report.txt"
    path.write_bytes(b"word " * 300)
    assert "larger than" in only(path).reason


def test_a_gzip_bomb_is_stopped_early(tmp_path):
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress(b"0" * 60_000_000, 9))
    item = only(path)
    assert "decompression bomb" in item.reason


def test_a_page_is_decoded_by_its_own_declaration(tmp_path):
    page = '<html><head><meta charset="iso-8859-1"></head><p>“Café”</p></html>'
    path = tmp_path / "page.HTM"
    path.write_bytes(page.encode("cp1252"))
    item = only(path)
    assert item.html == page
    assert (item.format, item.text) == ("html", None)


def test_folders_are_walked_in_order_and_hidden_files_left(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/.secret.txt", "a/notes.docx", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    assert [item.text for item in read(tmp_path)] == ["b.txt", "a/z.txt"]


def test_globs_match_sorted_and_nothing_is_read_twice(tmp_path):
    for name in ("2.txt", "1.txt"):
        (tmp_path / name).write_text(name)
    items = read(tmp_path / "*.txt", tmp_path / "1.txt", tmp_path)
    assert [item.text for item in items] == ["1.txt", "2.txt"]


def test_paths_that_lead_nowhere_fail_and_the_rest_is_read(tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "report.txt").write_text("A report.")
    (tmp_path / "x.docx").write_text("A report.")
    items = read(
        tmp_path / "no.txt",
        tmp_path / "*.pdf",
        tmp_path / "empty",
        tmp_path / "x.docx",
        tmp_path / "report.txt",
    )
    reasons = [item.reason for item in items if isinstance(item, FailedItem)]
    assert reasons == [
        "does not exist",
        "matches no file",
        "holds no file that can be read",
        "is of no kind that can be read",
    ]
    assert items[-1].text == "A report."


def test_a_file_that_may_not_be_read_fails(tmp_path, monkeypatch):
    path = tmp_path / "report.txt"
    path.write_text("A report.")

    def refuse(*_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setitem(FORMATS, ".txt", refuse)
    (item,) = _read_file(path)
    assert item.reason == "may not be read"


def test_stdin_is_json_lines_among_other_paths(tmp_path):
    (tmp_path / "a.txt").write_text("first")
    (tmp_path / "b.txt").write_text("third")
    items = read(tmp_path / "a.txt", "-", tmp_path / "b.txt", stdin=b'{"text": "second"}\n')
    assert [item.text for item in items] == ["first", "second", "third"]
    assert items[1].name == "-:1"


def test_stdin_may_be_empty_or_missing():
    assert read("-", stdin=b"")[0].reason == "is empty"
    assert read("-")[0].reason == "is not available"
