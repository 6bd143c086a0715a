"""Raw items as documents."""

from __future__ import annotations

import pytest

from reportedly.documents.given import document_of
from reportedly.errors import ItemError
from reportedly.records import RawItem, sha256

BODY = "".join(
    f"<p>On day {day} a crowd met on the square and asked the council to go, a clerk said.</p>"
    for day in range(1, 8)
)
PAGE = (
    "<html lang='en'><head><title>Council asked to go | The Mill</title>"
    "<meta name='robots' content='noai'>"
    "<meta property='article:published_time' content='2022-09-11T12:34:00+01:00'>"
    "<meta property='og:site_name' content='The Mill'></head><body><nav>Home</nav>"
    f"<h1>Council asked to go</h1><article>{BODY}</article><div class='comments'>"
    "<p>First comment, by someone else entirely.</p></div></body></html>"
)


def pdf(text: str) -> bytes:
    stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + (
        b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (table, len(out))
    )


def test_text_is_as_given():
    raw = RawItem("heap.jsonl:1", "jsonl", b"{}", text="  A report.\r\n", given={"id": "a1"})
    made = document_of(raw, rights="licensed")
    assert (made.id, made.text) == ("a1", "  A report.\r\n")
    origin = made.origin
    assert (origin.extractor, origin.rights, origin.raw_sha256) == (
        "none/1",
        "licensed",
        sha256(b"{}"),
    )


def test_a_page_gives_headline_article_and_metadata():
    made = document_of(RawItem("page.html", "html", PAGE.encode(), html=PAGE))
    assert made.text.startswith("Council asked to go\n")
    assert made.text.count("Council asked to go") == 1
    assert "clerk said" in made.text
    assert "comment" not in made.text
    assert (made.title, made.outlet) == ("Council asked to go", "The Mill")
    assert made.published == "2022-09-11T12:34:00+01:00"
    assert made.extra["published_basis"] == "metadata"
    assert made.origin.extractor.startswith("trafilatura/2")
    assert made.origin.robots == "robots: noai"


def test_the_input_record_wins_over_markup():
    given = {"published": "2022-09-12", "outlet": "The Weir", "extra": {"desk": 1}}
    made = document_of(RawItem("h:1", "jsonl", b"x", html=PAGE, given=given))
    assert (made.published, made.outlet, made.extra) == ("2022-09-12", "The Weir", {"desk": 1})


def test_http_headers_are_signals_too():
    extra = {"http_headers": [["TDM-Reservation", "1"]], "method": "archive"}
    made = document_of(RawItem("c#u", "warc", b"x", text="A report.", given={"extra": extra}))
    assert (made.origin.robots, made.origin.collected) == ("tdm-reservation: 1", "archive")


def test_a_pdf_gives_its_text_layer():
    made = document_of(RawItem("p.pdf", "pdf", pdf("A crowd met on the square.")))
    assert made.text.strip() == "A crowd met on the square."
    assert made.origin.extractor.startswith("pypdf/")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (RawItem("n.html", "html", b"x", html="<html><script>1</script></html>"), "no text in its"),
        (RawItem("p.pdf", "pdf", b"%PDF-1.4 junk"), "is a damaged PDF file"),
        (RawItem("p.pdf", "pdf", pdf("")), "has no text layer"),
        (RawItem("x", "txt", b"", text=" "), "holds no text"),
        (RawItem("x", "record", b""), "neither text nor markup"),
    ],
)
def test_items_without_text_are_refused(raw, reason):
    with pytest.raises(ItemError, match=reason):
        document_of(raw)
