"""WARC archives, messages and PDF files."""

from __future__ import annotations

import gzip
import zlib

from reportedly.sources import read_paths


def archive(packed: bool, pages) -> bytes:
    """A WARC file written out by hand, each record its own gzip member."""
    records = []
    for url, status, kind, body in pages:
        payload = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
            "WARC-Date: 2022-09-11T12:34:00Z\r\n"
            "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(payload)}\r\n\r\n"
        )
        records.append(head.encode() + payload + b"\r\n\r\n")
    return b"".join(gzip.compress(each) if packed else each for each in records)


PAGES = [
    (
        "http://x.org/1",
        "200 OK",
        "text/html; charset=windows-1251",
        "<p>Толпа</p>".encode("cp1251"),
    ),
    ("http://x.org/2", "404 Not Found", "text/html", b"<p>Gone</p>"),
    ("http://x.org/3", "200 OK", "image/png", b"\x89PNG"),
    ("http://x.org/4", "200 OK", "text/plain", b"A crowd met."),
    ("http://x.org/5", "200 OK", "text/html", b"caf\xe9"),
]


def test_pages_of_an_archive(tmp_path):
    for packed in (False, True):
        path = tmp_path / f"crawl.warc{'.gz' if packed else ''}"
        path.write_bytes(archive(packed, PAGES))
        first, second, third = read_paths([str(path)])
        assert first.html == "<p>Толпа</p>"
        assert first.given["url"] == "http://x.org/1"
        assert first.name == f"{path.as_posix()}#http://x.org/1"
        extra = first.given["extra"]
        assert (extra["http_status"], extra["retrieved"]) == ("200", "2022-09-11T12:34:00Z")
        assert ["Content-Type", "text/html; charset=windows-1251"] in extra["http_headers"]
        assert second.text == "A crowd met."
        assert "is not utf-8" in third.reason


def test_a_truncated_archive_gives_what_it_has_and_says_so(tmp_path):
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(archive(True, PAGES)[:-20])
    items = list(read_paths([str(path)]))
    assert items[0].html == "<p>Толпа</p>"
    assert "truncated" in items[-1].reason or "damaged" in items[-1].reason


def test_no_archive_at_all(tmp_path):
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"not an archive\n")
    assert "is a damaged WARC archive" in next(read_paths([str(path)])).reason
    path.write_bytes(b"")
    assert next(read_paths([str(path)])).reason == "is empty"


MESSAGE = (
    b"From: Desk <desk@x.org>\r\nSubject: =?utf-8?q?Caf=C3=A9_closed?=\r\n"
    b"Date: Sun, 11 Sep 2022 12:34:00 +0100\r\n"
)


def test_a_message(tmp_path):
    path = tmp_path / "note.eml"
    path.write_bytes(
        MESSAGE + b"Content-Type: text/plain; charset=iso-8859-1\r\n\r\nThe caf\xe9 closed.\r\n"
    )
    (item,) = read_paths([str(path)])
    assert item.text == "The café closed.\r\n"
    assert item.given["title"] == "Café closed"
    assert item.given["published"] == "2022-09-11T12:34:00+01:00"


def test_a_message_of_markup_only_and_one_without_text(tmp_path):
    path = tmp_path / "note.eml"
    path.write_bytes(MESSAGE + b"Content-Type: text/html\r\n\r\n<p>Closed</p>")
    (item,) = read_paths([str(path)])
    assert item.html == "<p>Closed</p>"
    path.write_bytes(MESSAGE + b"Content-Type: image/png\r\n\r\nxx")
    assert next(read_paths([str(path)])).reason == "has no text"
    path.write_bytes(b"\njust words\n")
    assert "no e-mail message" in next(read_paths([str(path)])).reason


def test_a_pdf_is_handed_on_and_others_are_refused(tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(b"%PDF-1.4\n" + zlib.compress(b"x"))
    (item,) = read_paths([str(path)])
    assert (item.format, item.text, item.html) == ("pdf", None, None)
    path.write_bytes(b"hello")
    assert next(read_paths([str(path)])).reason == "is no PDF file"
